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
  var isCertain = true
  var schemes = WordTable<SchemeReferenceID>()
  var places = WordTable<PlaceReferenceID>()
  var answers = WordTable<Answer>()
  var decisions = WordTable<Decision>()
  var applicantKinds = WordTable<ApplicantKind>()
  var livingPlaces = WordTable<LivingPlace>()

  init(_ gatherer: Gatherer) { self.gatherer = gatherer }

  /// Makes ready for the record at hand; false where its shape is not that of a clean one, and at the ends of the text,
  /// where there are not enough bytes around it.
  @inline(__always)
  mutating func begin() -> Bool {
    isCertain = true
    let count = record.fields.count
    return record.unclosedQuote == nil && count >= gatherer.file.width && count <= gatherer.file.headingCount
      && record.start >= PieceBytes.around && record.end <= text.count &- PieceBytes.around
      && record.end &- record.start <= ReadingLimits.bytesPerRecord
  }

  @inline(__always)
  mutating func requiredYear(_ column: Column) -> Int? {
    let year = year(column)
    if year == nil { isCertain = false }
    return year
  }

  @inline(__always)
  mutating func year(_ column: Column) -> Int? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let year = text.plainYear(from: Int(field.start), to: Int(field.plainEnd)), year &- 1990 <= 110,
      year >= 1990
    {
      return year
    }
    isCertain = false
    return nil
  }

  @inline(__always)
  mutating func scheme(_ scheme: Column, part: Column) -> SchemeReferenceID? {
    let (first, second) = (record.fields[scheme], record.fields[part])
    if let both = span(first, second),
      case .some(.some(let known)) = schemes.known(
        text, from: both.start, to: both.end, number: key(gatherer.file.kindNumber, second))
    {
      return known
    }
    return otherScheme(first, second)
  }

  @inline(__always)
  mutating func place(number: Column, name: Column, year: Int?) -> PlaceReferenceID? {
    guard let year else { return nil }
    let (first, second) = (record.fields[number], record.fields[name])
    if let both = span(first, second),
      case .some(.some(let known)) = places.known(
        text, from: both.start, to: both.end, number: key(year, second))
    {
      return known
    }
    return otherPlace(first, second, year)
  }

  /// Two fields without quotes as one stretch of the text, with the delimiter between them; nil where there is nothing,
  /// and where they do not stand side by side.
  @inline(__always)
  func span(_ first: Field, _ second: Field) -> (start: Int, end: Int)? {
    guard first.hasNoQuotes && second.hasNoQuotes else { return nil }
    if second.isEmpty { return first.isEmpty ? nil : (Int(first.start), Int(first.plainEnd)) }
    return second.start == first.plainEnd &+ 1 ? (Int(first.start), Int(second.plainEnd)) : nil
  }

  /// Tells a stretch of one field, which may hold a delimiter between quotes, from one of two.
  @inline(__always)
  func key(_ number: Int, _ second: Field) -> Int { number &* 2 &+ (second.isEmpty ? 1 : 0) }

  @inline(__always)
  mutating func text(_ column: Column) -> TextID? { nil }

  @inline(__always)
  mutating func personal(_ column: Column) -> Personal<String>? { nil }

  @inline(__always)
  mutating func person(_ column: Column) -> PersonID? { nil }

  @inline(__always)
  mutating func amount(_ column: Column) -> Money? {
    if column.isMissing { return nil }
    let field = record.fields[column]
    let (øre, isRead) = text.groupedAmount(from: Int(field.start), to: Int(field.plainEnd))
    if isRead { return field.isEmpty ? nil : Money(øre: øre) }
    return otherAmount(field, column)
  }

  @inline(__always)
  mutating func date(_ column: Column) -> CivilDate? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let day = text.plainDate(from: Int(field.start), to: Int(field.plainEnd)) { return day }
    return otherDate(field)
  }

  @inline(__always)
  mutating func count(_ column: Column) -> Int? {
    let field = record.fields[column]
    return field.isEmpty ? nil : writtenCount(field)
  }

  @inline(__always)
  mutating func answer(_ column: Column) -> Answer? {
    if column.isMissing { return nil }
    let field = record.fields[column]
    if let known = answers.known(text, field) { return known }
    return content(field).flatMap { learn(gatherer.answers.known(text, $0), \.answers, $0) }
  }

  @inline(__always)
  mutating func decision(_ column: Column) -> Decision? {
    if column.isMissing { return nil }
    let field = record.fields[column]
    if let known = decisions.known(text, field) { return known }
    return content(field).flatMap { learn(gatherer.decisions.known(text, $0), \.decisions, $0) }
  }

  @inline(__always)
  mutating func applicantKind(_ column: Column) -> ApplicantKind? {
    if column.isMissing { return nil }
    let field = record.fields[column]
    if let known = applicantKinds.known(text, field) { return known }
    return content(field).flatMap { learn(gatherer.applicantKinds.known(text, $0), \.applicantKinds, $0) }
  }

  @inline(__always)
  mutating func livingPlace(_ column: Column) -> LivingPlace? {
    if column.isMissing { return nil }
    let field = record.fields[column]
    if let known = livingPlaces.known(text, field) { return known }
    return content(field).flatMap { learn(gatherer.livingPlaces.known(text, $0), \.livingPlaces, $0) }
  }

  mutating func isWritten(_ column: Column) -> Bool { content(record.fields[column]) != nil }

  mutating func findMissing(_ column: Column) { isCertain = false }
}

extension WordTable {
  /// What a field says, which is nothing where it is empty; nil where it has quotes, and where it has not been met.
  @inline(__always)
  fileprivate func known(_ text: PieceBytes, _ field: Field) -> Value?? {
    field.hasNoQuotes ? known(text, from: Int(field.start), to: Int(field.plainEnd)) : nil
  }
}
