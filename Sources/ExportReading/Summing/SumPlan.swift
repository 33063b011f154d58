internal import GrantLedger

/// A file to be added up.
struct SumInput: Sendable {
  /// As in `InputFile.name`.
  var name: String
  var source: PieceSource
}

/// What must be known of a file before any piece of it can be read.
struct SumPlan: Sendable {
  let file: Int
  let source: PieceSource
  let encoding: PieceEncoding
  let dialect: Dialect
  let header: Header
  let columns: RowColumns.Kind
  let sorter: RecordSorter
  /// What there is to say of the headings.
  let findings: [Finding]

  /// The offset in the file of the first byte below the headings.
  let bodyStart: Int

  /// How many fields a record may have without a finding.
  var widths: ClosedRange<Int> { header.width...max(header.width, header.headings.count) }

  /// How much of a file is looked at to understand the rest of it: twice what the search for its dialect may go through.
  static let windowSize = 1 << 19

  /// Nil for a file that is small, or cannot be understood from its beginning: it is read as a whole.
  init?(_ input: SumInput, file: Int, gatherer: Gatherer, headers: HeaderSearch, window: Int)
    throws(InputError)
  {
    guard input.source.size > window else { return nil }
    var bytes: [UInt8] = []
    try input.source.fill(&bytes, from: 0, count: window)
    guard let planned = PlannedText(bytes) else { return nil }
    let text = planned.text
    let dialect = Dialect(of: text)
    // All that the dialect and the headings were told by must lie within the window.
    var scanner = RecordScanner(dialect)
    var record = Record()
    while scanner.position < dialect.start + window / 2, scanner.next(in: text.bytes.span, into: &record) {}
    guard scanner.position < text.bytes.count, record.unclosedQuote == nil,
      let header = try? headers.header(in: text.bytes.span, dialect)
    else { return nil }
    self.file = file
    source = input.source
    encoding = planned.encoding
    bodyStart =
      planned.fileStart + planned.encoding.fileLength(of: text.bytes.span.extracting(0..<header.end))
    self.dialect = dialect
    self.header = header
    columns = RowColumns.Kind(header)
    sorter = gatherer.sorter(header, quote: dialect.quote)
    findings = headingFindings(header, FileID(index: 0), dialect, text)
  }
}
