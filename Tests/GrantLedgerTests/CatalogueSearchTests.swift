import Testing

@testable import GrantLedger

/// Words on a command line, and the scheme or municipality that they mean.
@Suite struct CatalogueSearchTests {
  @Test(arguments: [
    ("kompetanse", "kompetanse"), ("KOMPETANSE", "kompetanse"), ("Kompetansetilskudd", "kompetanse"),
    ("kompet", "kompetanse"), ("ensom", "ensomhet"), ("tiltak ensom", "ensomhet"), ("fastleger", "fastlege"),
    ("velferdsteknologi", "kompetanse:velferd"), ("kurs", "kompetanse:kurs"),
    ("kompetanse:velf", "kompetanse:velferd"), ("kompet:kurs", "kompetanse:kurs"), ("leve hele", "leve"),
  ])
  func `a scheme is found by a name or a part of it`(written: String, id: String) {
    guard case .found(let asked) = World.catalogue.search(scheme: written) else {
      Issue.record("\(written): \(World.catalogue.search(scheme: written))")
      return
    }
    #expect(asked.id == id)
  }

  @Test func `an unclear one gets those that may be meant`() {
    guard case .unclear(let all) = World.catalogue.search(scheme: "komp") else {
      Issue.record("not unclear")
      return
    }
    #expect(all.map(\.id) == ["kompetanse", "fastlege"])
    guard case .unknown(let near) = World.catalogue.search(scheme: "ensomheet") else {
      Issue.record("not unknown")
      return
    }
    #expect(near.map(\.id) == ["ensomhet"])
    #expect(World.catalogue.search(scheme: "") == .unknown(near: []))
    #expect(World.catalogue.search(scheme: "xyzzy") == .unknown(near: []))
    guard case .unknown(let parts) = World.catalogue.search(scheme: "kompetanse:xyzzy") else {
      Issue.record("a part that there is not")
      return
    }
    #expect(parts.map(\.id) == ["kompetanse:kurs", "kompetanse:velferd"])
  }

  @Test(arguments: ["Åmli", "åmli kommune", "amli", "aamli", "4217", "4217 Åmli", "åm"])
  func `a municipality is found with or without Norwegian letters`(written: String) {
    let found = World.catalogue.search(municipality: written, year: 2021, today: World.today)
    #expect(found == .found(World.åmli, former: nil), "\(found)")
  }

  @Test func `a municipality that there is not is told with those near`() {
    func search(_ written: String) -> MunicipalitySearch {
      World.catalogue.search(municipality: written, year: 2021, today: World.today)
    }
    #expect(search("Riksør") == .unknown(near: [World.risør]))
    #expect(search("i") == .unclear(World.municipalities))
    #expect(search("ri") == .found(World.risør, former: nil))
    #expect(search("9999") == .unknown(near: []))
    #expect(search(" ") == .unknown(near: []))
  }

  @Test func `loose names`() {
    #expect(LooseName("Besøksverter") == LooseName("besoksverter"))
    #expect(LooseName("Besøksverter") == LooseName("BESOEKSVERTER"))
    #expect(LooseName("Vegårshei") == LooseName("vegarshei"))
    #expect(LooseName("Lærdal") == LooseName("lardal"))
    #expect(LooseName("Risør") != LooseName("Riser"))
  }
}
