internal import GrantLedger

extension Gatherer: CellReading {
  /// Reads the trimmed content of a column; it is empty where the record or the file has no such field.
  ///
  /// For functions that capture nothing: a closure that captures `self` makes a copy of all that has been gathered.
  func read<Value>(_ column: Column, _ read: (Span<UInt8>) -> Value) -> Value {
    self.read(field: column.field, read)
  }

  /// The same for a field by its place, 0-based; nil is no field.
  func read<Value>(field: Int?, _ read: (Span<UInt8>) -> Value) -> Value {
    guard let index = field, index < cells.record.fields.count else { return read([UInt8]().span) }
    return cells.record.fields[index].withContent(in: file.bytes.span, quote: file.quote, read)
  }

  /// The place of the trimmed content; nil where there is none, or where quotes must be taken out of it first.
  func inPlace(_ column: Column) -> Range<Int>? {
    guard let index = column.field, index < cells.record.fields.count,
      cells.record.fields[index].quotes == .none
    else { return nil }
    return trimmed(cells.record.fields[index].range, in: file.bytes.span)
  }

  /// The trimmed content as text; nil where it is blank.
  func written(_ column: Column) -> String? {
    read(column) { saysNothing($0) ? nil : String(copying: $0) }
  }

  mutating func text(_ column: Column) -> TextID? {
    kept(column, in: \.texts) { exports, text in exports.texts.intern(text) }
  }

  mutating func person(_ column: Column) -> PersonID? {
    kept(column, in: \.persons) { exports, name in exports.persons.intern(Personal(name)) }
  }

  /// The id of what a column holds; a text that is met again is found by its bytes.
  @inline(__always)
  private mutating func kept<ID>(
    _ column: Column, in table: WritableKeyPath<Gatherer, ByteTable<ID>>,
    _ intern: (inout Exports, String) -> ID
  ) -> ID? {
    guard keepsTexts else { return nil }
    if let range = inPlace(column), let known = self[keyPath: table][file.bytes.span.extracting(range)] {
      return known
    }
    guard let text = written(column) else { return nil }
    let key = Array(text.utf8)
    if let known = self[keyPath: table][key.span] { return known }
    let id = intern(&exports, text)
    self[keyPath: table].insert(id, for: key.span)
    return id
  }

  func personal(_ column: Column) -> Personal<String>? {
    keepsTexts ? written(column).map { Personal($0) } : nil
  }

  mutating func date(_ column: Column) -> CivilDate? { value(read(column, readDate), column) }

  mutating func count(_ column: Column) -> Int? { value(read(column, readCount), column) }

  mutating func year(_ column: Column) -> Int? { value(read(column, readYear), column) }

  /// The year without which a row cannot be placed; nil with a finding.
  mutating func requiredYear(_ column: Column) -> Int? {
    let findings = cells.findings.count
    let year = year(column)
    if year == nil && cells.findings.count == findings { findMissing(column) }
    return year
  }

  mutating func answer(_ column: Column) -> Answer? {
    if let range = inPlace(column), let known = answers.known(file.bytes.span.extracting(range)) {
      return choice(known, column)
    }
    return choice(answers.learn(written(column)), column)
  }

  mutating func decision(_ column: Column) -> Decision? {
    if let range = inPlace(column), let known = decisions.known(file.bytes.span.extracting(range)) {
      return choice(known, column)
    }
    return choice(decisions.learn(written(column)), column)
  }

  mutating func applicantKind(_ column: Column) -> ApplicantKind? {
    if let range = inPlace(column), let known = applicantKinds.known(file.bytes.span.extracting(range)) {
      return choice(known, column)
    }
    return choice(applicantKinds.learn(written(column)), column)
  }

  /// The amounts of all money columns of the file, in the order of `FileSums.columns`.
  mutating func readAmounts() {
    cells.amounts.removeAll(keepingCapacity: true)
    for column in file.sums.columns {
      cells.amounts.append(value(readAmount(column), column))
    }
  }

  /// The amount of a column, as its points mean in this file.
  func readAmount(_ column: Column) -> Reading<Money> {
    let point = file.points[column.field]
    return read(column) { ExportReading.readAmount($0, point: point) }
  }

  /// The amount of one of the columns that `readAmounts` has read.
  func amount(_ column: Column) -> Money? {
    file.sums.columns.firstIndex(of: column).flatMap { cells.amounts[$0] }
  }

  func isWritten(_ column: Column) -> Bool { written(column) != nil }

  private mutating func value<Value>(_ reading: Reading<Value>, _ column: Column) -> Value? {
    taken(reading, column, unreadable: "VAL-001", .error)
  }

  mutating func choice<Choice>(_ reading: Reading<Choice>, _ column: Column) -> Choice? {
    taken(reading, column, unreadable: "VAL-002", .warning)
  }

  /// What was read, with a finding where it is in doubt or could not be read.
  @inline(__always)
  mutating func taken<Value>(
    _ reading: Reading<Value>, _ column: Column, unreadable rule: @autoclosure () -> RuleNumber,
    _ severity: Severity
  ) -> Value? {
    switch reading {
    case .value(let value): return value
    case .doubtful(let value, let doubt):
      findDoubt(doubt, column)
      return value
    case .blank: return nil
    case .unreadable:
      find(rule(), severity, column)
      return nil
    }
  }

  /// Keeps a finding on a value that was taken though it was not written plainly.
  mutating func findDoubt(_ doubt: Doubt, _ column: Column) {
    switch doubt {
    case .mojibake: find("TXT-002", .note, column)
    case .decidedByColumn: find("VAL-003", .note, column)
    case .powerOfTen: find("VAL-006", .warning, column)
    }
  }

  /// Keeps a finding on a value of the record at hand, with the value as written unless the column may hold personal
  /// data.
  mutating func find(_ rule: RuleNumber, _ severity: Severity, _ column: Column) {
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
