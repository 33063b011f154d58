import Testing

@testable import GrantLedger

/// Rows that are too many for a sheet stand in a workbook of their own, as they would on the sheet.
@Suite struct YearlyRowBookTests {
  private func request(_ edition: Edition, beside: Int = 3, perSheet: Int = 4) throws -> StatementRequest {
    var request = try YearlyWorld().request(edition)
    request.rowSheetLimits = RowSheetLimits(beside: beside, perSheet: perSheet)
    return request
  }

  private func rows(_ book: RowBook) -> [[Cell]] {
    book.sheets.flatMap(\.rows).map { row in
      var cells: [Cell] = []
      book.table.fill(row, &cells)
      return cells
    }
  }

  @Test(arguments: Edition.allCases)
  func `the book has the rows that the sheet would have, in any order they are asked for`(edition: Edition)
    throws
  {
    let sheet = try #require(
      yearlyStatement(request(edition, beside: 1_000)).sections.first { $0.id == "rows" }?.table)
    let book = try #require(rowBook(request(edition)))
    #expect(book.table.columns == sheet.columns)
    #expect(book.table.rowCount == sheet.rows.count)
    #expect(rows(book) == sheet.rows)
    var cells = sheet.rows[0]
    book.table.fill(sheet.rows.count - 1, &cells)
    #expect(cells == sheet.rows.last)
  }

  @Test func `the sheets have each row once, and no more than they may`() throws {
    let book = try #require(rowBook(request(.internal)))
    #expect(book.sheets.count > 2)
    #expect(book.sheets.flatMap(\.rows) == Array(0..<book.table.rowCount))
    #expect(book.sheets.allSatisfy { (1...4).contains($0.rows.count) })
    #expect(book.sheets.map(\.tab) == book.sheets.indices.map { "Rader \($0 + 1)" })
    let one = try #require(rowBook(request(.internal, perSheet: 1_000)))
    #expect(one.sheets == [RowBook.Sheet(tab: "Rader", rows: 0..<one.table.rowCount)])
  }

  @Test func `rows that fit have no book`() throws {
    let count = try #require(rowBook(request(.public))).table.rowCount
    #expect(try rowBook(request(.public, beside: count)) == nil)
    #expect(try rowBook(request(.public, beside: count - 1)) != nil)
    #expect(try yearlyStatement(request(.public, beside: count)).rowsWorkbook == "tildelingsrapport-2021")
  }

  @Test func `the amounts of the rows counted are the statement's own`() throws {
    let request = try request(.internal)
    let book = try #require(rowBook(request))
    let statement = try yearlyStatement(request)
    func column(_ key: String) throws -> Int { try #require(book.table.columns.firstIndex { $0.key == key }) }
    let (granted, status, year, kind) =
      (try column("granted"), try column("status"), try column("year"), try column("kind"))
    let sum = try rows(book).filter { row in
      row[status] == .text("med i summene") && row[year] == .code("2021") && row[kind] != .text("Rapport")
    }.compactMap { row in if case .money(let money) = row[granted] { money } else { nil } }.total()
    #expect(statement.keyFigures.first { $0.name == "Innvilget" }?.value == .money(sum))
  }

  @Test func `the statement says where the rows are, for readers of the page as well`() throws {
    let request = try request(.public)
    let statement = try yearlyStatement(request)
    let section = try #require(statement.sections.first { $0.id == "rows" })
    #expect(section.table == nil)
    #expect(section.audience == .everywhere)
    #expect(section.summary.contains("tildelingsrapport-2021-rader.xlsx"))
    let book = try #require(rowBook(request))
    #expect(section.summary.contains("fordelt på \(book.sheets.count) ark"))
    #expect(statement.rowsWorkbook == "tildelingsrapport-2021-rader")
    #expect(book.name == statement.rowsWorkbook)
    #expect(book.notes.contains { $0.contains("tildelingsrapport-2021.xlsx") })
    #expect(statement.forReading().sections.contains { $0.id == "rows" })
  }

  @Test func `the public book hides what the public sheet hides, and no book has a person`() throws {
    let hidden = Set(YearlyWorld.canaries.map { Cell.money($0) })
    let shown = rows(try #require(rowBook(request(.public)))).joined()
    #expect(hidden.isDisjoint(with: shown))
    let all = rows(try #require(rowBook(request(.internal)))).joined()
    #expect(!hidden.isDisjoint(with: all))
    #expect(all.allSatisfy { $0 != .text(YearlyWorld.person) })
  }
}
