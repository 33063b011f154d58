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
    let text: SourceText
    let dialect: Dialect
    let header: Header
    do {
      text = try InputFile(name: input.name, bytes: try wholeBytes(of: input)).decoded(ReadingChoices())
      dialect = Dialect(of: text)
      header = try headers.header(in: text.bytes.span, dialect)
    } catch let reason as FileProblem.Reason {
      outcome.problem = reason
      return outcome
    } catch let error as InputError {
      throw .input(error)
    } catch {
      throw .overflow
    }
    quick.gatherer.begin(FileID(index: 0), text.bytes, dialect, header)
    var damages = DamageFindings(text.damages, quick.gatherer.file.id)
    sums.note(damages.take(before: header.end, Record(startingAt: text.start), text.bytes, .warning))
    var reading = PieceReading(
      scanner: RecordScanner(dialect, position: header.end, line: header.nextLine),
      sorter: quick.gatherer.sorter(header, quote: dialect.quote), damages: damages)
    _ = try read(RowColumns.Kind(header), &reading, until: text.bytes.count, isAtEnd: true)
    outcome.counts = quick.gatherer.file.counts
    outcome.end = text.bytes.count
    if outcome.counts.records == 0 { outcome.problem = .onlyHeadings(line: header.line) }
    return outcome
  }

  private func wholeBytes(of input: SumInput) throws -> [UInt8] { try input.source.whole() }

  /// Reads the records that begin within a range of the file; from the beginning of the range where `isExact`, else
  /// from where a record seems to begin.
  mutating func sum(
    _ range: Range<Int>, isExact: Bool, of plan: SumPlan, _ job: SumJob
  ) throws(SumError) -> SumOutcome {
    // Text of its own per file; the bytes come below, into the room that the last piece left.
    let room = takeBytes()
    quick.gatherer.begin(FileID(index: 0), room, plan.dialect, plan.header)
    var outcome = SumOutcome(job)
    // One byte before, to see whether a line ends there.
    let base = isExact ? range.lowerBound : range.lowerBound - 1
    var size = range.upperBound - base + 4096
    while true {
      do {
        try plan.source.fill(&quick.gatherer.file.bytes, from: base, count: size)
      } catch {
        throw .input(error)
      }
      let isAtEnd = base + quick.gatherer.file.bytes.count >= plan.source.size
      let start: Int? =
        isExact
        ? 0
        : likelyRecordStart(
          in: quick.gatherer.file.bytes.span, plan.dialect, widths: plan.widths, isAtEnd: isAtEnd)
      guard let start else {
        size += max(size, 1 << 16)
        continue
      }
      outcome.begin = base + start
      var reading = PieceReading(
        scanner: RecordScanner(plan.dialect, position: start, line: 1),
        sorter: plan.sorter, damages: DamageFindings([], quick.gatherer.file.id))
      while try !read(
        plan.columns, &reading, until: range.upperBound - base,
        isAtEnd: base + quick.gatherer.file.bytes.count >= plan.source.size)
      {
        // The record goes on beyond the bytes at hand.
        size = quick.gatherer.file.bytes.count * 2
        do {
          try plan.source.fill(&quick.gatherer.file.bytes, from: base, count: size)
        } catch {
          throw .input(error)
        }
        reading.scanner = RecordScanner(plan.dialect, position: reading.scanner.position, line: reading.scanner.line)
      }
      outcome.end = base + reading.scanner.position
      outcome.isPlain = isPlainText(quick.gatherer.file.bytes.span.extracting(start..<reading.scanner.position))
      outcome.counts = quick.gatherer.file.counts
      return outcome
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
