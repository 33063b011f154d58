import GrantLedger
import Testing

@Suite struct SchemeLookupTests {
  @Test(arguments: [
    "besoksverter", "Tilskudd til aktivitetstilbud og besøksverter", "Aktivitetstilbud & besøksverter",
    "TILSKOT TIL AKTIVITETSTILBOD OG BESØKSVERTAR", "Besøksvert", "Aktivitetstilbud og\u{A0}besoeksverter",
  ])
  func `a scheme is found by each of its names, however spelt`(written: String) throws {
    #expect(find(written) == .found(try scheme("besoksverter"), nil))
  }

  @Test(arguments: [
    ("BPA", "bpa-innovasjon"), ("Innovasjon", "bpa-innovasjon"), ("BPA_INN", "bpa-innovasjon"),
    ("velferdsteknologi", "velferdsteknologi"),
  ])
  func `a part is found by each of its names`(written: String, part: String) throws {
    #expect(find("Kompetanse og innovasjon", written) == .found(try scheme("kompetanse"), PartID(part)))
  }

  @Test func `a row of a divided scheme may name no part`() throws {
    let found = SchemeReference.Match.found(try scheme("kompetanse"), nil)
    #expect(find("Kompetanse- og innovasjonstilskudd", "") == found)
    #expect(find("Kompetanse- og innovasjonstilskudd", " – ") == found)
    #expect(find("Kompetanse og innovasjon", "Kompetanse- og innovasjonstilskudd") == found)
  }

  @Test func `a part in the place of the scheme is taken where only one scheme has it`() throws {
    let found = SchemeReference.Match.found(try scheme("kompetanse"), PartID("velferdsteknologi"))
    #expect(find("Velferdsteknologi") == found)
    #expect(find("Velferdsteknologi", "Velferdsteknologi") == found)
    #expect(
      find("Velferdsteknologi", "BPA")
        == .unknownPart(
          try scheme("kompetanse"),
          near: [PartID("velferdsteknologi"), PartID("bpa-innovasjon")].compactMap(\.self)))
    #expect(find("Lik del") == .unknownScheme(near: []))
  }

  @Test func `an unknown part is told with those that come near`() throws {
    #expect(
      find("Kompetanse og innovasjon", "Velferdsteknolgi")
        == .unknownPart(try scheme("kompetanse"), near: [PartID("velferdsteknologi")].compactMap(\.self)))
    #expect(find("Besøksvert", "Aktivitet") == .unknownPart(try scheme("besoksverter"), near: []))
  }

  @Test func `an unknown scheme is told with those that come near`() throws {
    #expect(find("Besøksverd") == .unknownScheme(near: [try scheme("besoksverter")]))
    #expect(find("Komptanse- og inovasjonstilskudd") == .unknownScheme(near: [try scheme("kompetanse")]))
    #expect(find("Midler til besøksverter") == .unknownScheme(near: [try scheme("besoksverter")]))
    #expect(find("Tilskudd til trivselstiltak") == .unknownScheme(near: []))
  }

  @Test(arguments: ["", "  ", "-"]) func `no scheme is blank`(written: String) {
    #expect(find(written, "BPA") == .blank)
  }

  @Test func `names that two schemes share are told`() throws {
    var twin = try #require(Self.catalogue.schemes.first { $0.id.text == "besoksverter" })
    twin.id = try #require(SchemeID("twin"))
    twin.name = LocalizedName(.init(language: "nb", text: "Noe annet"))
    twin.shortName = twin.name
    twin.otherNames = ["Tilskot til BESØKSVERT"]
    #expect(
      (Self.catalogue.schemes + [twin]).sharedNames()
        == [SharedName(name: "Tilskot til BESØKSVERT", first: try scheme("besoksverter"), second: twin.id)])
    #expect(Self.catalogue.schemes.sharedNames() == [])
  }

  @Test func `names that two parts share are told, but not across schemes`() throws {
    var scheme = try #require(Self.catalogue.schemes.first)
    scheme.parts[0].otherNames.append("BPA-innovasjon")
    #expect(
      [scheme].sharedNames() == [SharedName(name: "bpa-innovasjon", first: scheme.id, second: scheme.id)])
  }

  private func find(_ scheme: String, _ part: String = "") -> SchemeReference.Match {
    Self.catalogue.findScheme(scheme, part: part)
  }

  private func scheme(_ id: String) throws -> SchemeID { try #require(SchemeID(id)) }

  private static func name(_ nb: String, _ nn: String? = nil) -> LocalizedName {
    LocalizedName(.init(language: "nb", text: nb), nn.map { [.init(language: "nn", text: $0)] } ?? [])
  }

  private static func scheme(
    _ id: String, _ name: LocalizedName, _ shortName: String, _ otherNames: [String],
    _ parts: [(String, [String])]
  ) -> Scheme? {
    SchemeID(id).map {
      Scheme(
        id: $0, name: name, shortName: Self.name(shortName), otherNames: otherNames, chapterAndPost: "",
        standing: .administered,
        parts: parts.compactMap { id, names in
          PartID(id).map { Part(id: $0, name: Self.name(names[0]), otherNames: Array(names.dropFirst())) }
        },
        applicants: [], target: nil, measures: .init(), frames: [], rates: [], deadlines: [], audit: nil,
        reportRequired: true, priority: nil, firstYear: nil, lastYear: nil, disclosure: .municipality,
        source: Source(document: "Prøve", place: ""))
    }
  }

  private static let catalogue = Catalogue(
    office: Office(
      name: "", countyNumber: "42", countyName: "Agder", language: "nb", mailboxes: [],
      contact: .init(unit: "", email: nil, telephone: nil)),
    schemes: [
      scheme(
        "kompetanse", name("Kommunalt kompetanse- og innovasjonstilskudd"), "Kompetanse og innovasjon",
        ["Kompetanse- og innovasjonstilskudd"],
        [
          ("tiltak", ["Kompetansetiltak", "Lik del"]),
          ("bpa-innovasjon", ["BPA og innovasjonsprosjekter", "BPA", "Innovasjon", "BPA_INN"]),
          ("velferdsteknologi", ["Velferdsteknologi"]),
        ]),
      scheme(
        "besoksverter",
        name("Tilskudd til aktivitetstilbud og besøksverter", "Tilskot til aktivitetstilbod og besøksvertar"),
        "Besøksverter", ["Besøksvert"], []),
      scheme("delt", name("En ordning med deler"), "Delt", [], [("lik", ["Lik del"])]),
    ].compactMap(\.self),
    municipalities: MunicipalityRegister(municipalities: [], aliases: []), exports: [:],
    codeWords: CodeWords(answers: [:], decisions: [:], applicantKinds: [:], totals: []))
}
