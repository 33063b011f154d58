internal import GrantLedger

/// What one thread has added up, and all that it needs to add up more.
struct SumWorker {
  private var quick: QuickCells
  private(set) var sums: RowSums
  private let headers: HeaderSearch

  init(_ gatherer: Gatherer, _ headers: HeaderSearch, _ sums: RowSums) {
    quick = QuickCells(gatherer)
    self.headers = headers
    self.sums = sums
  }

  /// Reads a file to its end, whatever its encoding.
  mutating func sumWhole(_ input: SumInput, _ job: SumJob) throws(SumError) -> SumOutcome {
    var outcome = SumOutcome(job)
    let file: InputFile
    do {
      file = try input.source.whole(named: input.name)
    } catch {
      throw .input(error)
    }
    let text: SourceText
    let dialect: Dialect
    let header: Header
    do throws(FileProblem.Reason) {
      text = try file.decoded(ReadingChoices())
      dialect = Dialect(of: text)
      header = try headers.header(in: text.bytes.span, dialect)
      if file.isBeginning { throw .tooLargeToDecode(limit: ReadingLimits.bytesReadWhole) }
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
    outcome.problem = reading.excess
    if outcome.problem == nil, outcome.counts.records == 0 {
      outcome.problem = .onlyHeadings(line: header.line)
    }
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
    // One byte before, to see whether a line ends there.
    let base = isExact ? range.lowerBound : range.lowerBound - 1
    var isAtEnd = try fill(from: base, count: range.upperBound - base + 4096, plan)
    var start = isExact ? 0 : likelyStart(plan, isAtEnd)
    while start == nil {
      // Not even after the longest field: a line without end, or few records that are well-formed.
      guard byteCount < range.count + 4 * ReadingLimits.bytesPerQuotedField, !isAllOneLine else {
        return outcome
      }
      isAtEnd = try fill(from: base, count: byteCount * 2, plan)
      start = likelyStart(plan, isAtEnd)
    }
    let first = start ?? 0
    var reading = PieceReading(
      scanner: RecordScanner(plan.dialect, position: first, line: 1), sorter: plan.sorter,
      damages: DamageFindings([], quick.gatherer.file.id))
    while try !read(plan.columns, &reading, until: range.upperBound - base, isAtEnd: isAtEnd) {
      // The record goes on beyond the bytes at hand.
      let scanner = reading.scanner
      let most = scanner.position + ReadingLimits.bytesPerRecord + ReadingLimits.bytesPerQuotedField + 64
      if byteCount >= most { reading.excess = .recordTooLong(line: scanner.line) }
      if let excess = reading.excess {
        // Lines have been counted from where the piece begins.
        outcome.problem = excess.below(try lines(of: plan, before: base + first))
        break
      }
      isAtEnd = try fill(from: base, count: min(byteCount * 2, most), plan)
      reading.scanner = RecordScanner(plan.dialect, position: scanner.position, line: scanner.line)
    }
    let end = reading.scanner.position
    outcome.span = base + first..<base + end
    outcome.isPlain = isPlainText(quick.gatherer.file.bytes.span.extracting(first..<end))
    outcome.counts = quick.gatherer.file.counts
    return outcome
  }

  /// No line ends within more bytes than any field has.
  private var isAllOneLine: Bool {
    byteCount > ReadingLimits.bytesPerQuotedField
      && !quick.gatherer.file.bytes.contains(where: Byte.isLineEnd)
  }

  private var byteCount: Int { quick.gatherer.file.bytes.count }

  private func likelyStart(_ plan: SumPlan, _ isAtEnd: Bool) -> Int? {
    likelyRecordStart(
      in: quick.gatherer.file.bytes.span, plan.dialect, widths: plan.widths, isAtEnd: isAtEnd)
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

  private func lines(of plan: SumPlan, before offset: Int) throws(SumError) -> Int {
    do {
      return try plan.source.lines(before: offset)
    } catch {
      throw .input(error)
    }
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
        if reading.excess != nil { return false }
      }
      return true
    }
  }

  /// Whether what was read as a record might read otherwise with more bytes behind it.
  private func isCut(_ scanner: RecordScanner) -> Bool {
    let count = quick.gatherer.file.bytes.count
    return scanner.position >= count
      || quick.record.unclosedQuote != nil
        && quick.record.end + ReadingLimits.bytesPerQuotedField >= count
  }

  /// What is rare: a record with something to say about it, a new word in it, or none of data.
  @inline(never)
  private mutating func takeWithCare<Row: RowReading>(
    _ reading: inout PieceReading, _ columns: Row
  ) throws(Money.Overflow) {
    // Lent and taken back: two holders of the fields would copy them.
    swap(&quick.record, &quick.gatherer.cells.record)
    defer { swap(&quick.record, &quick.gatherer.cells.record) }
    reading.excess = quick.gatherer.cells.record.excess
    if reading.excess != nil { return }
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
  /// Why reading has ended before the bytes did.
  var excess: FileProblem.Reason?
}
