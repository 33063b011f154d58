internal import GrantLedger

extension Gatherer {
  /// Reads one file to its end and keeps its rows; gives what is needed to find a record again.
  mutating func read(
    _ input: InputFile, _ prepared: PreparedFile
  ) throws(FileProblem.Reason) -> ReadSource {
    let (text, dialect, header) = (prepared.text, prepared.dialect, prepared.header)
    guard let index = UInt16(exactly: exports.files.count) else { throw .tooManyFiles(limit: 1 << 16) }
    var source = ReadSource(name: input.name, text: text, dialect: dialect, header: header)
    let before = exports.extent
    begin(FileID(index: index), text.bytes, dialect, header)
    do {
      try readRecords(text, &source)
    } catch {
      exports.cut(to: before)
      throw error
    }
    let points = pointsToDecide(text, dialect, header, from: before)
    if !points.isEmpty {
      // What the amounts of a column show of each other is known only at its end.
      exports.cut(to: before)
      source = ReadSource(name: input.name, text: text, dialect: dialect, header: header)
      begin(FileID(index: index), text.bytes, dialect, header)
      file.points = points
      try readRecords(text, &source)
    }
    exports.findings += headingFindings(header, FileID(index: index), dialect, text)
    exports.files.append(
      SourceFile(
        name: input.name, kind: header.kind, encoding: text.encoding.rawValue,
        delimiter: dialect.delimiterName,
        lineEnd: dialect.lineEnd.rawValue, byteCount: input.byteCount, counts: file.counts,
        read: file.sums.read))
    return source
  }

  mutating func begin(_ id: FileID, _ text: [UInt8], _ dialect: Dialect, _ header: Header) {
    let kept = header.kind.reconciledColumns
    let money = ColumnKey.reconciled.filter(kept.contains).map(header.column).filter { $0.field != nil }
    file = FileAtHand()
    file.id = id
    file.bytes = text
    file.quote = dialect.quote
    file.define(header.definition)
    file.width = header.width
    file.headingCount = header.headings.count
    file.sums = FileSums(money)
    file.counts.titleLines = header.line - 1
  }

  func sorter(_ header: Header, quote: UInt8) -> RecordSorter {
    RecordSorter(header, quote: quote, totals: totals) {
      [municipalities = catalogue.municipalities, today] name in
      switch municipalities.find(number: "", name: name, year: today.year, today: today) {
      case .found, .ambiguous, .conflicting: true
      case .unknown, .blank: false
      }
    }
  }

  private mutating func readRecords(
    _ text: SourceText, _ source: inout ReadSource
  ) throws(FileProblem.Reason) {
    let header = source.header
    let columns = RowColumns(header)
    let sorter = sorter(header, quote: file.quote)
    var damages = DamageFindings(text.damages, file.id)
    exports.findings += damages.take(before: header.end, Record(startingAt: text.start), text.bytes, .warning)
    var scanner = RecordScanner(source.dialect, position: header.end, line: header.nextLine)
    var number: UInt32 = 0
    exports.makeRoom(for: header.kind, byteCount: text.bytes.count)
    while scanner.next(in: text.bytes.span, into: &cells.record) {
      if let excess = cells.record.excess { throw excess }
      let sort = sorter.sort(cells.record, in: text.bytes.span)
      if sort != .blank { number += 1 }
      source.mark(cells.record)
      cells.origin = Origin(file: file.id, line: UInt32(clamping: cells.record.line), record: number)
      let found = damages.take(
        before: scanner.position, cells.record, text.bytes, sort == .data ? .error : .warning)
      if sort != .data { exports.findings += found }
      switch sort {
      case .data:
        file.counts.records += 1
        keepRecord(columns, damages: found)
      case .blank: file.counts.blankLines += 1
      case .repeatedHeadings: file.counts.repeatedHeadings += 1
      case .totals:
        file.counts.totalRows += 1
        keepTotals()
      case .footer: file.counts.footers += 1
      }
    }
  }
}
