internal import GrantLedger

/// Reads the values that nearly every record has, and gives up on a record that has any other.
///
/// What it reads is what the gatherer reads; it makes no finding and meets no new word. A record on which it gives up
/// is read by the gatherer from the beginning.
struct QuickCells: CellReading {
  var gatherer: Gatherer
  /// False where the record at hand must be read by the gatherer.
  private(set) var isCertain = true

  init(_ gatherer: Gatherer) { self.gatherer = gatherer }

  /// Makes ready for the record at hand; false where its shape is not that of a clean one.
  @inline(__always)
  mutating func begin() -> Bool {
    isCertain = true
    let count = gatherer.cells.record.fields.count
    return gatherer.cells.record.unclosedQuote == nil && count >= gatherer.file.width
      && count <= gatherer.file.headingCount
  }

  mutating func requiredYear(_ column: Column) -> Int? {
    let year = year(column)
    if year == nil { isCertain = false }
    return year
  }

  mutating func year(_ column: Column) -> Int? {
    guard let range = content(column) else { return nil }
    if range.count == 4, let year = fourDigits(gatherer.file.bytes.span.halfWord(at: range.lowerBound)),
      (1990...2100).contains(year)
    {
      return Int(year)
    }
    isCertain = false
    return nil
  }

  mutating func scheme(_ scheme: Column, part: Column) -> SchemeReferenceID? {
    let (written, writtenPart) = (content(scheme) ?? 0..<0, content(part) ?? 0..<0)
    let known = gatherer.schemes.value(
      gatherer.file.bytes.span, written, writtenPart, number: gatherer.file.kindNumber)
    if known == nil { isCertain = false }
    return known
  }

  mutating func place(number: Column, name: Column, year: Int?) -> PlaceReferenceID? {
    guard let year else { return nil }
    let (writtenNumber, writtenName) = (content(number) ?? 0..<0, content(name) ?? 0..<0)
    let known = gatherer.places.value(gatherer.file.bytes.span, writtenNumber, writtenName, number: year)
    if known == nil { isCertain = false }
    return known
  }

  mutating func text(_ column: Column) -> TextID? { nil }

  mutating func personal(_ column: Column) -> Personal<String>? { nil }

  mutating func amount(_ column: Column) -> Money? {
    guard let range = content(column) else { return nil }
    if let øre = gatherer.file.bytes.span.plainAmount(range) { return Money(øre: øre) }
    return certain(readAmount(gatherer.file.bytes.span.extracting(range)))
  }

  mutating func date(_ column: Column) -> CivilDate? {
    guard let range = content(column) else { return nil }
    return certain(readDate(gatherer.file.bytes.span.extracting(range)))
  }

  mutating func count(_ column: Column) -> Int? {
    guard let range = content(column) else { return nil }
    return certain(readCount(gatherer.file.bytes.span.extracting(range)))
  }

  mutating func answer(_ column: Column) -> Answer? {
    guard let range = content(column) else { return nil }
    return certain(gatherer.answers.known(gatherer.file.bytes.span.extracting(range)) ?? .unreadable)
  }

  mutating func decision(_ column: Column) -> Decision? {
    guard let range = content(column) else { return nil }
    return certain(gatherer.decisions.known(gatherer.file.bytes.span.extracting(range)) ?? .unreadable)
  }

  mutating func applicantKind(_ column: Column) -> ApplicantKind? {
    guard let range = content(column) else { return nil }
    return certain(gatherer.applicantKinds.known(gatherer.file.bytes.span.extracting(range)) ?? .unreadable)
  }

  mutating func isWritten(_ column: Column) -> Bool { content(column) != nil }

  mutating func findMissing(_ column: Column) { isCertain = false }

  @inline(__always)
  private mutating func certain<Value>(_ reading: Reading<Value>) -> Value? {
    switch reading {
    case .value(let value): return value
    case .blank: return nil
    case .unreadable:
      isCertain = false
      return nil
    }
  }

  /// The content of a column; nil where it is empty, and where it is not certain what it is.
  @inline(__always)
  private mutating func content(_ column: Column) -> Range<Int>? {
    guard let index = column.field, index < gatherer.cells.record.fields.count else { return nil }
    let field = gatherer.cells.record.fields[index]
    let (start, end) = (Int(field.start), Int(field.end))
    if start == end { return nil }
    // A dash alone says nothing: the gatherer's matter.
    guard field.quotes == .none, hasPlainEnds(start, end), end &- start > 1 || !isHyphen(start) else {
      isCertain = false
      return nil
    }
    return start..<end
  }

  @inline(__always)
  private func hasPlainEnds(_ start: Int, _ end: Int) -> Bool {
    let text = gatherer.file.bytes.span
    return isInk(text[start]) && isInk(text[end &- 1]) || isTrimmed(start..<end)
  }

  @inline(__always)
  private func isHyphen(_ offset: Int) -> Bool { gatherer.file.bytes.span[offset] == Byte.hyphen }

  /// Whether a byte at either end of a content shows that there is no space: letters as they begin, and ASCII.
  @inline(__always)
  private func isInk(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E || byte == 0xC3 }

  /// For a content that ends outside ASCII.
  @inline(never)
  private func isTrimmed(_ range: Range<Int>) -> Bool {
    trimmed(range, in: gatherer.file.bytes.span) == range
  }
}

extension Span<UInt8> {
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
}

/// The number that four bytes spell, the first digit in the lowest; nil unless all are digits.
@inline(__always)
func fourDigits(_ bytes: UInt32) -> UInt32? {
  let digits = bytes ^ 0x3030_3030
  guard ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 == 0 else { return nil }
  let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF
  return (pairs &* 100 &+ pairs >> 16) & 0xFFFF
}
