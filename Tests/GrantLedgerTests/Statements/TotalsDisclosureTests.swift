import Testing

@testable import GrantLedger

/// Schemes that tell of one person's health are shown for the county alone, whatever is asked.
@Suite struct TotalsDisclosureTests {
  private func ask(
    _ world: YearlyWorld, _ grouping: TotalsGrouping, _ edition: Edition, years: [Int] = [2021],
    municipality: Municipality? = nil
  ) throws -> Table {
    let question = TotalsQuestion(
      request: try world.request(edition), asked: AskedScheme(scheme: World.doctors), years: years,
      municipality: municipality, grouping: grouping,
      population: Population([World.åmli.number: [2021: 1800]]),
      change: CatalogueChange(frame: .amount(.kroner(1)), limit: .kroner(1)), showsShares: true)
    return try #require(try answer(question).statement.sections.first?.table)
  }

  private static let names: Set<String> = ["municipality", "name", "part", "year", "recipient", "measure"]

  /// The cells that tell of money.
  private func money(_ table: Table) -> [Cell] {
    let columns = table.columns.indices.filter { index in
      let column = table.columns[index]
      return column.kind == .money && column.key != "leftOfFrameDifference"
    }
    return (table.rows + [table.total?.cells ?? []]).flatMap { row in columns.map { row[$0] } }
  }

  /// Three municipalities with money, so that the county's sum may be shown.
  private func shared() -> YearlyWorld {
    var world = YearlyWorld()
    world.change { $0.claim("F5", World.kristiansand) { $0.granted = .kroner(9_752) } }
    return world
  }

  @Test func `where two municipalities share the money nothing is shown`() throws {
    for grouping in TotalsGrouping.allCases {
      for cell in money(try ask(YearlyWorld(), grouping, .public)) {
        #expect([.withheld, .blank, .notSet].contains(cell), "\(grouping): \(cell)")
      }
    }
  }

  @Test func `the county's sum is shown where enough share it, and no row is`() throws {
    for grouping in [TotalsGrouping.municipality, .recipient, .measure] {
      let table = try ask(shared(), grouping, .public)
      let granted = try #require(table.columns.firstIndex { $0.key == "granted" })
      guard case .money(let sum)? = table.total?.cells[granted] else {
        Issue.record("\(grouping): no sum")
        continue
      }
      #expect(sum > .zero)
      for row in table.rows {
        #expect(row[granted] == .withheld)
        #expect(!row.contains { if case .share = $0 { true } else { false } })
      }
    }
    // Who has a row at all would be told.
    #expect(try ask(shared(), .recipient, .public).rows.isEmpty)
    #expect(try ask(shared(), .measure, .public).rows.isEmpty)
  }

  @Test func `one municipality alone is withheld in every way of asking`() throws {
    for grouping in TotalsGrouping.allCases {
      for cell in money(try ask(shared(), grouping, .public, municipality: World.åmli)) {
        #expect([.withheld, .blank, .notSet].contains(cell), "\(grouping): \(cell)")
      }
    }
  }

  @Test func `a year that is withheld cannot be reckoned from the sum of several`() throws {
    // In 2020 one municipality has all the money.
    let table = try ask(shared(), .year, .public, years: [2020, 2021])
    let granted = try #require(table.columns.firstIndex { $0.key == "granted" })
    #expect(table.rows.first?[granted] == .withheld)
    #expect(table.rows.last?[granted] != .withheld)
    #expect(table.total?.cells[granted] == .withheld)
  }

  @Test func `the internal edition shows all of it, and says so`() throws {
    let table = try ask(YearlyWorld(), .recipient, .internal)
    #expect(table.rows.count == 2)
    let question = TotalsQuestion(
      request: try YearlyWorld().request(.internal), asked: AskedScheme(scheme: World.doctors), years: [2021])
    let notes = try answer(question).statement.sections[0].notes
    #expect(notes.first?.hasPrefix("Intern utgave") == true)
  }
}
