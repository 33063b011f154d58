import Testing

@testable import GrantLedger

@Suite struct AuditSectionTests {
  private static let columns = ["recipient", "granted", "used", "evidence", "verdict", "remark"]

  /// The world of statements, with a limit of 200 000 kroner for courses and one application for each town and amount.
  private func world(
    isInclusive: Bool = false, _ rows: [(Municipality, Int32, Answer?)] = []
  ) -> YearlyWorld {
    var world = YearlyWorld()
    var audit = AuditRequirement(
      limit: .kroner(200_000), isInclusive: isInclusive, basis: .total, source: World.competence.source)
    audit.mayCoverTwoYears = true
    world.catalogue.schemes[0].audit = audit
    world.change { builder in
      builder.file("2021/attester.csv", .applications)
      for (index, row) in rows.enumerated() {
        builder.application("2021/A\(index)", World.competence, row.0, part: "kurs") {
          $0.granted = .kroner(row.1)
        }
        if let answer = row.2 {
          builder.report("2021/A\(index)", World.competence, row.0, part: "kurs") { report in
            report.audit = answer
            report.accountPrintout = .yes
            report.used = .kroner(row.1)
          }
        }
      }
    }
    return world
  }

  private func section(_ world: YearlyWorld, _ edition: Edition = .public) throws -> Section {
    try #require(try world.statement(edition).sections.first { $0.id == "audit" })
  }

  private func lines(_ section: Section) throws -> [[Cell]] {
    let table = try #require(section.table)
    return table.rows.map { row in
      Self.columns.compactMap { key in table.columns.firstIndex { $0.key == key }.map { row[$0] } }
    }
  }

  @Test func `who is over the limit stands there with evidence and verdict`() throws {
    let section = try section(world([(World.risør, 250_000, .yes)]))
    // Kristiansand has 350 000 and has not reported; Åmli has 130 000 and is not near.
    #expect(
      try lines(section) == [
        [
          .text("Risør"), .money(.kroner(250_000)), .money(.kroner(250_000)),
          .text("Revisjonsattest og regnskapsutskrift"), .text("i orden"), .text(""),
        ],
        [
          .text("Kristiansand"), .money(.kroner(350_000)), .blank, .text("Ingenting"),
          .text("rapport og revisjonsattest mangler"), .text(""),
        ],
      ])
    #expect(
      section.summary
        == "2 mottakere er innvilget så mye at det kreves revisjonsattest. 1 har sendt den, og 1 mangler den. "
        + "0 mottakere er nær grensen uten at attest kreves.")
  }

  @Test(arguments: [
    (Int32(189_999), nil, nil), (190_000, "i orden, attest kreves ikke", "nær grensen"),
    (200_000, "i orden, attest kreves ikke", "akkurat grensen"),
    (200_001, "revisjonsattest mangler", "nær grensen"), (210_001, "revisjonsattest mangler", ""),
  ])
  func `who is near the limit stands there too`(granted: Int32, verdict: String?, remark: String?) throws {
    let risør = try lines(try section(world([(World.risør, granted, .no)]))).first {
      $0[0] == .text("Risør")
    }
    #expect(risør?[4] == verdict.map { .text($0) })
    #expect(risør?[5] == remark.map { .text($0) })
  }

  @Test func `less used than the limit may wait, and the next year's attestation covers both`() throws {
    var world = world()
    world.change { builder in
      builder.application("2021/B", World.competence, World.risør, part: "kurs") {
        $0.granted = .kroner(250_000)
      }
      builder.report("2021/B", World.competence, World.risør, part: "kurs") { $0.used = .kroner(1) }
    }
    #expect(try lines(try section(world))[0][4] == .text("kan vente: én attest kan gjelde 2021 og 2022"))
    world.change { builder in
      builder.application("2022/B", World.competence, World.risør, part: "kurs", year: 2022) {
        $0.granted = .kroner(1)
      }
      builder.report("2022/B", World.competence, World.risør, part: "kurs", year: 2022) { $0.audit = .yes }
    }
    let risør = try lines(try section(world))[0]
    #expect(risør[3] == .text("Revisjonsattest for 2022"))
    #expect(risør[4] == .text("i orden, én attest for 2021 og 2022"))
  }

  @Test func `the limit is told as the catalogue has it`() throws {
    let limit = NumberStyle.norwegian.moneyWithUnit(.kroner(200_000))
    #expect(
      try section(world()).notes == [
        "Kompetansetilskudd: revisjonsattest kreves når det er innvilget mer enn \(limit), "
          + "regnet for alle delene til sammen."
      ])
    #expect(try section(world(isInclusive: true)).notes[0].contains("\(limit) eller mer"))
  }

  @Test func `without a limit in the catalogue there is no such section`() throws {
    #expect(try !YearlyWorld().statement(.public).sections.contains { $0.id == "audit" })
  }

  @Test func `the public edition does not tell of a withheld scheme`() throws {
    var world = world()
    world.catalogue.schemes[0].disclosure = .county
    #expect(try section(world).table == nil)
    #expect(try section(world).notes[0].contains("er ikke med her"))
    #expect(try lines(try section(world, .internal)).count == 1)
  }
}
