import Testing

@testable import GrantLedger

/// The sections of a year can be made in any order.
@Suite struct YearlySectionsTests {
  @Test(arguments: Edition.allCases)
  func `sections made from the last to the first give the same statement`(edition: Edition) throws {
    let request = try YearlyWorld().request(edition)
    let sections = YearlySections(request)
    var made = [Section?](repeating: nil, count: sections.count)
    for place in made.indices.reversed() { made[place] = try sections.section(at: place) }
    let statement = try sections.statement(of: made)
    #expect(try statement == yearlyStatement(request))
    #expect(statement.sections.map(\.id) == made.compactMap { $0?.id })
    #expect(statement.sections.first?.id == "key-figures" && statement.sections.last?.id == "sources")
  }
}
