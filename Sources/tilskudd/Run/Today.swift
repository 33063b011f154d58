internal import Foundation
internal import GrantLedger

/// The one place that reads the clock.
enum Today {
  /// `--as-of` when given; else `SOURCE_DATE_EPOCH`; else the day it now is in Norway.
  static func day(asOf: CivilDate?) throws(RunFailure) -> CivilDate {
    if let asOf { return asOf }
    let written = getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }
    let second = written.map { Int64($0) } ?? Int64(now.timeIntervalSince1970.rounded(.down))
    guard let day = second.flatMap({ CivilDate(inNorwayAt: $0) }) else {
      throw RunFailure(
        .configurationWrong,
        written.map {
          "SOURCE_DATE_EPOCH is \"\($0)\", which is no number of seconds since 1970. Correct it, or take it away."
        } ?? "The machine's clock shows no day of the years 1 to 9999. Set it, or give --as-of.")
    }
    return day
  }

  /// This very moment, whatever day stands for today.
  static var now: Date { Date() }

  /// An instant in UTC to the second, as ISO 8601 has it: `2021-03-02T02:30:05Z`.
  static func timestamp(_ instant: Date) -> String { instant.formatted(.iso8601) }

  /// The instant of such a text; nil for any other text.
  static func instant(_ timestamp: String) -> Date? { try? Date(timestamp, strategy: .iso8601) }
}
