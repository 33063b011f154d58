import Foundation
import GrantLedger
import Testing

@Suite struct NorwegianDayTests {
  private func day(_ second: Int64) -> String { CivilDate(inNorwayAt: second)?.description ?? "none" }

  @Test func `it is the next day at eleven in the evening, and at ten in summer`() {
    // 2021-01-15 22:59:59 and 23:00:00 UTC, then 2021-07-15 21:59:59 and 22:00:00.
    #expect(day(1_610_751_599) == "2021-01-15")
    #expect(day(1_610_751_600) == "2021-01-16")
    #expect(day(1_626_386_399) == "2021-07-15")
    #expect(day(1_626_386_400) == "2021-07-16")
  }

  @Test func `before 1970 and at the ends of the calendar`() {
    #expect(day(-1) == "1970-01-01")
    #expect(day(-3601) == "1969-12-31")
    #expect(day(.max) == "none" && day(.min) == "none")
    #expect(day(253_402_297_199) == "9999-12-31" && day(253_402_297_200) == "none")
    #expect(day(-62_135_596_800) == "0001-01-01" && day(-62_135_596_801) == "none")
  }

  /// Held against the system's own tables, an hour at a time around each change and midnight.
  @Test func `it is the day that the time zone's tables have`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Oslo"))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    var compared = 0
    for year in 1996...2037 {
      for (month, day) in [(1, 1), (3, 24), (3, 31), (6, 30), (10, 24), (10, 31), (12, 31)] {
        let start = try #require(CivilDate(year: year, month: month, day: day)).dayNumber
        for hour in stride(from: -26, to: 27 * 8, by: 1) {
          let second = Int64(start) * 86_400 + Int64(hour) * 3600 - 1
          let parts = calendar.dateComponents(
            [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(second)))
          let expected = try CivilDate(
            year: #require(parts.year), month: #require(parts.month), day: #require(parts.day))
          #expect(CivilDate(inNorwayAt: second) == expected, "\(second)")
          compared += 1
        }
      }
    }
    #expect(compared > 70_000)
  }
}
