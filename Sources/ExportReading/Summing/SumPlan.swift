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
  let dialect: Dialect
  let header: Header
  let columns: RowColumns.Kind
  let sorter: RecordSorter

  /// The offset of the first byte below the headings.
  var bodyStart: Int { header.end }

  /// How many fields a record may have without a finding.
  var widths: ClosedRange<Int> { header.width...max(header.width, header.headings.count) }

  /// How much of a file is looked at to understand the rest of it: twice what the search for its dialect may go through.
  static let windowSize = 1 << 19

  /// Nil for a file that is small, is not plain UTF-8, or cannot be understood from its beginning: it is read as a whole.
  init?(_ input: SumInput, file: Int, gatherer: Gatherer, headers: HeaderSearch, window: Int)
    throws(InputError)
  {
    guard input.source.size > window else { return nil }
    var bytes: [UInt8] = []
    try input.source.fill(&bytes, from: 0, count: window)
    guard let lineEnd = bytes.lastIndex(where: Byte.isLineEnd) else { return nil }
    bytes.removeLast(bytes.count - lineEnd - 1)
    guard let text = try? SourceText(decoding: bytes), text.damages.isEmpty,
      text.encoding == .utf8 || text.encoding == .utf8WithMark
    else { return nil }
    let dialect = Dialect(of: text)
    // All that the dialect and the headings were told by must lie within the window.
    var scanner = RecordScanner(dialect)
    var record = Record()
    while scanner.position < dialect.start + window / 2, scanner.next(in: bytes.span, into: &record) {}
    guard scanner.position < bytes.count, record.unclosedQuote == nil,
      let header = try? headers.header(in: bytes.span, dialect)
    else { return nil }
    self.file = file
    source = input.source
    self.dialect = dialect
    self.header = header
    columns = RowColumns.Kind(header)
    sorter = gatherer.sorter(header, quote: dialect.quote)
  }
}
