internal import Foundation
internal import GrantLedger

/// The one place that reads the clock.
enum Today {
  /// `--as-of` when given; else `SOURCE_DATE_EPOCH`; else the day it now is in Norway.
  static func day(asOf: CivilDate?) -> CivilDate? {
    if let asOf { return asOf }
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(TimeInterval.init)
    return norwegianDay(of: epoch.map { Date(timeIntervalSince1970: $0) } ?? now)
  }

  /// This very moment, whatever day stands for today.
  static var now: Date { Date() }

  /// An instant in UTC to the second, as ISO 8601 has it: `2021-03-02T02:30:05Z`.
  static func timestamp(_ instant: Date) -> String { instant.formatted(.iso8601) }

  /// The instant of such a text; nil for any other text.
  static func instant(_ timestamp: String) -> Date? { try? Date(timestamp, strategy: .iso8601) }

  /// The civil day in Europe/Oslo at an instant.
  static func norwegianDay(of instant: Date) -> CivilDate? {
    guard let zone = TimeZone(identifier: "Europe/Oslo") else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: instant)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
