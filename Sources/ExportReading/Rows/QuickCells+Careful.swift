internal import GrantLedger

/// What is not read at a glance, and still without care.
extension QuickCells {
  @inline(never)
  mutating func otherScheme(_ scheme: Field, _ part: Field) -> SchemeReferenceID? {
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
  mutating func otherPlace(_ number: Field, _ name: Field, _ year: Int) -> PlaceReferenceID? {
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
  mutating func otherAmount(_ field: Field, _ column: Column) -> Money? {
    if let øre = text.ungroupedAmount(from: Int(field.start), to: Int(field.plainEnd)) {
      return Money(øre: øre)
    }
    guard let range = content(field) else { return nil }
    let bytes = gatherer.file.bytes
    let content = bytes.span.extracting(range)
    if let øre = commonAmount(content) { return Money(øre: øre) }
    let (shown, amount) = (shownPoint(content), readAmount(content))
    gatherer.file.pointsSeen.add(shown, field: Int(column.place))
    return certain(amount)
  }

  @inline(never)
  mutating func writtenCount(_ field: Field) -> Int? {
    content(field).flatMap { certain(readCount(gatherer.file.bytes.span.extracting($0))) }
  }

  @inline(never)
  mutating func otherDate(_ field: Field) -> CivilDate? {
    content(field).flatMap { certain(readDate(gatherer.file.bytes.span.extracting($0))) }
  }

  /// What a word of a choice says; from now on at a glance.
  @inline(never)
  mutating func learn<Value>(
    _ reading: Reading<Value>, _ table: WritableKeyPath<QuickCells, WordTable<Value>>, _ range: Range<Int>
  ) -> Value? {
    let value = certain(reading)
    if let value { self[keyPath: table].insert(value, text, from: range.lowerBound, to: range.upperBound) }
    return value
  }

  mutating func certain<Value>(_ reading: Reading<Value>) -> Value? {
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
  mutating func content(_ field: Field) -> Range<Int>? {
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
