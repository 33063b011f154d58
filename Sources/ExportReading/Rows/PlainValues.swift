internal import GrantLedger

// Values in the spellings that nearly all have, read eight bytes at a time and without a branch for each character.
// Sixteen bytes before the end of a value are looked at, and eight from its beginning: a record for which they are not
// there is none for these functions.

extension PieceBytes {
  /// Whether a content that is not empty surely begins and ends with something else than a space.
  func hasPlainEnds(_ start: Int, _ end: Int) -> Bool {
    isInk(self[start]) && (isInk(self[end &- 1]) || endsInLetter(start, end))
  }

  /// A visible character of ASCII, or the first byte of one of the letters outside it that Norwegian has.
  private func isInk(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E || byte == 0xC3 }

  /// Whether a content ends with a character outside ASCII that is no space.
  private func endsInLetter(_ start: Int, _ end: Int) -> Bool {
    guard self[end &- 1] >= 0x80, end &- start >= 2 else { return false }
    if self[end &- 2] == 0xC3 { return true }
    return end &- start >= 3 && self[end &- 2] != 0xC2
      && !isWideSpace(self[end &- 3], self[end &- 2], self[end &- 1])
  }

  /// The amount in øre of a content such as `1234,50` or `1234`, or `1 234,50` with no-break spaces; nil for any other
  /// spelling, right or wrong.
  func ungroupedAmount(from start: Int, to end: Int) -> Int64? {
    let count = end &- start
    guard count >= 1, count <= 16 else { return nil }
    let bytes = LastBytes(self, count, to: end)
    let first = (bytes.first ^ eightZeros) & bytes.keepFirst
    let decimal = (bytes.last ^ Ungrouped.zeros) & bytes.keepLast
    if count >= 4, Ungrouped.isNumber(decimal), areDigits(first) {
      return Int64(eightDigits(Ungrouped.withoutComma(decimal)) &+ eightDigits(first) &* 10_000_000)
    }
    let whole = (bytes.last ^ eightZeros) & bytes.keepLast
    if count <= 15, areDigits(whole), areDigits(first) {
      return Int64((eightDigits(whole) &+ eightDigits(first) &* 100_000_000) &* 100)
    }
    let high = (bytes.first ^ Unbroken.firstZeros) & bytes.keepFirst
    let low = (bytes.last ^ Unbroken.lastZeros) & bytes.keepLast
    guard Unbroken.lengths >> count & 1 != 0, Unbroken.isNumber(high: high, low: low) else {
      return nil
    }
    return Int64(Unbroken.value(high: high, low: low))
  }

  /// The day of a content such as `01.03.2021`; nil for any other spelling, right or wrong.
  @inline(__always)
  func plainDate(from start: Int, to end: Int) -> CivilDate? {
    guard end &- start == 10 else { return nil }
    // `0 1 . 0 3 . 2 0` and `. 0 3 . 2 0 2 1`.
    let (first, last) = (word(at: start) ^ DayMonth.zeros, word(at: end &- 8))
    guard DayMonth.isNumber(first), let year = fourDigits(UInt32(truncatingIfNeeded: last >> 32)),
      year &- 1900 < 300
    else { return nil }
    let day = (first & 0xFF) &* 10 &+ first >> 8 & 0xFF
    let month = (first >> 24 & 0xFF) &* 10 &+ first >> 32 & 0xFF
    return dayOfOurTime(UInt64(year), month, day)
  }

  /// The number of a content of four digits; nil for any other.
  @inline(__always)
  func plainYear(from start: Int, to end: Int) -> Int? {
    guard end &- start == 4 else { return nil }
    return fourDigits(UInt32(truncatingIfNeeded: word(at: start))).map { Int($0) }
  }
}

/// Amounts in groups with no-break spaces between them.
private enum Unbroken {
  /// The last eight bytes of `1 234,50` with a no-break space, which has two of them, and the eight before those: the
  /// space, three digits, a comma, two digits; three digits, the space, three digits.
  static let lastZeros: UInt64 = 0x3030_2C30_3030_A0C2
  static let firstZeros: UInt64 = 0x3030_30A0_C230_3030

  /// By bit: from one to three digits before each of one or two such spaces.
  static let lengths: UInt32 = 0b1_1100_1110_0000_0000

  @inline(__always)
  static func isNumber(high: UInt64, low: UInt64) -> Bool {
    let tooMuch =
      (low &+ 0x7676_7F76_7676_7F7F) | low | (high &+ 0x7676_767F_7F76_7676) | high
    return tooMuch & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  static func value(high: UInt64, low: UInt64) -> UInt64 {
    let millions = threeDigits(high)
    let thousands = threeDigits(high >> 40)
    let ones = threeDigits(low >> 16)
    let øre = (low >> 48 & 0xFF) &* 10 &+ low >> 56
    return ((millions &* 1000 &+ thousands) &* 1000 &+ ones) &* 100 &+ øre
  }

  @inline(__always)
  private static func threeDigits(_ bytes: UInt64) -> UInt64 {
    (bytes & 0xFF) &* 100 &+ (bytes >> 8 & 0xFF) &* 10 &+ bytes >> 16 & 0xFF
  }
}

/// The sixteen bytes up to the end of a content of no more, and which bits of them are the content's.
private struct LastBytes {
  let first, last: UInt64
  let keepFirst, keepLast: UInt64

  @inline(__always)
  init(_ text: PieceBytes, _ count: Int, to end: Int) {
    (first, last) = (text.word(at: end &- 16), text.word(at: end &- 8))
    // Of what stands before the content nothing is kept; to shift by 64 leaves nothing.
    keepLast = UInt64.max << UInt64(truncatingIfNeeded: 64 &- min(count, 8) &* 8)
    keepFirst = UInt64.max << UInt64(truncatingIfNeeded: 128 &- max(count, 8) &* 8)
  }
}

/// Of the years from 1900 to 2199, of which only 2000 is divisible by 400.
private func isLeap(_ year: UInt64) -> Bool { year & 3 == 0 && year != 1900 && year != 2100 }

/// A day of the years from 1900 to 2199; nil where there is none. The same as `CivilDate` makes of them, without a branch
/// for what month it is.
@inline(__always)
private func dayOfOurTime(_ year: UInt64, _ month: UInt64, _ day: UInt64) -> CivilDate? {
  // Two bits for each month: how many days more than 28 it has.
  let longest = 28 &+ (0x3BB_EECC as UInt64) &>> (month &* 2) & 3
  guard month &- 1 < 12, day &- 1 < longest || month == 2 && day == 29 && isLeap(year) else { return nil }
  // The year starts in March, so that the leap day comes last.
  let isEarly: UInt64 = month <= 2 ? 1 : 0
  let (shifted, sinceMarch) = (year &- isEarly, month &+ isEarly &* 12 &- 3)
  let dayOfYear = (153 &* sinceMarch &+ 2) / 5 &+ day
  let days = shifted &* 365 &+ shifted / 4 &- shifted / 100 &+ shifted / 400 &+ dayOfYear
  return CivilDate(dayNumber: Int32(truncatingIfNeeded: days) &- 719_469)
}

/// The last eight characters of `1234567,50`.
private enum Ungrouped {
  /// `00000,00`
  static let zeros: UInt64 = 0x3030_2C30_3030_3030

  @inline(__always)
  static func isNumber(_ bytes: UInt64) -> Bool {
    ((bytes &+ 0x7676_7F76_7676_7676) | bytes) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  static func withoutComma(_ bytes: UInt64) -> UInt64 {
    (bytes & 0xFF_FFFF_FFFF) << 8 | bytes & 0xFFFF_0000_0000_0000
  }
}

/// The first eight characters of `01.03.2021`.
private enum DayMonth {
  /// `00.00.00`
  static let zeros: UInt64 = 0x3030_2E30_302E_3030

  @inline(__always)
  static func isNumber(_ bytes: UInt64) -> Bool {
    ((bytes &+ 0x7676_7F76_767F_7676) | bytes) & 0x8080_8080_8080_8080 == 0
  }
}

private let eightZeros: UInt64 = 0x3030_3030_3030_3030

/// Whether eight values are of digits.
@inline(__always)
private func areDigits(_ values: UInt64) -> Bool {
  ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080 == 0
}

/// The number that eight values of digits make, the first in the lowest byte.
@inline(__always)
private func eightDigits(_ values: UInt64) -> UInt64 {
  let pairs = values &* 10 &+ values >> 8
  let mask: UInt64 = 0x0000_00FF_0000_00FF
  return ((pairs & mask) &* (100 &+ 1_000_000 << 32) &+ (pairs >> 16 & mask) &* (1 &+ 10_000 << 32)) >> 32
}

/// The number that four bytes spell, the first digit in the lowest; nil unless all are digits.
@inline(__always)
func fourDigits(_ bytes: UInt32) -> UInt32? {
  let digits = bytes ^ 0x3030_3030
  guard ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 == 0 else { return nil }
  let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF
  return (pairs &* 100 &+ pairs >> 16) & 0xFFFF
}
