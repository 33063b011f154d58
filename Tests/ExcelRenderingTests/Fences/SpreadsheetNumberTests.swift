import GrantLedger
import Testing

@testable import ExcelRendering

@Suite struct SpreadsheetNumberTests {
  @Test(arguments: [
    (0, 0.0), (1, 0.01), (-1, -0.01), (123_456_750, 1_234_567.5),
    (9_007_199_254_740_992, 90_071_992_547_409.92),
  ])
  func øreBecomeKronerToTheNearestØre(_ øre: Int64, _ kroner: Double) throws {
    #expect(try SpreadsheetNumber(kroner: Money(øre: øre)).value == kroner)
  }

  @Test(arguments: [9_007_199_254_740_993, -9_007_199_254_740_993, Int64.min])
  func amountsBeyondExactNumbersAreRefused(_ øre: Int64) {
    let money = Money(øre: øre)
    #expect(throws: WorkbookError.Reason.numberTooLarge(money.description)) {
      try SpreadsheetNumber(kroner: money)
    }
  }

  @Test func countsAndSharesBeyondExactNumbersAreRefused() {
    #expect(throws: WorkbookError.Reason.numberTooLarge("9007199254740993")) {
      try SpreadsheetNumber(count: 9_007_199_254_740_993)
    }
    #expect(throws: WorkbookError.Reason.self) { try SpreadsheetNumber(basisPoints: .min) }
  }

  @Test func daysAreCountedAsSpreadsheetsCount() throws {
    let first = try #require(CivilDate(iso: "1900-03-01"))
    #expect(SpreadsheetNumber(day: first)?.value == 61)
    #expect(SpreadsheetNumber(day: try #require(CivilDate(iso: "2021-12-31")))?.value == 44_561)
    // Excel believes in a 29 February 1900, LibreOffice does not.
    #expect(SpreadsheetNumber(day: try #require(CivilDate(iso: "1900-02-28"))) == nil)
  }
}
