import GrantLedger
import Testing

@Suite struct ValidityTests {
  private let first = CivilDate(year: 2020, month: 1, day: 1)
  private let last = CivilDate(year: 2021, month: 12, day: 31)

  @Test func `both ends are inside`() throws {
    let validity = Validity(first: first, last: last)
    #expect(validity.contains(try #require(first)))
    #expect(validity.contains(try #require(last)))
    #expect(!validity.contains(try day(2019, 12, 31)))
    #expect(!validity.contains(try day(2022, 1, 1)))
  }

  @Test func `an end that is not given is open`() throws {
    #expect(Validity(first: first).contains(try day(9999, 12, 31)))
    #expect(!Validity(first: first).contains(try day(2019, 12, 31)))
    #expect(Validity(last: last).contains(try day(1, 1, 1)))
    #expect(!Validity(last: last).contains(try day(2022, 1, 1)))
    #expect(Validity.always.contains(try day(1, 1, 1)))
    #expect(Validity.always.contains(try day(9999, 12, 31)))
  }

  @Test func `a year is touched by a single day of it`() throws {
    let newYearsEve = try day(2019, 12, 31)
    let validity = Validity(first: newYearsEve, last: try day(2021, 1, 1))
    #expect([2018, 2019, 2020, 2021, 2022].map(validity.touches(year:)) == [false, true, true, true, false])
    #expect(Validity.always.touches(year: 1))
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }
}
