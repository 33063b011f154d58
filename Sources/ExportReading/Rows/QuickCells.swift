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
  private var schemes = WordTable<SchemeReferenceID>()
  private var places = WordTable<PlaceReferenceID>()
  private var answers = WordTable<Answer>()
  private var decisions = WordTable<Decision>()
  private var applicantKinds = WordTable<ApplicantKind>()
  private var livingPlaces = WordTable<LivingPlace>()

  init(_ gatherer: Gatherer) { self.gatherer = gatherer }

  /// Makes ready for the record at hand; false where its shape is not that of a clean one, and at the ends of the text,
  /// where there are not enough bytes around it.
  @inline(__always)
  mutating func begin() -> Bool {
    isCertain = true
    let count = record.fields.count
    return record.unclosedQuote == nil && count >= gatherer.file.width && count <= gatherer.file.headingCount
      && record.start >= 16 && record.end <= text.count &- 8
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
      let known = schemes.value(
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
      let known = places.value(text, from: both.start, to: both.end, number: key(year, second))
    {
      return known
    }
    return otherPlace(first, second, year)
  }

  /// Two fields without quotes as one stretch of the text, with the delimiter between them; nil where there is nothing,
  /// and where they do not stand side by side.
  @inline(__always)
  private func span(_ first: Field, _ second: Field) -> (start: Int, end: Int)? {
    guard first.hasNoQuotes && second.hasNoQuotes else { return nil }
    if second.isEmpty { return first.isEmpty ? nil : (Int(first.start), Int(first.plainEnd)) }
    return second.start == first.plainEnd &+ 1 ? (Int(first.start), Int(second.plainEnd)) : nil
  }

  /// Tells a stretch of one field, which may hold a delimiter between quotes, from one of two.
  @inline(__always)
  private func key(_ number: Int, _ second: Field) -> Int { number &* 2 &+ (second.isEmpty ? 1 : 0) }

  @inline(__always)
  mutating func text(_ column: Column) -> TextID? { nil }

  @inline(__always)
  mutating func personal(_ column: Column) -> Personal<String>? { nil }

  @inline(__always)
  mutating func amount(_ column: Column) -> Money? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let øre = text.plainAmount(from: Int(field.start), to: Int(field.plainEnd)) { return Money(øre: øre) }
    return otherAmount(field, column)
  }

  @inline(__always)
  mutating func date(_ column: Column) -> CivilDate? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let day = text.plainDate(from: Int(field.start), to: Int(field.plainEnd)) { return day }
    return otherDate(field)
  }

  mutating func count(_ column: Column) -> Int? {
    guard let range = content(record.fields[column]) else { return nil }
    return certain(readCount(gatherer.file.bytes.span.extracting(range)))
  }

  @inline(__always)
  mutating func answer(_ column: Column) -> Answer? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let known = answers.value(text, field) { return known }
    return content(field).flatMap { learn(gatherer.answers.known(text, $0), \.answers, $0) }
  }

  @inline(__always)
  mutating func decision(_ column: Column) -> Decision? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let known = decisions.value(text, field) { return known }
    return content(field).flatMap { learn(gatherer.decisions.known(text, $0), \.decisions, $0) }
  }

  @inline(__always)
  mutating func applicantKind(_ column: Column) -> ApplicantKind? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let known = applicantKinds.value(text, field) { return known }
    return content(field).flatMap { learn(gatherer.applicantKinds.known(text, $0), \.applicantKinds, $0) }
  }

  @inline(__always)
  mutating func livingPlace(_ column: Column) -> LivingPlace? {
    let field = record.fields[column]
    if field.isEmpty { return nil }
    if let known = livingPlaces.value(text, field) { return known }
    return content(field).flatMap { learn(gatherer.livingPlaces.known(text, $0), \.livingPlaces, $0) }
  }

  mutating func isWritten(_ column: Column) -> Bool { content(record.fields[column]) != nil }

  mutating func findMissing(_ column: Column) { isCertain = false }
}

/// What is not read at a glance, and still without care.
extension QuickCells {
  @inline(never)
  private mutating func otherScheme(_ scheme: Field, _ part: Field) -> SchemeReferenceID? {
    guard let written = contents(scheme, part),
      let known = gatherer.schemes.value(
        text, written.first, written.second, number: gatherer.file.kindNumber)
    else {
      isCertain = false
      return nil
    }
    if let both = span(scheme, part) {
      schemes.insert(
        known, text, from: both.start, to: both.end, number: key(gatherer.file.kindNumber, part))
    }
    return known
  }

  @inline(never)
  private mutating func otherPlace(_ number: Field, _ name: Field, _ year: Int) -> PlaceReferenceID? {
    guard let written = contents(number, name),
      let known = gatherer.places.value(text, written.first, written.second, number: year)
    else {
      isCertain = false
      return nil
    }
    if let both = span(number, name) {
      places.insert(known, text, from: both.start, to: both.end, number: key(year, name))
    }
    return known
  }

  @inline(never)
  private mutating func otherAmount(_ field: Field, _ column: Column) -> Money? {
    guard let range = content(field) else { return nil }
    let bytes = gatherer.file.bytes
    let content = bytes.span.extracting(range)
    if let øre = commonAmount(content) { return Money(øre: øre) }
    let (shown, amount) = (shownPoint(content), readAmount(content))
    gatherer.file.pointsSeen.add(shown, field: Int(column.place))
    return certain(amount)
  }

  @inline(never)
  private mutating func otherDate(_ field: Field) -> CivilDate? {
    content(field).flatMap { certain(readDate(gatherer.file.bytes.span.extracting($0))) }
  }

  /// What a word of a choice says; from now on at a glance.
  @inline(never)
  private mutating func learn<Value>(
    _ reading: Reading<Value>, _ table: WritableKeyPath<QuickCells, WordTable<Value>>, _ range: Range<Int>
  ) -> Value? {
    let value = certain(reading)
    if let value { self[keyPath: table].insert(value, text, from: range.lowerBound, to: range.upperBound) }
    return value
  }

  private mutating func certain<Value>(_ reading: Reading<Value>) -> Value? {
    switch reading {
    case .value(let value): return value
    case .blank: return nil
    case .doubtful, .unreadable:
      isCertain = false
      return nil
    }
  }

  /// The two contents that name a scheme or municipality; nil where it is not certain what they are, and where letters
  /// had to be put right to be matched, which each record tells.
  private mutating func contents(_ first: Field, _ second: Field) -> (first: Range<Int>, second: Range<Int>)?
  {
    let written = (content(first) ?? 0..<0, content(second) ?? 0..<0)
    guard isCertain, !gatherer.hasRepairs || !hasRepair(written.0) && !hasRepair(written.1) else {
      return nil
    }
    return written
  }

  private func hasRepair(_ range: Range<Int>) -> Bool {
    repairedMojibake(String(copying: gatherer.file.bytes.span.extracting(range))) != nil
  }

  /// The content of a field; nil where it is empty, and where it is not certain what it is.
  private mutating func content(_ field: Field) -> Range<Int>? {
    if field.isEmpty { return nil }
    let (start, end) = (Int(field.start), Int(field.end))
    // A dash alone says nothing: the gatherer's matter.
    guard field.hasNoQuotes, start < end, text.hasPlainEnds(start, end),
      end &- start > 1 || text[start] != Byte.hyphen
    else {
      isCertain = false
      return nil
    }
    return start..<end
  }
}

extension WordTable {
  /// The value of a field; nil where it has quotes.
  @inline(__always)
  fileprivate func value(_ text: PieceBytes, _ field: Field) -> Value? {
    field.hasNoQuotes ? value(text, from: Int(field.start), to: Int(field.plainEnd)) : nil
  }
}
