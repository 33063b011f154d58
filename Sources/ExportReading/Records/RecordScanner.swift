/// Cuts a text into records: fields in quotes may hold delimiters, line ends and doubled quotes.
///
/// A line ends with LF, CRLF or CR. A quote inside an unquoted field stands for itself.
struct RecordScanner {
  private let delimiter: UInt8
  private let quote: UInt8
  /// Offset of the first byte of the next record.
  private(set) var position: Int
  /// The physical line of the next record; 1-based.
  private(set) var line: Int
  private var window: MarkWindow
  private var marks: Marks

  /// The marks at or after `position` among 64 bytes; bit 0 is for the byte at `block`.
  private struct Marks {
    var block: Int
    var delimiters: UInt64 = 0
    /// Quotes and line ends.
    var borders: UInt64 = 0
    /// Whether the 64 bytes have been searched.
    var isKnown = false
  }

  /// A quoted field longer than this counts as never closed, so that one forgotten quote cannot swallow a file.
  static let longestQuotedField = 1 << 20

  init(_ dialect: Dialect) {
    self.init(dialect, position: dialect.start, line: dialect.firstLine)
  }

  /// Goes on from a place at which a record begins.
  init(_ dialect: Dialect, position: Int, line: Int) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    self.position = position
    self.line = line
    window = MarkWindow(dialect, from: position)
    marks = Marks(block: position)
  }

  /// Whether all that was read is well-formed UTF-8 without NUL for certain; false also where it has characters of more
  /// than two bytes.
  var isPlainText: Bool { window.isPlainText }

  /// Fills in the next record, blank ones too; false at the end of the text.
  ///
  /// One scanner is for one text: a longer one, even if it begins with the same bytes, needs a new scanner.
  mutating func next(in bytes: Span<UInt8>, into record: inout Record) -> Bool {
    guard position < bytes.count else { return false }
    if !marks.isKnown { search(from: position, in: bytes) }
    record.begin(at: position, line: line)
    var room: [Field] = []
    swap(&room, &record.fields.room)
    var walk = Walk(field: position)
    repeat {
      if room.count < walk.count + Self.fieldsAtOnce {
        room.append(contentsOf: repeatElement(Field(0..<0), count: max(room.count, 2 * Self.fieldsAtOnce)))
      }
      takeFields(in: bytes, into: room.mutableSpan, &walk)
    } while !walk.isAtEnd
    swap(&room, &record.fields.room)
    record.fields.take(walk.count)
    (record.unclosedQuote, record.strayQuote) = (walk.unclosedQuote, walk.strayQuote)
    record.end = walk.field
    line += 1
    let at = walk.field
    let isPair = at + 1 < bytes.count && bytes[at] == Byte.carriageReturn && bytes[at + 1] == Byte.lineFeed
    position = min(bytes.count, at + (isPair ? 2 : 1))
    search(from: position, in: bytes)
    return true
  }

  /// Makes the record that begins at a place the next one.
  mutating func goBack(to position: Int, line: Int) {
    self.position = position
    self.line = line
    window.goBack(to: position)
    marks = Marks(block: position)
  }

  /// How far a record has been read.
  private struct Walk {
    /// Where the next field begins; in the end, where the record ends.
    var field: Int
    var count = 0
    var isAtEnd = false
    var unclosedQuote: Int?
    var strayQuote: Int?

    init(field: Int) { self.field = field }
  }

  /// As many fields as 64 bytes can end, and one more.
  private static let fieldsAtOnce = 65

  /// Takes fields until the record ends or there is no longer room for those of 64 bytes.
  @inline(__always)
  private mutating func takeFields(
    in bytes: Span<UInt8>, into room: consuming MutableSpan<Field>, _ walk: inout Walk
  ) {
    // In locals, so that they stay in registers.
    var (field, count) = (walk.field, walk.count)
    var marks = marks
    while count <= room.count &- Self.fieldsAtOnce {
      let border = marks.borders.trailingZeroBitCount
      // Those before the first quote or line end; all of them where there is none.
      var delimiters = marks.delimiters & (marks.borders & (0 &- marks.borders) &- 1)
      marks.delimiters ^= delimiters
      while delimiters != 0 {
        let at = marks.block &+ delimiters.trailingZeroBitCount
        room[count] = Field(from: field, to: at)
        count &+= 1
        field = at &+ 1
        delimiters &= delimiters &- 1
      }
      if marks.borders == 0 {
        marks.block &+= 64
        (marks.delimiters, marks.borders) = window.masks(at: marks.block, in: bytes)
        if marks.block < bytes.count { continue }
      }
      let at = min(bytes.count, marks.block &+ border)
      let isQuote = at < bytes.count && bytes[at] == quote
      if !isQuote {
        room[count] = Field(from: field, to: at)
        count &+= 1
        field = at
        walk.isAtEnd = true
        break
      }
      if at > field {
        // A quote inside an unquoted field.
        marks.borders &= marks.borders &- 1
        continue
      }
      let (quoted, end) = quotedField(in: bytes, at: at, &walk)
      room[count] = quoted
      count &+= 1
      field = end
      guard end < bytes.count && bytes[end] == delimiter else {
        walk.isAtEnd = true
        break
      }
      field &+= 1
      self.marks = marks
      search(from: field, in: bytes)
      marks = self.marks
    }
    (walk.field, walk.count) = (field, count)
    self.marks = marks
  }

  /// Forgets the marks before an offset.
  @inline(__always)
  private mutating func search(from offset: Int, in bytes: Span<UInt8>) {
    if !marks.isKnown || offset >= marks.block &+ 64 {
      marks.block &+= (offset &- marks.block) & ~63
      (marks.delimiters, marks.borders) = window.masks(at: marks.block, in: bytes)
      marks.isKnown = true
    }
    let rest = UInt64.max << UInt64(truncatingIfNeeded: offset &- marks.block)
    marks.delimiters &= rest
    marks.borders &= rest
  }

  /// Offset of the delimiter, line end or end of text that ends the field.
  private func endOfPlainField(in bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      at += 1
    }
    return at
  }

  /// The field whose opening quote stands at an offset, and the offset of what ends it.
  @inline(never)
  private mutating func quotedField(
    in bytes: Span<UInt8>, at open: Int, _ walk: inout Walk
  ) -> (Field, end: Int) {
    switch closingQuote(in: bytes, of: open) {
    case .closed(let close, let quotes, let lineBreaks):
      line += lineBreaks
      return (Field(open + 1..<close, quotes), endOfSpaces(in: bytes, from: close + 1))
    case .stray(let close):
      walk.strayQuote = walk.strayQuote ?? close
      let end = endOfPlainField(in: bytes, from: close + 1)
      return (Field(open + 1..<end, .closedEarly), end)
    case .never:
      walk.unclosedQuote = walk.unclosedQuote ?? open
      let end = endOfPlainField(in: bytes, from: open + 1)
      return (Field(open..<end), end)
    }
  }

  private enum Closing {
    case closed(Int, Field.Quotes, lineBreaks: Int)
    /// A quote on the same line that is followed by more text.
    case stray(Int)
    case never
  }

  private func closingQuote(in bytes: Span<UInt8>, of open: Int) -> Closing {
    let limit = min(bytes.count, open + Self.longestQuotedField)
    var quotes = Field.Quotes.none
    var lineBreaks = 0
    var at = open + 1
    while at < limit {
      let byte = bytes[at]
      if byte == quote {
        if at + 1 < bytes.count && bytes[at + 1] == quote {
          quotes = .doubled
          at += 2
          continue
        }
        if isBorder(endOfSpaces(in: bytes, from: at + 1), in: bytes) {
          return .closed(at, quotes, lineBreaks: lineBreaks)
        }
        // A quote that opens the next field, or one lines below with text after it, closes nothing here.
        let opensAnother = at > open + 1 && bytes[at - 1] == delimiter
        return lineBreaks > 0 || opensAnother ? .never : .stray(at)
      }
      if byte == Byte.lineFeed && bytes[at - 1] != Byte.carriageReturn || byte == Byte.carriageReturn {
        lineBreaks += 1
      }
      at += 1
    }
    return .never
  }

  private func endOfSpaces(in bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count && bytes[at] == Byte.space && delimiter != Byte.space { at += 1 }
    return isBorder(at, in: bytes) ? at : start
  }

  private func isBorder(_ at: Int, in bytes: Span<UInt8>) -> Bool {
    at >= bytes.count || bytes[at] == delimiter || Byte.isLineEnd(bytes[at])
  }
}
