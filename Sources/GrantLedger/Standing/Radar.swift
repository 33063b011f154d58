/// How near a limit or a deadline is near (*grenseradar*): so near that a small correction or a short delay crosses it.
enum Radar {
  /// Days before a deadline, both ends included.
  static let days = 2
  /// A limit's twentieth part, 5 %.
  private static let share: UInt64 = 20

  /// Within 5 % of the limit, on either side or at it.
  static func isNear(_ money: Money, _ limit: Money) -> Bool {
    guard limit > .zero, let distance = try? money.subtracting(limit) else { return false }
    let (scaled, overflow) = distance.magnitude.multipliedReportingOverflow(by: share)
    return !overflow && scaled <= limit.magnitude
  }

  /// The deadline is the day itself or one of the next two.
  static func isNear(_ day: CivilDate, before deadline: CivilDate) -> Bool {
    (0...days).contains(day.days(until: deadline))
  }
}
