internal import GrantLedger

extension Gatherer {
  /// Types the record of data at hand: a row, or a record that could not be typed.
  ///
  /// The amounts are summed before anything else is asked of the record, so that what was read can be held against what
  /// was made of it. A record of the wrong shape has no amounts: which field holds what is not known.
  mutating func keepRecord(_ columns: RowColumns, damages: [Finding]) {
    cells.findings = damages
    if findWrongShape() {
      keepUnread()
      return
    }
    readAmounts()
    for key in file.sums.add(cells.amounts) { findOverflow(key) }
    if columns.keepRow(&self) {
      exports.findings += cells.findings
    } else {
      keepUnread()
    }
  }

  /// Types the record of data at hand and posts its row; a record that cannot be typed is left out.
  ///
  /// The same rows as `keepRecord` keeps, but for their texts and the digest of the rest.
  mutating func postRecord<Row: RowReading>(
    _ columns: Row, damages: [Finding], to sums: inout RowSums
  ) throws(Money.Overflow) {
    cells.findings = damages
    if findWrongShape() {
      sums.leaveOut(cells.findings)
      return
    }
    readAmounts()
    for finding in cells.findings { file.pointsSeen.add(finding, among: file.sums.columns) }
    let content = row(columns)
    // Known from now on, also to records that are read without coming here.
    sums.meet(schemes: exports.schemes, places: exports.places)
    if let content {
      sums.note(cells.findings)
      try Row.post(content, to: &sums)
    } else {
      sums.leaveOut(cells.findings)
    }
  }

  /// Notes what the amounts of the record at hand show of points, whatever the record is.
  mutating func notePoints() {
    for column in file.sums.columns {
      guard let field = column.field else { continue }
      file.pointsSeen.add(read(column, shownPoint), field: field)
    }
  }

  private mutating func keepUnread() {
    let amounts = zip(file.sums.columns, cells.amounts).compactMap { column, amount in
      amount.map { SourceFile.ColumnSum(column: column.key, sum: $0) }
    }
    exports.unread.append(UnreadRow(origin: cells.origin, amounts: amounts, findings: cells.findings))
  }

  /// True, with a finding, where a quote is never closed or the number of fields is wrong.
  private mutating func findWrongShape() -> Bool {
    cells.amounts.removeAll(keepingCapacity: true)
    let record = cells.record
    if let quote = record.unclosedQuote {
      let position = file.bytes.span.position(of: quote, in: record)
      cells.findings.append(
        Finding(
          rule: "REC-003", severity: .error,
          place: .position(
            cells.origin.file, line: UInt32(clamping: position.line),
            column: UInt32(clamping: position.column)),
          arguments: []))
      return true
    }
    if let quote = record.strayQuote { findStrayQuote(quote) }
    let extra = record.fields.dropFirst(file.headingCount)
    guard
      record.fields.count < file.width
        || extra.contains(where: { !trimmed($0.range, in: file.bytes.span).isEmpty })
    else { return false }
    cells.findings.append(
      Finding(
        rule: "REC-001", severity: .error, place: .record(cells.origin, nil),
        arguments: [
          Finding.Argument("expected", .count(file.width)),
          Finding.Argument("found", .count(record.fields.count)),
        ]))
    return true
  }

  /// Keeps a finding that text follows a quote which closes its field: it is taken as it stands.
  private mutating func findStrayQuote(_ offset: Int) {
    let position = file.bytes.span.position(of: offset, in: cells.record)
    cells.findings.append(
      Finding(
        rule: "REC-004", severity: .warning,
        place: .position(
          cells.origin.file, line: UInt32(clamping: position.line), column: UInt32(clamping: position.column)),
        arguments: []))
  }

  private mutating func findOverflow(_ key: ColumnKey) {
    exports.findings.append(
      Finding(
        rule: "SUM-001", severity: .fatal, place: .record(cells.origin, key),
        arguments: [Finding.Argument("column", .column(key))]))
  }
}
