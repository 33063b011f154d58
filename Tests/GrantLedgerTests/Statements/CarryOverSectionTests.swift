import Testing

@testable import GrantLedger

@Suite struct CarryOverSectionTests {
  private typealias Line = [String: Cell]
  private typealias Report = (
    place: Municipality, year: Int, change: @Sendable (inout ReportRow.Content) -> Void
  )

  /// The section with more reports on loneliness.
  private func section(_ reports: [Report], year: Int = 2021) throws -> Section {
    var world = YearlyWorld()
    world.change { builder in
      builder.file("rapporter.csv", .reports)
      for report in reports {
        builder.report(nil, World.loneliness, report.place, year: report.year, report.change)
      }
    }
    return try #require(try world.statement(.public, year: year).sections.first { $0.id == "carry-over" })
  }

  private func lines(_ section: Section) throws -> [Line] {
    let table = try #require(section.table)
    return table.rows.map { row in
      Dictionary(zip(table.columns.map(\.key), row), uniquingKeysWith: { first, _ in first })
    }
  }

  private func line(_ section: Section, _ number: String, _ year: String) throws -> Line {
    try #require(
      try lines(section).first {
        $0["scheme"] == .text("Ensomhet") && $0["number"] == .code(number) && $0["year"] == .code(year)
      })
  }

  private func total(_ section: Section, _ key: String) throws -> Cell? {
    let table = try #require(section.table)
    let index = try #require(table.columns.firstIndex { $0.key == key })
    return table.total?.cells[index]
  }

  private static func money(_ cell: Cell) -> Money? {
    if case .money(let money) = cell { money } else { nil }
  }

  private static let approved: @Sendable (inout ReportRow.Content) -> Void = { row in
    row.unused = .kroner(10_000)
    row.carryOverApplied = .kroner(9_000)
    row.carryOverApproved = .kroner(8_000)
    row.carriedIn = .zero
  }

  @Test func `an account that closes says so, line by line and in words`() throws {
    let section = try section([
      (World.risør, 2020, Self.approved), (World.risør, 2021, { $0.carriedIn = .kroner(8_000) }),
    ])
    let before = try line(section, "4201", "2020")
    #expect(before["carryOverApproved"] == .money(.kroner(8_000)))
    #expect(before["unsettled"] == .money(.kroner(2_000)))
    #expect(before["closes"] == .text(""))
    let now = try line(section, "4201", "2021")
    #expect(now["approved-before"] == .money(.kroner(8_000)))
    #expect(now["carriedIn"] == .money(.kroner(8_000)))
    #expect(now["difference"] == .money(.zero))
    #expect(now["closes"] == .text("ja"))
    #expect(try line(section, "", "2021")["closes"] == .text("ja"))
    #expect(section.summary.contains("går opp på øret"))
    #expect(!section.notes.contains { $0.contains("ikke lik") })
  }

  @Test func `one that does not says where and by how much, and the county's does not either`() throws {
    // A krone too much in one place and one too little in another: the county's sums are equal.
    let section = try section([
      (World.risør, 2020, Self.approved), (World.åmli, 2020, Self.approved),
      (World.risør, 2021, { $0.carriedIn = .kroner(8_001) }),
      (World.åmli, 2021, { $0.carriedIn = .kroner(7_999) }),
    ])
    #expect(try line(section, "4201", "2021")["difference"] == .money(.kroner(1)))
    #expect(try line(section, "4217", "2021")["difference"] == .money(.kroner(-1)))
    let county = try line(section, "", "2021")
    #expect(county["difference"] == .money(.zero))
    #expect(county["closes"] == .text("NEI"))
    #expect(section.summary.contains("går ikke opp 2 steder"))
    #expect(
      section.notes.contains(
        "I 2021 er overført inn ikke lik godkjent overført fra 2020: Risør (Ensomhet) 1\u{A0}kr for mye, "
          + "Åmli (Ensomhet) 1\u{A0}kr for lite."))
  }

  @Test func `what is approved and not reported yet waits, and is named`() throws {
    let section = try section([(World.risør, 2020, Self.approved)])
    #expect(try line(section, "4201", "2021")["closes"] == .text("venter på rapport"))
    #expect(try line(section, "4201", "2021")["difference"] == .blank)
    #expect(section.notes.contains { $0.contains("Risør (Ensomhet) 8\u{A0}000\u{A0}kr") })
    #expect(section.summary.contains("ennå ingenting å holde"))
  }

  @Test func `the totals are the statement's own year's, and not a sum over years`() throws {
    let section = try section([
      (World.risør, 2020, Self.approved), (World.risør, 2021, Self.approved),
      (World.åmli, 2021, { $0.carriedIn = .kroner(3) }),
    ])
    // 15 000 in the yearly world's own report on courses.
    #expect(try total(section, "carryOverApproved") == .money(.kroner(23_000)))
    #expect(try total(section, "approved-before") == .money(.kroner(8_000)))
    // Risør's 8 000 are missing, and Åmli has 3 that nobody approved.
    #expect(try total(section, "difference") == .money(.kroner(-7_997)))
    #expect(section.table?.total?.cells.first == .text("Sum 2021"))
    #expect(section.table?.total?.rowsAreAddends == false)
    #expect(section.totalName == "Sum_overforinger_2021" && section.totalColumn == "carryOverApproved")
  }

  @Test func `the county's line is the sum of its municipalities', in every year`() throws {
    let section = try section([
      (World.risør, 2020, Self.approved), (World.åmli, 2020, Self.approved),
      (World.kristiansand, 2021, Self.approved),
    ])
    let table = try #require(section.table)
    for (index, column) in table.columns.enumerated() where column.kind == .money {
      for county in table.subtotalRows {
        let sum = table.rows[county]
        let addends = table.rows.filter { $0[0] == sum[0] && $0[3] == sum[3] && $0[1] != sum[1] }
        let money = addends.compactMap { Self.money($0[index]) }
        let total: Money = try money.total()
        #expect(Self.money(sum[index]) == (money.isEmpty ? nil : total), "\(column.key)")
      }
    }
    #expect(table.subtotalRows.count == 4)
  }

  @Test func `years after the statement's own are not shown`() throws {
    let section = try section(
      [
        (World.risør, 2020, Self.approved), (World.risør, 2021, { $0.carriedIn = .kroner(1) }),
      ], year: 2020)
    #expect(try lines(section).allSatisfy { $0["year"] == .code("2020") })
  }

  @Test func `a scheme that is over keeps its account`() throws {
    var world = YearlyWorld()
    world.catalogue.schemes[1].lastYear = 2020
    world.change { builder in
      builder.file("rapporter.csv", .reports)
      builder.report(nil, World.loneliness, World.risør, year: 2020, Self.approved)
    }
    let statement = try world.statement(.public, year: 2022)
    let section = try #require(statement.sections.first { $0.id == "carry-over" })
    #expect(try line(section, "4201", "2020")["carryOverApproved"] == .money(.kroner(8_000)))
    #expect(try line(section, "4201", "2021")["closes"] == .text("venter på rapport"))
  }
}
