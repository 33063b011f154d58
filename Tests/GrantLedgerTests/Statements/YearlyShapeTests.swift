import Testing

@testable import GrantLedger

@Suite struct YearlyShapeTests {
  private static let years = [2020, 2021, 2022]

  private func statements() throws -> [Statement] {
    try Self.years.flatMap { year in
      try Edition.allCases.map { try YearlyWorld().statement($0, year: year) }
    }
  }

  @Test func `every row and total has a cell for each column`() throws {
    for statement in try statements() {
      for table in (statement.sections + statement.forReading().sections).compactMap(\.table) {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
        #expect(table.total.map { $0.cells.count == table.columns.count } ?? true, "\(table.id)")
        #expect(table.subtotalRows.isSubset(of: Set(table.rows.indices)))
        #expect((0...table.columns.count).contains(table.nameColumns))
      }
    }
  }

  @Test func `names that must be unique are`() throws {
    for statement in try statements() {
      let sections = statement.sections
      #expect(Set(sections.map(\.id)).count == sections.count)
      #expect(Set(sections.map(\.title)).count == sections.count)
      #expect(Set(sections.map { $0.tab.lowercased() }).count == sections.count)
      let names = sections.compactMap(\.totalName)
      #expect(Set(names).count == names.count)
      for table in sections.compactMap(\.table) {
        #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
        #expect(Set(table.columns.map(\.heading)).count == table.columns.count, "\(table.id)")
      }
      #expect(Set(sections.compactMap(\.table?.id)).count == sections.compactMap(\.table).count)
    }
  }

  @Test func `ids and tabs are fit for links and sheets`() throws {
    for section in try statements().flatMap(\.sections) {
      #expect(section.id.wholeMatch(of: /[a-z0-9-]+/) != nil)
      #expect((1...31).contains(section.tab.utf16.count))
      #expect(section.tab.wholeMatch(of: /[^\[\]:*?\/\\]+/) != nil)
      #expect(!section.summary.isEmpty && !section.title.isEmpty)
      #expect(section.totalName.map { $0.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.]*/) != nil } ?? true)
    }
  }

  @Test func `every link leads to a section that is there`() throws {
    for statement in try statements() {
      let ids = Set(statement.sections.map(\.id))
      for cell in statement.sections.compactMap(\.table).flatMap(\.rows).flatMap(\.self) {
        if case .link(_, let section) = cell { #expect(ids.contains(section)) }
      }
    }
  }

  @Test func `no place in a sentence is left unfilled`() throws {
    for statement in try statements() {
      for text in statement.allTexts { #expect(!text.contains("{") && !text.contains("[?"), "\(text)") }
    }
  }

  @Test func `each cell is of its column's kind, or says why it has no value`() throws {
    for table in try statements().flatMap(\.sections).compactMap(\.table) {
      for row in table.rows + [table.total?.cells ?? []] {
        for (column, cell) in zip(table.columns, row) { #expect(fits(cell, column), "\(table.id)") }
      }
    }
  }

  private func fits(_ cell: Cell, _ column: Column) -> Bool {
    switch (column.kind, cell) {
    case (_, .blank), (_, .withheld), (_, .notSet): true
    case (.text, .text), (.text, .link), (.code, .code), (.money, .money), (.count, .count), (.share, .share),
      (.date, .date):
      true
    // The totals line's heading stands in the first column, whatever that holds.
    case (.code, .text), (.code, .link): column.key == "number" || column.key == "rule"
    default: false
    }
  }

  @Test func `rows that are said to add up to the total do so`() throws {
    for table in try statements().flatMap(\.sections).compactMap(\.table) {
      guard let total = table.total, total.rowsAreAddends else { continue }
      for (index, column) in table.columns.enumerated() {
        let cells = table.rows.indices.filter { !table.subtotalRows.contains($0) }.map {
          table.rows[$0][index]
        }
        switch total.cells[index] {
        case .money(let sum):
          let addends = cells.compactMap { if case .money(let money) = $0 { money } else { nil } }
          #expect(try addends.total() == sum, "\(table.id): \(column.key)")
        case .count(let sum):
          let addends = cells.compactMap { if case .count(let count) = $0 { count } else { nil } }
          #expect(addends.reduce(0, +) == sum, "\(table.id): \(column.key)")
        default: break
        }
      }
    }
  }

  @Test func `a year without a row still has every municipality and no crash`() throws {
    var world = YearlyWorld()
    world.catalogue.schemes = World.catalogue.schemes
    let statement = try world.statement(.public, year: 2030)
    let granted = try #require(statement.sections.first { $0.id == "granted" })
    #expect(granted.table?.rows.count == 3)
    #expect(granted.chart == nil)
  }
}
