internal import GrantLedger

extension Gatherer {
  /// The trimmed content of a column; empty where the record or the file has no such field.
  func withContent<Result>(_ column: Column, _ body: (Span<UInt8>) -> Result) -> Result {
    withContent(ofField: column.field, body)
  }

  /// The same for a field by its place, 0-based; nil is no field.
  func withContent<Result>(ofField field: Int?, _ body: (Span<UInt8>) -> Result) -> Result {
    guard let index = field, index < cells.record.fields.count else { return body([UInt8]().span) }
    let field = cells.record.fields[index]
    let bytes = file.bytes.span
    let content = bytes.extracting(trimmed(field.range, in: bytes))
    return field.hasDoubledQuotes ? body(halved(content, quote: file.quote).span) : body(content)
  }

  /// The trimmed content as text; nil where it is blank.
  func written(_ column: Column) -> String? {
    withContent(column) { saysNothing($0) ? nil : String(copying: $0) }
  }

  mutating func text(_ column: Column) -> TextID? {
    let (isBlank, known) = withContent(column) { saysNothing($0) ? (true, nil) : (false, texts[$0]) }
    if isBlank { return nil }
    if let known { return known }
    guard let text = written(column) else { return nil }
    let id = exports.texts.intern(text)
    let key = Array(text.utf8)
    texts.insert(id, for: key.span)
    return id
  }

  func personal(_ column: Column) -> Personal<String>? { written(column).map { Personal($0) } }

  mutating func date(_ column: Column) -> CivilDate? { value(withContent(column, readDate), column) }

  mutating func count(_ column: Column) -> Int? { value(withContent(column, readCount), column) }

  mutating func year(_ column: Column) -> Int? { value(withContent(column, readYear), column) }

  /// The year without which a row cannot be placed; nil with a finding.
  mutating func requiredYear(_ column: Column) -> Int? {
    let findings = cells.findings.count
    let year = year(column)
    if year == nil && cells.findings.count == findings { findMissing(column) }
    return year
  }

  mutating func answer(_ column: Column) -> Answer? { choice(\.answers, column) }

  mutating func decision(_ column: Column) -> Decision? { choice(\.decisions, column) }

  mutating func applicantKind(_ column: Column) -> ApplicantKind? { choice(\.applicantKinds, column) }

  /// The amounts of all money columns of the file, in the order of `FileSums.columns`.
  mutating func readAmounts() {
    cells.amounts.removeAll(keepingCapacity: true)
    for column in file.sums.columns {
      cells.amounts.append(value(withContent(column, readAmount), column))
    }
  }

  /// The amount of one of the columns that `readAmounts` has read.
  func amount(_ key: ColumnKey) -> Money? {
    file.sums.columns.firstIndex { $0.key == key }.flatMap { cells.amounts[$0] }
  }

  private mutating func value<Value>(_ reading: Reading<Value>, _ column: Column) -> Value? {
    switch reading {
    case .value(let value): return value
    case .blank: return nil
    case .unreadable:
      find("VAL-001", .error, column)
      return nil
    }
  }

  private mutating func choice<Choice>(
    _ book: WritableKeyPath<Gatherer, CodeBook<Choice>>, _ column: Column
  ) -> Choice? {
    let reading = withContent(column) { self[keyPath: book].known($0) }
    switch reading ?? self[keyPath: book].learn(written(column) ?? "") {
    case .value(let choice): return choice
    case .blank: return nil
    case .unreadable:
      find("VAL-002", .warning, column)
      return nil
    }
  }

  /// Keeps a finding on a value of the record at hand, with the value as written unless the column may hold personal
  /// data.
  private mutating func find(_ rule: RuleNumber, _ severity: Severity, _ column: Column) {
    var arguments = [Finding.Argument("column", .column(column.key))]
    if column.key.valueKind != .personalText, let written = written(column) {
      arguments.append(Finding.Argument("value", .text(written)))
    }
    cells.findings.append(
      Finding(rule: rule, severity: severity, place: .record(cells.origin, column.key), arguments: arguments))
  }

  /// Keeps a finding that a value is missing without which the row cannot be placed.
  mutating func findMissing(_ column: Column) {
    cells.findings.append(
      Finding(
        rule: "REC-002", severity: .error, place: .record(cells.origin, column.key),
        arguments: [Finding.Argument("column", .column(column.key))]))
  }
}
