import Testing

@testable import GrantLedger

@Suite struct MissingSectionTests {
  /// 1 February 2022; today is 1 March.
  private static let deadline = CivilDate(dayNumber: 19_024)

  private func section(_ world: YearlyWorld, _ edition: Edition = .public) throws -> Section {
    try #require(try world.statement(edition).sections.first { $0.id == "missing" })
  }

  /// The lines, each as a dictionary from column to cell.
  private func lines(_ section: Section) throws -> [[String: Cell]] {
    let table = try #require(section.table)
    return table.rows.map {
      Dictionary(zip(table.columns.map(\.key), $0), uniquingKeysWith: { first, _ in first })
    }
  }

  private func lines(_ world: YearlyWorld, what: String) throws -> [[String: Cell]] {
    try lines(try section(world)).filter { $0["what"] == .text(what) }
  }

  @Test func `a late report is listed with its deadline and the days over, an organisation's by its name`()
    throws
  {
    let reports = try lines(YearlyWorld(), what: "Rapport")
    let choir = try #require(reports.first { $0["recipient"] == .text("Koret") })
    #expect(choir["municipality"] == .text("Risør"))
    #expect(choir["granted"] == .money(.kroner(25_000)))
    #expect(choir["deadline"] == .date(Self.deadline))
    #expect(choir["days"] == .count(28))
  }

  @Test func `where a part is reported only the others are missing`() throws {
    let åmli = try #require(
      try lines(YearlyWorld(), what: "Rapport").first {
        $0["municipality"] == .text("Åmli") && $0["year"] == .code("2021")
      })
    #expect(åmli["part"] == .text("Velferdsteknologi"))
  }

  @Test func `last year's report without a deadline is missing, and not late`() throws {
    let before = try #require(
      try lines(YearlyWorld(), what: "Rapport").first { $0["year"] == .code("2020") })
    #expect(before["deadline"] == .notSet)
    #expect(before["days"] == .blank)
    let section = try section(YearlyWorld())
    #expect(section.notes.contains { $0.contains("ikke fastsatt") })
  }

  @Test func `a statement of an earlier year says nothing of later ones`() throws {
    let section = try #require(
      try YearlyWorld().statement(.public, year: 2020).sections.first { $0.id == "missing" })
    #expect(try lines(section).allSatisfy { $0["year"] == .code("2020") })
  }

  @Test
  func `municipalities that have not applied are listed, and one whose row is in quarantine has applied`()
    throws
  {
    let applications = try lines(YearlyWorld(), what: "Søknad")
    // Courses: Åmli and Kristiansand have applied. Loneliness: Risør's choir, and Åmli, whose row is in quarantine.
    #expect(applications.map { $0["municipality"] } == [.text("Risør"), .text("Kristiansand")])
    #expect(applications.map { $0["scheme"] } == [.text("Kompetanse"), .text("Ensomhet")])
    #expect(try lines(YearlyWorld(), what: "Søknad").allSatisfy { $0["granted"] == .blank })
  }

  @Test
  func `no application is missing before its deadline, in a refund, or where municipalities may not apply`()
    throws
  {
    var world = YearlyWorld()
    world.catalogue.schemes[0].deadlines.append(
      Deadline(
        kind: .application, grantYear: 2021, day: World.today, source: world.catalogue.schemes[0].source))
    world.catalogue.schemes[1].applicants = [.organisation]
    #expect(try lines(world, what: "Søknad").isEmpty)
    world.catalogue.schemes[0].deadlines[1].day = CivilDate(dayNumber: World.today.dayNumber - 1)
    #expect(try lines(world, what: "Søknad").map { $0["days"] } == [.count(1)])
  }

  @Test func `a short status report is missing the day after its deadline`() throws {
    var world = YearlyWorld()
    world.catalogue.schemes[1].deadlines.append(
      Deadline(kind: .statusReport, grantYear: 2021, day: Self.deadline, source: World.loneliness.source))
    #expect(
      try lines(world, what: "Kort statusrapport").map { $0["recipient"] } == [.text("Koret")])
    world.catalogue.schemes[1].deadlines[1].day = World.today
    #expect(try lines(world, what: "Kort statusrapport").isEmpty)
  }

  @Test func `an attestation is missing with the report, and a print-out only from who has reported`() throws
  {
    var world = YearlyWorld()
    world.catalogue.schemes[0].audit = AuditRequirement(
      limit: .kroner(200_000), isInclusive: false, basis: .total, source: World.competence.source)
    #expect(
      try lines(world, what: "Revisjonsattest").map { $0["municipality"] } == [.text("Kristiansand")])
    #expect(
      try lines(world, what: "Regnskapsutskrift").map { $0["municipality"] } == [.text("Åmli")])
  }

  @Test(arguments: [true, false])
  func `a carry-over that stands in one place is missing in the other`(isInReport: Bool) throws {
    var world = YearlyWorld()
    world.catalogue.schemes[0].carryOverInApplication = true
    world.change { builder in
      builder.file("2020/flere.csv", .reports)
      builder.report("2020/1", World.competence, World.åmli, part: "kurs", year: 2020) {
        $0.carryOverApplied = isInReport ? .kroner(7) : nil
      }
      builder.report("2020/9", World.competence, World.risør, part: "kurs", year: 2020) {
        $0.carryOverApplied = .kroner(8)
      }
      builder.file("2021/flere.csv", .applications)
      builder.application("2021/8", World.competence, World.risør, part: "kurs") {
        $0.carryOverApplied = .kroner(8)
      }
      builder.application("2021/9", World.competence, World.åmli, part: "kurs") {
        $0.carryOverApplied = isInReport ? nil : .kroner(7)
      }
    }
    let inApplication = try lines(world, what: "Søkt overført i søknaden")
    let inReport = try lines(world, what: "Søkt overført i rapporten")
    // Åmli's first application stands in a file without the column: then nobody knows that it is missing there.
    #expect(inApplication.isEmpty)
    #expect(inReport.map { $0["year"] } == (isInReport ? [] : [.code("2020")]))
  }

  @Test func `what the office lets stand is marked`() throws {
    var world = YearlyWorld()
    #expect(try section(world).table?.columns.contains { $0.key == "waiver" } == false)
    world.catalogue.waivers = [
      Waiver(
        rule: "REP-002", subject: .caseNumber("2021/3"), reason: "avtalt", decidedBy: "SB1",
        lastDay: World.today, place: CataloguePlace(file: "unntak.toml", line: 1))
    ]
    let reports = try lines(world, what: "Rapport")
    #expect(
      reports.filter { $0["waiver"] == .text("unntak") }.map { $0["recipient"] } == [.text("Koret")])
  }

  @Test func `the public edition does not tell of a withheld scheme`() throws {
    var world = YearlyWorld()
    world.catalogue.schemes[2].reportRequired = true
    let isDoctors: ([String: Cell]) -> Bool = { $0["scheme"] == .text("Fastlege") }
    #expect(try !lines(try section(world, .public)).contains(where: isDoctors))
    #expect(try lines(try section(world, .internal)).contains(where: isDoctors))
    #expect(try section(world, .public).notes.contains { $0.contains("Kompensasjon for fastleger") })
  }

  @Test func `lines go by municipality, scheme and year`() throws {
    let numbers = try lines(try section(YearlyWorld())).compactMap { line -> String? in
      if case .code(let number)? = line["number"] { number } else { nil }
    }
    #expect(numbers == numbers.sorted() && numbers.count > 3)
  }
}
