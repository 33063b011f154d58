extension CivilDate {
  /// The day that it is in Norway at an instant, in seconds since 1970 began in UTC; nil outside the years 1 to 9999.
  ///
  /// An hour before UTC, and two from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October, as
  /// has held since 1996. Source: directive 2000/84/EC, articles 2 and 3. Written out, since to ask for the zone by its
  /// name reads tables that take as long as a tenth of a short run.
  public init?(inNorwayAt secondsSince1970: Int64) {
    guard let utc = Self.day(ofSecond: secondsSince1970) else { return nil }
    let changes = (
      Self.lastSunday(ofMonth: 3, of: utc.year), Self.lastSunday(ofMonth: 10, of: utc.year)
    )
    let isSummer =
      secondsSince1970 >= Self.oneInTheNight(changes.0) && secondsSince1970 < Self.oneInTheNight(changes.1)
    guard let local = Self.day(ofSecond: secondsSince1970 + (isSummer ? 7200 : 3600)) else { return nil }
    self = local
  }

  private static let secondsPerDay: Int64 = 86_400

  /// Some 2 920 000 days after 1970 the year 9999 ends, and 719 163 before it the year 1 begins.
  private static func day(ofSecond second: Int64) -> CivilDate? {
    let day = second >= 0 ? second / secondsPerDay : (second + 1) / secondsPerDay - 1
    return (-719_162...2_932_896).contains(day) ? CivilDate(dayNumber: Int32(day)) : nil
  }

  private static func oneInTheNight(_ day: Int32) -> Int64 { Int64(day) * secondsPerDay + 3600 }

  /// The day number of it; both months have 31 days.
  private static func lastSunday(ofMonth month: Int, of year: Int) -> Int32 {
    guard let last = CivilDate(year: year, month: month, day: 31)?.dayNumber else { return 0 }
    // Day 0 was a Thursday, so that day 3 was a Sunday.
    return last - ((last - 3) % 7 + 7) % 7
  }
}
