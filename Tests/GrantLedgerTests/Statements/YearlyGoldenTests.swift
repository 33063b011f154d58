import GrantLedger
import Testing

@Suite struct YearlyGoldenTests {
  @Test(arguments: Edition.allCases)
  func `the yearly statement is as recorded`(edition: Edition) throws {
    try expectRecorded(try YearlyWorld().statement(edition).plainText, "yearly-\(edition.rawValue).txt")
  }

  @Test func `the same input gives the same statement every time`() throws {
    let statements = try (0..<3).map { _ in try YearlyWorld().statement(.internal) }
    #expect(Set(statements).count == 1)
  }
}
