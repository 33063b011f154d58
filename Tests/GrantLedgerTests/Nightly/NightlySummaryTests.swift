import Testing

@testable import GrantLedger

@Suite struct NightlySummaryTests {
  @Test func `nothing changed is one line`() throws {
    let world = NightlyWorld.first()
    #expect(
      try world.lines(since: try world.snapshot("before")) == [
        "Ingen endringer siden 2. mars 2021 (kjøring before): 0 åpne funn, 0 mangler."
      ])
  }

  @Test func `the first run says what there is`() throws {
    let lines = try NightlyWorld.first().lines(since: nil)
    #expect(
      lines.first
        == "Første kjøring: 2 søknader i 2 rader, 0 åpne funn. Fra neste kjøring vises det som er endret.")
  }

  @Test func `new applications lead, with what they apply for`() throws {
    let before = try NightlyWorld.first().snapshot("before")
    var world = NightlyWorld.first()
    world.change { builder in
      builder.file("nye.csv", .applications)
      builder.application("2021/7", World.competence, World.risør, part: "kurs") {
        $0.applied = .kroner(200_000)
      }
      // Two measures of one case are one application.
      builder.application("2021/8", World.loneliness, World.åmli) { $0.applied = .kroner(200_000) }
      builder.application("2021/8", World.loneliness, World.åmli) { $0.applied = .kroner(12_000) }
      builder.application("2021/9", World.loneliness, World.kristiansand) { $0.granted = .kroner(5_000) }
    }
    let lines = try world.lines(since: before)
    #expect(lines[0].hasPrefix("3 nye søknader (+412 000 kr), innvilget +5 000 kr"))
    #expect(lines[1] == "Sammenlignet med kjøring before (2. mars 2021).")
    #expect(lines.contains("Nye søknader, Kompetanse 2021: Risør. Søkt +200 000 kr."))
    #expect(lines.contains("Nye søknader, Ensomhet 2021: Kristiansand, Åmli. Søkt +212 000 kr."))
  }

  @Test func `who has sent what was missing is named, and who still has not`() throws {
    func world(attested: Bool) -> NightlyWorld {
      var world = NightlyWorld.auditing()
      world.change { builder in
        builder.file("a.csv", .applications)
        for (number, place) in [("1", World.åmli), ("2", World.risør)] {
          builder.application(number, World.competence, place, part: "kurs") { $0.granted = .kroner(150_000) }
        }
        builder.file("r.csv", .reports)
        builder.report("1", World.competence, World.åmli, part: "kurs") {
          $0.used = .kroner(150_000)
          $0.audit = attested ? .yes : .no
        }
        builder.report("2", World.competence, World.risør, part: "kurs") { $0.used = .kroner(150_000) }
      }
      return world
    }
    let lines = try world(attested: true).lines(since: try world(attested: false).snapshot())
    #expect(lines[0].contains("Åmli har nå attest, Risør mangler fortsatt attest"))
    #expect(lines.contains("Mangler ikke lenger: Åmli – attest (Kompetanse 2021)."))
    #expect(lines.contains { $0.hasPrefix("Mangler fortsatt: Risør – attest (Kompetanse 2021).") })
  }

  @Test func `what is no longer missing because the grant is gone, has not come`() throws {
    func world(isGranted: Bool) -> NightlyWorld {
      var world = NightlyWorld.auditing()
      world.change { builder in
        builder.file("a.csv", .applications)
        builder.application("1", World.competence, World.åmli, part: "kurs") {
          $0.granted = isGranted ? .kroner(150_000) : .kroner(0)
        }
      }
      return world
    }
    let lines = try world(isGranted: false).lines(since: try world(isGranted: true).snapshot())
    #expect(!lines[0].contains("har nå"))
    #expect(lines[0].contains("Åmli mangler ikke lenger rapport"))
  }

  @Test func `deadlines, limits and frames have a line each`() throws {
    var world = NightlyWorld()
    world.today = CivilDate(dayNumber: 19_014)
    world.catalogue.schemes[0].audit = AuditRequirement(
      limit: .kroner(100_000), isInclusive: false, basis: .total, source: World.competence.source)
    world.change { builder in builder.file("a.csv", .applications) }
    let before = try world.snapshot("before")
    world.change { builder in
      builder.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(150_000) }
      builder.application("2", World.loneliness, World.risør) { $0.granted = .kroner(291_000) }
    }
    let lines = try world.lines(since: before)
    #expect(lines.contains("Over grensen for revisjonsattest: Åmli – 150 000 kr (Kompetanse 2021)."))
    #expect(lines.contains("Frist 1. februar 2022, rapport (Kompetanse 2021): 1 har ikke levert: Åmli."))
    #expect(lines.contains("Ramme, Ensomhet 2021: 97,0 % er innvilget, 9 000 kr igjen."))
  }

  @Test func `never more lines than asked for, and the rest is counted`() throws {
    let before = try NightlyWorld.first().snapshot()
    var world = NightlyWorld.first()
    world.today = CivilDate(dayNumber: 19_014)
    world.change { builder in
      builder.file("mange.csv", .applications)
      for number in 1...40 {
        builder.application(
          "\(number)", number % 2 == 0 ? World.loneliness : World.competence,
          World.municipalities[number % 3], part: number % 2 == 0 ? nil : "kurs", year: 2015 + number % 7
        ) { $0.granted = .kroner(Int32(number) * 10_000) }
      }
    }
    let request = try world.request(since: before, .internal)
    let all = try nightlySummary(request, atMost: .max)
    #expect(all.count > 10)
    for limit in [1, 2, 5, 10] {
      let lines = try nightlySummary(request, atMost: limit)
      #expect(lines.count <= max(limit, 2) && lines[0] == all[0])
      #expect(lines.last?.contains("\(all.count - max(1, limit - 1)) linjer til") == true)
    }
    #expect(try nightlySummary(request).count <= 20)
  }

  @Test func `files that were not read are told of`() throws {
    let before = try NightlyWorld.first().snapshot()
    var world = NightlyWorld.first()
    world.change { builder in
      builder.application("2021/9", World.loneliness, World.åmli) { $0.granted = .kroner(1) }
    }
    var request = try world.request(since: before)
    request.filesLeft = ["sen.csv"]
    request.copies = [.init(name: "b.csv", original: "a.csv")]
    let lines = try nightlySummary(request)
    #expect(lines.contains { $0.hasPrefix("sen.csv ble fortsatt skrevet til") })
    #expect(lines.contains { $0.hasPrefix("b.csv er en kopi av a.csv") })
  }
}
