internal import GrantLedger

/// What one thread has added up, and all that it needs to add up more.
struct SumWorker {
  var quick: QuickCells
  private(set) var sums: RowSums
  private let headers: HeaderSearch
  /// How much of a piece is held at a time, in bytes: little enough to stay near the processor.
  let readSize: Int
  /// Of the last piece and its file: its lists have room for the next one's marks.
  private var lastScanner: (file: Int, scanner: RecordScanner)?
  /// Bytes of the file at hand that are not UTF-8.
  var rawBytes: [UInt8] = []

  init(_ gatherer: Gatherer, _ headers: HeaderSearch, _ sums: RowSums, readSize: Int) {
    quick = QuickCells(gatherer)
    self.headers = headers
    self.sums = sums
    self.readSize = readSize
  }

  /// Reads a file to its end, whatever its encoding.
  mutating func sumWhole(
    _ input: SumInput, _ job: SumJob, points: ColumnPoints
  ) throws(SumError) -> SumOutcome {
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
    quick.gatherer.file.points = points
    sums.note(headingFindings(header, FileID(index: 0), dialect, text))
    var damages = DamageFindings(text.damages, quick.gatherer.file.id)
    sums.note(damages.take(before: header.end, Record(startingAt: text.start), text.bytes, .warning))
    var reading = PieceReading(
      scanner: RecordScanner(dialect, position: header.end, line: header.nextLine),
      sorter: quick.gatherer.sorter(header, quote: dialect.quote), damages: damages)
    _ = try read(RowColumns.Kind(header), &reading, until: text.bytes.count, isAtEnd: true)
    outcome.counts = quick.gatherer.file.counts
    outcome.points = quick.gatherer.file.pointsSeen
    outcome.span = header.end..<text.bytes.count
    outcome.problem = reading.excess
    if outcome.problem == nil, outcome.counts.records == 0 {
      outcome.problem = .onlyHeadings(line: header.line)
    }
    return outcome
  }

  /// A scanner for a piece of a file, in the room of the last one.
  mutating func takeScanner(of plan: SumPlan, from start: Int) -> RecordScanner {
    // Let go of, so that its lists are not copied.
    guard var last = lastScanner.take(), last.file == plan.file else {
      return RecordScanner(plan.dialect, position: start, line: 1)
    }
    last.scanner.startAgain(at: start)
    return last.scanner
  }

  mutating func keep(_ scanner: RecordScanner, of plan: SumPlan) { lastScanner = (plan.file, scanner) }

  /// Reads the records that begin before a limit; false, with the scanner before it, where one goes on beyond the bytes.
  mutating func read(
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
    quick.gatherer.notePoints()
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
