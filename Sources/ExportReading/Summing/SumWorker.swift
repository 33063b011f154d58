internal import GrantLedger

/// What one thread has added up, and all that it needs to add up more.
struct SumWorker {
  private var gatherer: Gatherer
  private(set) var sums: RowSums
  private let headers: HeaderSearch

  init(_ gatherer: Gatherer, _ headers: HeaderSearch, _ sums: RowSums) {
    self.gatherer = gatherer
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
      text = try gatherer.decoded(InputFile(name: input.name, bytes: try wholeBytes(of: input)))
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
    gatherer.begin(FileID(index: 0), text.bytes, dialect, header)
    var damages = DamageFindings(text.damages, gatherer.file.id)
    sums.note(damages.take(before: header.end, Record(startingAt: text.start), text.bytes, .warning))
    var reading = PieceReading(
      scanner: RecordScanner(dialect, position: header.end, line: header.nextLine),
      columns: RowColumns(header), sorter: gatherer.sorter(header, quote: dialect.quote), damages: damages)
    _ = try read(&reading, until: text.bytes.count, isAtEnd: true)
    outcome.counts = gatherer.file.counts
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
    gatherer.begin(FileID(index: 0), room, plan.dialect, plan.header)
    var outcome = SumOutcome(job)
    // One byte before, to see whether a line ends there.
    let base = isExact ? range.lowerBound : range.lowerBound - 1
    var size = range.upperBound - base + 4096
    while true {
      do {
        try plan.source.fill(&gatherer.file.bytes, from: base, count: size)
      } catch {
        throw .input(error)
      }
      let isAtEnd = base + gatherer.file.bytes.count >= plan.source.size
      let start: Int? =
        isExact
        ? 0
        : likelyRecordStart(
          in: gatherer.file.bytes.span, plan.dialect, widths: plan.widths, isAtEnd: isAtEnd)
      guard let start else {
        size += max(size, 1 << 16)
        continue
      }
      outcome.begin = base + start
      var reading = PieceReading(
        scanner: RecordScanner(plan.dialect, position: start, line: 1), columns: plan.columns,
        sorter: plan.sorter, damages: DamageFindings([], gatherer.file.id))
      while try !read(&reading, until: range.upperBound - base, isAtEnd: base + gatherer.file.bytes.count >= plan.source.size) {
        // The record goes on beyond the bytes at hand.
        size = gatherer.file.bytes.count * 2
        do {
          try plan.source.fill(&gatherer.file.bytes, from: base, count: size)
        } catch {
          throw .input(error)
        }
      }
      outcome.end = base + reading.scanner.position
      outcome.isPlain = isPlainText(gatherer.file.bytes.span.extracting(start..<reading.scanner.position))
      outcome.counts = gatherer.file.counts
      return outcome
    }
  }

  private mutating func takeBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &gatherer.file.bytes)
    return bytes
  }

  /// Reads the records that begin before a limit; false, with the scanner before it, where one goes on beyond the bytes.
  private mutating func read(
    _ reading: inout PieceReading, until limit: Int, isAtEnd: Bool
  ) throws(SumError) -> Bool {
    var record = Record()
    while reading.scanner.position < limit {
      let before = reading.scanner
      // Out and back: the text and the record are parts of one value.
      swap(&record, &gatherer.cells.record)
      let isThere = reading.scanner.next(in: gatherer.file.bytes.span, into: &record)
      swap(&record, &gatherer.cells.record)
      if !isThere { break }
      if !isAtEnd && isCut(reading.scanner) {
        reading.scanner = before
        return false
      }
      let found =
        reading.damages.isEmpty
        ? []
        : reading.damages.take(
          before: reading.scanner.position, gatherer.cells.record, gatherer.file.bytes, .error)
      let sort = reading.sorter.sort(gatherer.cells.record, in: gatherer.file.bytes.span)
      do {
        try take(sort, found, reading.columns)
      } catch {
        throw .overflow
      }
    }
    return true
  }

  /// Whether what was read as a record might read otherwise with more bytes behind it.
  private func isCut(_ scanner: RecordScanner) -> Bool {
    let count = gatherer.file.bytes.count
    return scanner.position >= count
      || gatherer.cells.record.unclosedQuote != nil
        && gatherer.cells.record.end + RecordScanner.longestQuotedField >= count
  }

  private mutating func take(
    _ sort: RecordSort, _ found: [Finding], _ columns: RowColumns
  ) throws(Money.Overflow) {
    if sort == .data {
      gatherer.file.counts.records += 1
      try gatherer.postRecord(columns, damages: found, to: &sums)
      return
    }
    sums.note(found.map { Finding(rule: $0.rule, severity: .warning, place: $0.place, arguments: $0.arguments) })
    switch sort {
    case .data: break
    case .blank: gatherer.file.counts.blankLines += 1
    case .repeatedHeadings: gatherer.file.counts.repeatedHeadings += 1
    case .totals: gatherer.file.counts.totalRows += 1
    case .footer: gatherer.file.counts.footers += 1
    }
  }
}

/// A walk through the records of some bytes.
struct PieceReading {
  var scanner: RecordScanner
  let columns: RowColumns
  let sorter: RecordSorter
  var damages: DamageFindings
}
