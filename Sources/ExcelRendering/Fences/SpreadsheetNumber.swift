import GrantLedger

/// A number as a spreadsheet holds it: the one place where exact figures become floating-point numbers.
///
/// Made only from figures that a `Double` holds exactly, or to the nearest øre: so it is never NaN or infinite.
struct SpreadsheetNumber: Hashable {
  let value: Double

  /// 2^53: beyond it not every whole number has a `Double` of its own.
  static let largest: UInt64 = 9_007_199_254_740_992

  /// Kroner with two decimals; refused beyond 2^53 øre.
  init(kroner money: Money) throws(WorkbookError.Reason) {
    if money.magnitude > Self.largest { throw .numberTooLarge(money.description) }
    value = Double(money.øre) / 100
  }

  init(count: Int) throws(WorkbookError.Reason) {
    if count.magnitude > Self.largest { throw .numberTooLarge(String(count)) }
    value = Double(count)
  }

  /// Of one: 10 000 basis points are 1.
  init(basisPoints: Int) throws(WorkbookError.Reason) {
    if basisPoints.magnitude > Self.largest { throw .numberTooLarge(String(basisPoints)) }
    value = Double(basisPoints) / 10_000
  }

  /// The day's serial number as all spreadsheets count it; nil before 1 March 1900, where they disagree.
  init?(day: CivilDate) {
    let serial = Self.serial(day)
    if serial < 61 { return nil }
    value = Double(serial)
  }

  /// Days since 30 December 1899.
  static func serial(_ day: CivilDate) -> Int { Int(day.dayNumber) + 25_569 }
}
