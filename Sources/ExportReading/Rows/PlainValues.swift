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

  /// The amount in øre of a content such as `1 234 567,50` or `1234,50`; nil for any other spelling, right or wrong.
  @inline(__always)
  func plainAmount(from start: Int, to end: Int) -> Int64? {
    let count = UInt64(bitPattern: Int64(end &- start))
    guard count &- 4 <= 12 else { return nil }
    let (first, last) = (word(at: end &- 16), word(at: end &- 8))
    // Of what stands before the content nothing is kept.
    let keepLast = UInt64.max &<< (64 &- min(count, 8) &* 8)
    let keepFirst = count <= 8 ? 0 : UInt64.max &<< (128 &- count &* 8)
    let grouped = ((last ^ Grouped.lastZeros) & keepLast, (first ^ Grouped.firstZeros) & keepFirst)
    // A space may not come first.
    if Grouped.isNumber(grouped.0) && Grouped.isNumber(grouped.1) && count & 3 != 3 {
      return Int64(Grouped.value(grouped.0) &+ Grouped.value(grouped.1) &* 1_000_000)
    }
    let plain = ((last ^ Ungrouped.zeros) & keepLast, (first ^ eightZeros) & keepFirst)
    guard Ungrouped.isNumber(plain.0) && areDigits(plain.1) else { return nil }
    return Int64(eightDigits(Ungrouped.withoutComma(plain.0)) &+ eightDigits(plain.1) &* 10_000_000)
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
    return CivilDate(year: Int(year), month: Int(month), day: Int(day))
  }

  /// The number of a content of four digits; nil for any other.
  @inline(__always)
  func plainYear(from start: Int, to end: Int) -> Int? {
    guard end &- start == 4 else { return nil }
    return fourDigits(UInt32(truncatingIfNeeded: word(at: start))).map { Int($0) }
  }
}

/// The last eight characters of `1 234 567,50`, or the eight before them: a digit, a space, three digits, a comma or a
/// space, two digits.
private enum Grouped {
  /// `0 000,00` and `0 000 00`, the first character in the lowest byte.
  static let lastZeros: UInt64 = 0x3030_2C30_3030_2030
  static let firstZeros: UInt64 = 0x3030_2030_3030_2030

  /// Of bytes from which the zeros have been taken away: what remains is values of digits, and zero between them.
  @inline(__always)
  static func isNumber(_ bytes: UInt64) -> Bool {
    // What is added brings a digit above 9, and anything but zero elsewhere, over 127.
    ((bytes &+ 0x7676_7F76_7676_7F76) | bytes) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  static func value(_ bytes: UInt64) -> UInt64 {
    let pairs = (bytes &* 10 &+ bytes >> 8) & 0x00FF_00FF_00FF_00FF
    let halves = (pairs & 0x0000_FFFF_0000_FFFF) &* 10 &+ (pairs >> 16 & 0x0000_FFFF_0000_FFFF)
    return (halves & 0xFFFF_FFFF) &* 1000 &+ halves >> 32
  }
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
