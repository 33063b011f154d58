internal import GrantLedger

extension PieceBytes {
  /// Whether a content that is not empty surely begins and ends with something else than a space.
  @inline(__always)
  func hasPlainEnds(_ start: Int, _ end: Int) -> Bool {
    isInk(self[start]) && (isInk(self[end &- 1]) || endsInLetter(start, end))
  }

  /// A visible character of ASCII, or the first byte of one of the letters outside it that Norwegian has.
  @inline(__always)
  private func isInk(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E || byte == 0xC3 }

  /// Whether a content ends with a character outside ASCII that is no space.
  @inline(never)
  private func endsInLetter(_ start: Int, _ end: Int) -> Bool {
    guard self[end &- 1] >= 0x80, end &- start >= 2 else { return false }
    if self[end &- 2] == 0xC3 { return true }
    return end &- start >= 3 && self[end &- 2] != 0xC2
      && !isWideSpace(self[end &- 3], self[end &- 2], self[end &- 1])
  }

  /// The amount in øre of a content such as `1 234 567,50` or `1234,50`, read by threes from the right; nil for any other
  /// spelling, right or wrong.
  ///
  /// Four bytes before the content are looked at as well: where they are not there, nothing is read.
  @inline(__always)
  func plainAmount(_ range: Range<Int>) -> Int64? {
    let comma = range.upperBound &- 3
    guard range.lowerBound >= 4, range.count >= 4, range.count <= 18, self[comma] == Byte.comma else {
      return nil
    }
    let tens = UInt64(self[comma &+ 1] &- Byte.zero)
    let units = UInt64(self[comma &+ 2] &- Byte.zero)
    guard tens < 10, units < 10 else { return nil }
    var end = comma
    var øre = tens &* 10 &+ units
    var scale: UInt64 = 100
    while end &- range.lowerBound > 3 {
      let group = halfWord(at: end &- 4)
      // Three digits after a space, the space made a zero.
      guard group & 0xFF == 0x20, let value = fourDigits(group ^ 0x10) else { return nil }
      øre &+= UInt64(value) &* scale
      scale &*= 1000
      end &-= 4
    }
    let count = end &- range.lowerBound
    guard count > 0 else { return nil }
    // What stands before the first digit made zeros.
    let keep = UInt32.max << UInt32(truncatingIfNeeded: (4 &- count) &* 8)
    guard let value = fourDigits(halfWord(at: end &- 4) & keep | 0x3030_3030 & ~keep) else { return nil }
    return Int64(øre &+ UInt64(value) &* scale)
  }

  /// The day of a content such as `01.03.2021`; nil for any other spelling, right or wrong.
  @inline(__always)
  func plainDate(_ range: Range<Int>) -> CivilDate? {
    let start = range.lowerBound
    guard range.count == 10, self[start &+ 2] == Byte.point, self[start &+ 5] == Byte.point,
      let year = fourDigits(halfWord(at: start &+ 6)), (1900..<2200).contains(year)
    else { return nil }
    // `01.0` and `.03.`: the day and the month, each beside digits that are masked out.
    guard let day = fourDigits(halfWord(at: start) << 16 | 0x3030),
      let month = fourDigits(halfWord(at: start &+ 2) & 0x00FF_FF00 | 0x3000_0030)
    else { return nil }
    return CivilDate(year: Int(year), month: Int(month / 10), day: Int(day))
  }
}

/// The number that four bytes spell, the first digit in the lowest; nil unless all are digits.
@inline(__always)
func fourDigits(_ bytes: UInt32) -> UInt32? {
  let digits = bytes ^ 0x3030_3030
  guard ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 == 0 else { return nil }
  let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF
  return (pairs &* 100 &+ pairs >> 16) & 0xFFFF
}
