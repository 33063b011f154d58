import Testing

@testable import GrantLedger

@Suite struct YearlyFigureTests {
  private func table(_ id: String, of statement: Statement) throws -> Table {
    try #require(statement.sections.first { $0.id == id }?.table)
  }

  private func column(_ key: String, of table: Table) throws -> [Cell] {
    let index = try #require(table.columns.firstIndex { $0.key == key })
    return table.rows.map { $0[index] }
  }

  private func total(_ key: String, of table: Table) throws -> Cell? {
    let index = try #require(table.columns.firstIndex { $0.key == key })
    return table.total?.cells[index]
  }

  @Test func `every municipality stands in every table of municipalities, by number`() throws {
    let statement = try YearlyWorld().statement(.internal)
    let numbers: [Cell] = ["4201", "4204", "4217"].map { .code($0) }
    for id in ["granted", "scheme-kompetanse", "scheme-ensomhet", "scheme-fastlege"] {
      #expect(try column("number", of: table(id, of: statement)) == numbers, "\(id)")
    }
    let account = try table("carry-over", of: statement)
    let years = try column("year", of: account)
    let places = zip(try column("number", of: account), years).filter { $0.1 == .code("2021") }.map(\.0)
    #expect(places == numbers + [.code("")] + numbers + [.code("")])
  }

  @Test func `totals are the ledger's own`() throws {
    let world = YearlyWorld()
    let allocation = try world.settlement().allocation
    let statement = try world.statement(.internal)
    for scheme in world.catalogue.administeredSchemes {
      let totals = allocation.totals(year: 2021, scheme: scheme.id)
      let table = try table("scheme-\(scheme.id)", of: statement)
      #expect(try total("applications", of: table) == .count(totals.applications))
      for (key, path) in [("applied", \Amounts.applied), ("granted", \.granted), ("paid", \.paid)] {
        #expect(try total(key, of: table) == .money(totals.amounts[keyPath: path]), "\(scheme.id) \(key)")
      }
    }
    let whole = try total("granted", of: table("key-figures", of: statement))
    let grants = try world.catalogue.administeredSchemes.map {
      allocation.totals(year: 2021, scheme: $0.id).amounts.granted
    }.total()
    #expect(whole == .money(grants))
    #expect(try total("granted", of: table("granted", of: statement)) == .money(grants))
    #expect(statement.keyFigures.first { $0.name == "Innvilget" }?.value == .money(grants))
  }

  @Test func `a municipality's line tells its own figures, part by part`() throws {
    let statement = try YearlyWorld().statement(.internal)
    let table = try table("scheme-kompetanse", of: statement)
    let åmli = 2
    #expect(try column("granted", of: table)[åmli] == .money(Money(øre: 13_000_050)))
    #expect(try column("granted-kurs", of: table)[åmli] == .money(.kroner(80_000)))
    #expect(try column("granted-velferd", of: table)[åmli] == .money(Money(øre: 5_000_050)))
    #expect(try column("available", of: table)[åmli] == .money(Money(øre: 14_000_050)))
    #expect(try column("applications", of: table)[åmli] == .count(1))
    #expect(try column("reportsDue", of: table)[åmli] == .count(1))
  }

  @Test func `a municipality with no row has blanks and not zeros`() throws {
    let statement = try YearlyWorld().statement(.internal)
    let table = try table("scheme-ensomhet", of: statement)
    #expect(try column("granted", of: table) == [.money(.kroner(25_000)), .blank, .blank])
    #expect(try column("applications", of: table) == [.count(1), .count(0), .count(0)])
  }

  @Test func `the year before stands beside the year where the input has it`() throws {
    let statement = try YearlyWorld().statement(.internal)
    let competence = try table("scheme-kompetanse", of: statement)
    #expect(try column("granted-before", of: competence) == [.blank, .blank, .money(.kroner(100_000))])
    #expect(try total("granted-before", of: competence) == .money(.kroner(100_000)))
    let loneliness = try table("scheme-ensomhet", of: statement)
    #expect(!loneliness.columns.contains { $0.key == "granted-before" })
    #expect(
      try YearlyWorld().statement(.internal, year: 2020).sections.compactMap(\.table).allSatisfy { table in
        !table.columns.contains { $0.key == "granted-before" }
      })
  }

  @Test func `a scheme that ended the year before is in both years' sums, and has no section`() throws {
    var world = YearlyWorld()
    world.catalogue.schemes[0].lastYear = 2020
    world.catalogue.schemes.append(
      World.scheme("gammel", "Gammel ordning", "Gammel", lastYear: 2020))
    let ended = world.catalogue.schemes[4]
    world.change { builder in
      builder.application("G1", ended, World.risør, year: 2020) { $0.granted = .kroner(5_000) }
    }
    let statement = try world.statement(.internal)
    #expect(!statement.sections.contains { $0.id == "scheme-gammel" })
    let figures = try table("key-figures", of: statement)
    #expect(figures.rows.contains { $0[0] == .text("Gammel ordning") })
    // 2020: 100 000 for courses, 5 000 for the ended scheme, 19 504 for doctors.
    #expect(try total("granted-before", of: figures) == .money(.kroner(124_504)))
    let sum = try column("granted-before", of: figures).compactMap {
      if case .money(let money) = $0 { money } else { nil }
    }.total()
    #expect(sum == .kroner(124_504))
    #expect(
      try total("granted-before", of: table("granted", of: statement)) == .money(.kroner(124_504)))
    #expect(statement.keyFigures.first { $0.name == "Innvilget" }?.before == .money(.kroner(124_504)))
  }

  @Test func `frames say what is left, and not set where no frame is known`() throws {
    let statement = try YearlyWorld().statement(.internal)
    let frames = try table("frames", of: statement)
    let part = try #require(frames.columns.firstIndex { $0.key == "part" })
    let year = try #require(frames.columns.firstIndex { $0.key == "year" })
    func row(_ name: String, _ scheme: String) throws -> [String: Cell] {
      let row = try #require(
        frames.rows.first { $0[part] == .text(name) && $0[year] == .code("2021") && $0[1] == .text(scheme) })
      return Dictionary(zip(frames.columns.map(\.key), row), uniquingKeysWith: { first, _ in first })
    }
    let course = try row("Kurs", "Kompetanse")
    #expect(course["frame"] == .money(.kroner(400_000)))
    #expect(course["left"] == .money(.kroner(-30_000)))
    #expect(course["status"] == .text("over rammen"))
    let technology = try row("Velferdsteknologi", "Kompetanse")
    #expect(technology["frame"] == .notSet)
    #expect(technology["left"] == .blank)
    #expect(try row("Hele ordningen", "Kompetanse")["left"] == .money(Money(øre: 51_999_950)))
  }

  @Test func `an organisation keeps its name, and a regional project its mark`() throws {
    let statement = try YearlyWorld().statement(.public)
    let table = try table("applicants", of: statement)
    #expect(try column("applicant", of: table) == [.text("Kristiansand"), .text("Koret")])
    #expect(try column("kind", of: table).last == .text("Frivillig eller ideell organisasjon"))
    #expect(try column("municipality", of: table) == [.text("Kristiansand"), .text("Risør")])
    #expect(try column("regional", of: table) == [.text("regionalt prosjekt"), .text("")])
    #expect(try total("granted", of: table) == .money(.kroner(375_000)))
  }

  @Test func `a quarantined row stands among the rows and in no sum`() throws {
    let statement = try YearlyWorld().statement(.public)
    let rows = try table("rows", of: statement)
    let status = try column("status", of: rows)
    let granted = try column("granted", of: rows)
    let index = try #require(granted.firstIndex(of: .money(.kroner(44_444))))
    #expect(status[index] == .text("i karantene"))
    #expect(status.filter { $0 == .text("i karantene") }.count == 1)
  }

  @Test func `bars go from the largest down, and equal ones by number`() throws {
    var world = YearlyWorld()
    world.change { builder in
      builder.application("X", World.loneliness, World.kristiansand) { $0.granted = .kroner(25_000) }
    }
    world.catalogue.schemes = [World.loneliness]
    let chart = try #require(try world.statement(.public).sections.first { $0.id == "granted" }?.chart)
    #expect(chart.bars.map(\.label) == ["Risør", "Kristiansand"])
  }

  @Test func `a figure that does not fit is an error`() throws {
    var world = YearlyWorld()
    world.change { builder in
      builder.application("H1", World.loneliness, World.åmli) {
        $0.granted = Money(øre: .max - 100_000_000_000)
      }
      builder.report("H1", World.loneliness, World.åmli) { $0.carriedIn = Money(øre: 200_000_000_000) }
    }
    #expect(throws: Money.Overflow.self) { try world.statement(.internal) }
  }

  @Test(arguments: [
    (Int64(0), Int64(100), 0), (100, 100, 10_000), (1, 3, 3_333), (2, 3, 6_667), (1, 0, nil), (-1, 100, nil),
    (1, 20_000, 1), (1, 20_001, 0), (.max, .max, 10_000), (300, 100, 30_000),
  ])
  func `a share is rounded half up, and none of nothing`(part: Int64, whole: Int64, share: Int?) throws {
    #expect(GrantLedger.share(Money(øre: part), of: Money(øre: whole)) == share)
  }
}
