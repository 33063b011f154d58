internal import GrantLedger

/// Reads the values that nearly every record has, and gives up on a record that has any other.
///
/// What it reads is what the gatherer reads; it makes no finding and meets no new word. A record on which it gives up
/// is read by the gatherer from the beginning.
struct QuickCells: CellReading {
  var gatherer: Gatherer
  var record = Record()
  /// The text in which the record's fields stand; set for as long as it is read.
  var text = PieceBytes()
  /// False where the record at hand must be read by the gatherer.
  private(set) var isCertain = true

  init(_ gatherer: Gatherer) { self.gatherer = gatherer }

  /// Makes ready for the record at hand; false where its shape is not that of a clean one.
  @inline(__always)
  mutating func begin() -> Bool {
    isCertain = true
    let count = record.fields.count
    return record.unclosedQuote == nil && count >= gatherer.file.width
      && count <= gatherer.file.headingCount
  }

  @inline(__always)
  mutating func requiredYear(_ column: Column) -> Int? {
    let year = year(column)
    if year == nil { isCertain = false }
    return year
  }

  @inline(__always)
  mutating func year(_ column: Column) -> Int? {
    guard let range = content(column) else { return nil }
    if range.count == 4, let year = fourDigits(text.halfWord(at: range.lowerBound)),
      (1990...2100).contains(year)
    {
      return Int(year)
    }
    isCertain = false
    return nil
  }

  @inline(__always)
  mutating func scheme(_ scheme: Column, part: Column) -> SchemeReferenceID? {
    let (written, writtenPart) = (content(scheme) ?? 0..<0, content(part) ?? 0..<0)
    let known = gatherer.schemes.value(
      text, written, writtenPart, number: gatherer.file.kindNumber)
    if known == nil { isCertain = false }
    return known
  }

  @inline(__always)
  mutating func place(number: Column, name: Column, year: Int?) -> PlaceReferenceID? {
    guard let year else { return nil }
    let (writtenNumber, writtenName) = (content(number) ?? 0..<0, content(name) ?? 0..<0)
    let known = gatherer.places.value(text, writtenNumber, writtenName, number: year)
    if known == nil { isCertain = false }
    return known
  }

  @inline(__always)
  mutating func text(_ column: Column) -> TextID? { nil }

  @inline(__always)
  mutating func personal(_ column: Column) -> Personal<String>? { nil }

  @inline(__always)
  mutating func amount(_ column: Column) -> Money? {
    guard let range = content(column) else { return nil }
    if let øre = text.plainAmount(range) { return Money(øre: øre) }
    return otherAmount(range)
  }

  @inline(__always)
  mutating func date(_ column: Column) -> CivilDate? {
    guard let range = content(column) else { return nil }
    if let day = text.plainDate(range) { return day }
    return otherDate(range)
  }

  mutating func count(_ column: Column) -> Int? {
    guard let range = content(column) else { return nil }
    return certain(readCount(gatherer.file.bytes.span.extracting(range)))
  }

  @inline(never)
  private mutating func otherAmount(_ range: Range<Int>) -> Money? {
    certain(readAmount(gatherer.file.bytes.span.extracting(range)))
  }

  @inline(never)
  private mutating func otherDate(_ range: Range<Int>) -> CivilDate? {
    certain(readDate(gatherer.file.bytes.span.extracting(range)))
  }

  @inline(__always)
  mutating func answer(_ column: Column) -> Answer? {
    guard let range = content(column) else { return nil }
    return certain(gatherer.answers.known(text, range))
  }

  @inline(__always)
  mutating func decision(_ column: Column) -> Decision? {
    guard let range = content(column) else { return nil }
    return certain(gatherer.decisions.known(text, range))
  }

  @inline(__always)
  mutating func applicantKind(_ column: Column) -> ApplicantKind? {
    guard let range = content(column) else { return nil }
    return certain(gatherer.applicantKinds.known(text, range))
  }

  mutating func isWritten(_ column: Column) -> Bool { content(column) != nil }

  mutating func findMissing(_ column: Column) { isCertain = false }

  @inline(__always)
  private mutating func certain<Value>(_ reading: Reading<Value>) -> Value? {
    switch reading {
    case .value(let value): return value
    case .blank: return nil
    case .doubtful, .unreadable:
      isCertain = false
      return nil
    }
  }

  /// The content of a column; nil where it is empty, and where it is not certain what it is.
  @inline(__always)
  private mutating func content(_ column: Column) -> Range<Int>? {
    guard let index = column.field, index < record.fields.count else { return nil }
    let field = record.fields[index]
    let (start, end) = (Int(field.start), Int(field.end))
    if start == end { return nil }
    // A dash alone says nothing: the gatherer's matter.
    guard field.hasNoQuotes, text.hasPlainEnds(start, end), end &- start > 1 || text[start] != Byte.hyphen
    else {
      isCertain = false
      return nil
    }
    return start..<end
  }
}
