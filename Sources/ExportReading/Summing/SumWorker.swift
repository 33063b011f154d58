internal import GrantLedger

/// What one thread has added up, and all that it needs to add up more.
struct SumWorker {
  private var quick: QuickCells
  private(set) var sums: RowSums
  private let headers: HeaderSearch
  /// How much of a piece is held at a time, in bytes: little enough to stay near the processor.
  private let readSize: Int

  /// Bytes held before the first record, which is then read as quickly as any other.
  private static let bytesBefore = 16

  init(_ gatherer: Gatherer, _ headers: HeaderSearch, _ sums: RowSums, readSize: Int) {
    quick = QuickCells(gatherer)
    self.headers = headers
    self.sums = sums
    self.readSize = readSize
  }

  /// Reads a file to its end, whatever its encoding.
  mutating func sumWhole(_ input: SumInput, _ job: SumJob) throws(SumError) -> SumOutcome {
    var outcome = SumOutcome(job)
    let file: InputFile
    do {
      file = InputFile(name: input.name, bytes: try input.source.whole())
    } catch {
      throw .input(error)
    }
    let text: SourceText
    let dialect: Dialect
    let header: Header
    do {
      text = try file.decoded(ReadingChoices())
      dialect = Dialect(of: text)
      header = try headers.header(in: text.bytes.span, dialect)
    } catch {
      outcome.problem = error
      return outcome
    }
    quick.gatherer.begin(FileID(index: 0), text.bytes, dialect, header)
    var damages = DamageFindings(text.damages, quick.gatherer.file.id)
    sums.note(damages.take(before: header.end, Record(startingAt: text.start), text.bytes, .warning))
    var reading = PieceReading(
      scanner: RecordScanner(dialect, position: header.end, line: header.nextLine),
      sorter: quick.gatherer.sorter(header, quote: dialect.quote), damages: damages)
    _ = try read(RowColumns.Kind(header), &reading, until: text.bytes.count, isAtEnd: true)
    outcome.counts = quick.gatherer.file.counts
    outcome.span = header.end..<text.bytes.count
    if outcome.counts.records == 0 { outcome.problem = .onlyHeadings(line: header.line) }
    return outcome
  }

  /// Reads the records that begin within a range of the file; from the beginning of the range where `isExact`, else
  /// from where a record seems to begin.
  mutating func sum(
    _ range: Range<Int>, isExact: Bool, of plan: SumPlan, _ job: SumJob
  ) throws(SumError) -> SumOutcome {
    // The bytes come below, into the room that the last piece left.
    quick.gatherer.begin(FileID(index: 0), takeBytes(), plan.dialect, plan.header)
    var outcome = SumOutcome(job)
    var base = max(0, range.lowerBound - Self.bytesBefore)
    var isAtEnd = try fill(from: base, count: range.lowerBound - base + min(range.count, readSize), plan)
    var start = isExact ? range.lowerBound - base : likelyStart(plan, range.lowerBound - base, isAtEnd)
    while start == nil {
      // Not even after the longest field: a line without end, or few records that are well-formed.
      guard byteCount < range.count + 4 * RecordScanner.longestQuotedField else { return outcome }
      isAtEnd = try fill(from: base, count: byteCount * 2 + 4096, plan)
      start = likelyStart(plan, range.lowerBound - base, isAtEnd)
    }
    var first = start ?? 0
    let begin = base + first
    var reading = PieceReading(
      scanner: RecordScanner(plan.dialect, position: first, line: 1), sorter: plan.sorter,
      damages: DamageFindings([], quick.gatherer.file.id))
    while true {
      let isDone = try read(plan.columns, &reading, until: range.upperBound - base, isAtEnd: isAtEnd)
      let position = reading.scanner.position
      outcome.isPlain =
        outcome.isPlain
        && (reading.scanner.isPlainText
          || isPlainText(quick.gatherer.file.bytes.span.extracting(first..<position)))
      if isDone { break }
      // A record goes on beyond the bytes at hand: the next ones begin with it, and are more where it is all they held.
      let count = position > first ? readSize : 2 * byteCount + 4096
      let next = base + position
      base = max(0, next - Self.bytesBefore)
      isAtEnd = try fill(from: base, count: next - base + count, plan)
      first = next - base
      reading.scanner.startAgain(at: first)
    }
    outcome.span = begin..<base + reading.scanner.position
    outcome.counts = quick.gatherer.file.counts
    return outcome
  }

  private var byteCount: Int { quick.gatherer.file.bytes.count }

  /// Where a record seems to begin from an offset on.
  private func likelyStart(_ plan: SumPlan, _ offset: Int, _ isAtEnd: Bool) -> Int? {
    // One byte before, to see whether a line ends there.
    let bytes = quick.gatherer.file.bytes.span
    let start = likelyRecordStart(
      in: bytes.extracting((offset - 1)..<bytes.count), plan.dialect, widths: plan.widths, isAtEnd: isAtEnd)
    return start.map { $0 + offset - 1 }
  }

  /// Takes the bytes of a file from an offset on; true where they go to its end.
  private mutating func fill(from offset: Int, count: Int, _ plan: SumPlan) throws(SumError) -> Bool {
    do {
      try plan.source.fill(&quick.gatherer.file.bytes, from: offset, count: count)
    } catch {
      throw .input(error)
    }
    return offset + byteCount >= plan.source.size
  }

  private mutating func takeBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &quick.gatherer.file.bytes)
    return bytes
  }

  /// Reads the records that begin before a limit; false, with the scanner before it, where one goes on beyond the bytes.
  private mutating func read(
    _ columns: RowColumns.Kind, _ reading: inout PieceReading, until limit: Int, isAtEnd: Bool
  ) throws(SumError) -> Bool {
    do {
      return switch columns {
      case .applications(let columns): try read(columns, &reading, until: limit, isAtEnd: isAtEnd)
      case .reports(let columns): try read(columns, &reading, until: limit, isAtEnd: isAtEnd)
      case .statusReports(let columns): try read(columns, &reading, until: limit, isAtEnd: isAtEnd)
      case .claims(let columns): try read(columns, &reading, until: limit, isAtEnd: isAtEnd)
      case .survey(let columns): try read(columns, &reading, until: limit, isAtEnd: isAtEnd)
      }
    } catch {
      throw .overflow
    }
  }

  private mutating func read<Row: RowReading>(
    _ columns: Row, _ reading: inout PieceReading, until limit: Int, isAtEnd: Bool
  ) throws(Money.Overflow) -> Bool {
    // Held here as well, so that the bytes stay where they are.
    let bytes = quick.gatherer.file.bytes
    defer { quick.text = PieceBytes() }
    return try bytes.withUnsafeBufferPointer { (buffer) throws(Money.Overflow) in
      quick.text = PieceBytes(buffer)
      let text = bytes.span
      let (sorter, isWhole) = (reading.sorter, reading.damages.isEmpty)
      var row = Row.empty
      while reading.scanner.position < limit {
        let (position, line) = (reading.scanner.position, reading.scanner.line)
        if !reading.scanner.next(in: text, into: &quick.record) { break }
        if !isAtEnd && isCut(reading.scanner) {
          reading.scanner.goBack(to: position, line: line)
          return false
        }
        let isData = sorter.isPlainlyData(quick.record, in: text)
        if isData && isWhole && quick.begin() {
          if columns.fill(&row, from: &quick), quick.isCertain {
            quick.gatherer.file.counts.records += 1
            try Row.post(row, to: &sums)
            continue
          }
        }
        try takeWithCare(&reading, columns)
      }
      return true
    }
  }

  /// Whether what was read as a record might read otherwise with more bytes behind it.
  private func isCut(_ scanner: RecordScanner) -> Bool {
    let count = quick.gatherer.file.bytes.count
    return scanner.position >= count
      || quick.record.unclosedQuote != nil
        && quick.record.end + RecordScanner.longestQuotedField >= count
  }

  /// What is rare: a record with something to say about it, a new word in it, or none of data.
  @inline(never)
  private mutating func takeWithCare<Row: RowReading>(
    _ reading: inout PieceReading, _ columns: Row
  ) throws(Money.Overflow) {
    // Lent and taken back: two holders of the fields would copy them.
    swap(&quick.record, &quick.gatherer.cells.record)
    defer { swap(&quick.record, &quick.gatherer.cells.record) }
    let sort = reading.sorter.sort(
      quick.gatherer.cells.record, in: quick.gatherer.file.bytes.span)
    let found = reading.damages.take(
      before: reading.scanner.position, quick.gatherer.cells.record, quick.gatherer.file.bytes,
      sort == .data ? .error : .warning)
    if sort != .data { sums.note(found) }
    switch sort {
    case .data:
      quick.gatherer.file.counts.records += 1
      try quick.gatherer.postRecord(columns, damages: found, to: &sums)
    case .blank: quick.gatherer.file.counts.blankLines += 1
    case .repeatedHeadings: quick.gatherer.file.counts.repeatedHeadings += 1
    case .totals: quick.gatherer.file.counts.totalRows += 1
    case .footer: quick.gatherer.file.counts.footers += 1
    }
  }
}

/// A walk through the records of some bytes.
struct PieceReading {
  var scanner: RecordScanner
  let sorter: RecordSorter
  var damages: DamageFindings
}
