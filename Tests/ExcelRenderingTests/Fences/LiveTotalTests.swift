import GrantLedger
import Testing

@testable import ExcelRendering

@Suite struct LiveTotalTests {
  private func table(_ rows: [Cell], total: Cell, rowsAreAddends: Bool = true) -> Table {
    Table(
      id: "t", columns: [Column(key: "k", heading: "H", kind: .money)], rows: rows.map { [$0] },
      total: Table.Total(cells: [total], rowsAreAddends: rowsAreAddends))
  }

  private let rows: [Cell] = [.money(Money(øre: 150)), .blank, .withheld, .money(Money(øre: -50))]

  @Test func aTotalOfItsRowsIsLive() throws {
    let expected = try SpreadsheetNumber(kroner: Money(øre: 100))
    #expect(try LiveTotal(table(rows, total: .money(Money(øre: 100))), column: 0) == .sum(expected))
    let counts = try LiveTotal(table([.count(2), .blank, .count(3)], total: .count(5)), column: 0)
    #expect(counts == .sum(try SpreadsheetNumber(count: 5)))
  }

  @Test func aTotalThatIsNotTheSumOfItsRowsIsRefused() {
    #expect(throws: WorkbookError.Reason.totalDiffers(total: "1.01", rows: "1.00")) {
      try LiveTotal(table(rows, total: .money(Money(øre: 101))), column: 0)
    }
    #expect(throws: WorkbookError.Reason.totalDiffers(total: "4", rows: "5")) {
      try LiveTotal(table([.count(2), .count(3)], total: .count(4)), column: 0)
    }
  }

  @Test func aTotalStaysPlainWhereASumWouldSaySomethingElse() throws {
    let other = Cell.money(Money(øre: 7))
    #expect(try LiveTotal(table(rows, total: other, rowsAreAddends: false), column: 0) == .plain)
    #expect(try LiveTotal(table([], total: other), column: 0) == .plain)
    #expect(try LiveTotal(table(rows + [.count(1)], total: other), column: 0) == .plain)
    var summed = table([.count(1), .count(1)], total: .count(1))
    summed.subtotalRows = [1]
    #expect(try LiveTotal(summed, column: 0) == .plain)
    #expect(try LiveTotal(table(rows, total: .share(basisPoints: 10)), column: 0) == .plain)
  }

  @Test func aSumBeyondTheRangeIsAnErrorAndNotATrap() {
    let huge = Cell.money(Money(øre: .max))
    #expect(throws: WorkbookError.Reason.numberTooLarge("Σ")) {
      try LiveTotal(table([huge, huge], total: huge), column: 0)
    }
    #expect(throws: WorkbookError.Reason.numberTooLarge("Σ")) {
      try LiveTotal(table([.count(.max), .count(1)], total: .count(1)), column: 0)
    }
  }
}
