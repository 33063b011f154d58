internal import GrantLedger

/// The first records of data below the headings, typed column by column.
func firstRows(
  _ text: SourceText, _ dialect: Dialect, _ header: Header, _ catalogue: Catalogue, count: Int = 3
) -> [TypedRow] {
  let sorter = RecordSorter(header, quote: dialect.quote, totals: TotalsWords(catalogue)) {
    _ in false
  }
  let columns = header.fields.sorted { $0.value < $1.value }
  var scanner = RecordScanner(dialect, position: header.end, line: header.nextLine)
  var record = Record()
  var records: [Record] = []
  while records.count < count, scanner.next(in: text.bytes.span, into: &record) {
    guard case .data = sorter.sort(record, in: text.bytes.span) else { continue }
    records.append(record)
  }
  let ambiguous = columns.filter { column, field in
    column.valueKind == .money
      && records.contains { record in
        field < record.fields.count
          && isAmbiguousAmount(record.fields[field].trimmedText(in: text.bytes.span, quote: dialect.quote))
      }
  }
  // As in a run: what the other amounts of the column show decides.
  let points =
    ambiguous.isEmpty
    ? ColumnPoints() : ColumnPoints(text.bytes.span, dialect, header, fields: ambiguous.map(\.value))
  return records.map { record in
    let cells = columns.compactMap { column, field -> TypedRow.Cell? in
      guard field < record.fields.count else { return nil }
      let value = record.fields[field].withContent(in: text.bytes.span, quote: dialect.quote) { content in
        TypedValue(content, column, points[field], catalogue)
      }
      return TypedRow.Cell(column: column, value: value)
    }
    return TypedRow(line: record.line, cells: cells)
  }
}

extension TypedValue {
  fileprivate init(_ content: Span<UInt8>, _ column: ColumnKey, _ point: PointMeaning, _ catalogue: Catalogue)
  {
    if saysNothing(content) {
      self = .blank
      return
    }
    let written = String(copying: content)
    switch column.valueKind {
    case .money: self = TypedValue(readAmount(content, point: point), written) { .money($0) }
    case .date: self = TypedValue(readDate(content), written) { .date($0) }
    case .year: self = TypedValue(readYear(content), written) { .number($0) }
    case .count: self = TypedValue(readCount(content), written) { .number($0) }
    case .codeWord: self = TypedValue(word: written, column, catalogue.codeWords)
    case .text: self = .text(written)
    case .personalText: self = .personal
    }
  }

  private init<Value>(_ reading: Reading<Value>, _ written: String, _ typed: (Value) -> TypedValue) {
    switch reading {
    case .blank: self = .blank
    case .value(let value), .doubtful(let value, _): self = typed(value)
    case .unreadable: self = .unreadable(written)
    }
  }

  private init(word: String, _ column: ColumnKey, _ words: CodeWords) {
    let name: String?
    switch column {
    case .decision: name = Self.name(of: word, words.decisions)
    case .applicantKind: name = Self.name(of: word, words.applicantKinds)
    default: name = Self.name(of: word, words.answers)
    }
    self = name.map(TypedValue.code) ?? .unreadable(word)
  }

  private static func name<Choice: CaseIterable & Hashable & Sendable & RawRepresentable<String>>(
    of word: String, _ words: [Choice: [String]]
  ) -> String? {
    var book = CodeBook(words)
    return switch book.learn(word) {
    case .value(let choice), .doubtful(let choice, _): choice.rawValue
    case .blank, .unreadable: nil
    }
  }
}
