/// Cuts a text into records: fields in quotes may hold delimiters, line ends and doubled quotes.
///
/// A line ends with LF, CRLF or CR. A quote inside an unquoted field stands for itself.
struct RecordScanner {
  private let delimiter: UInt8
  private let quote: UInt8
  private let marks: ByteMarks
  /// Offset of the first byte of the next record.
  private(set) var position: Int
  /// The physical line of the next record; 1-based.
  private(set) var line: Int
  /// The 64 bytes that have been searched for marks end here; the next 64 have not been looked at.
  private var searched: Int
  /// The marks among those 64 bytes that lie at or after `position`; bit 0 is for the byte at `searched - 64`.
  private var found: UInt64 = 0

  init(_ dialect: Dialect) {
    self.init(dialect, position: dialect.start, line: dialect.firstLine)
  }

  /// Goes on from a place at which a record begins.
  init(_ dialect: Dialect, position: Int, line: Int) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    marks = ByteMarks(
      first: delimiter, second: quote, third: Byte.lineFeed, fourth: Byte.carriageReturn)
    self.position = position
    self.line = line
    searched = position
  }

  /// Fills in the next record, blank ones too; false at the end of the text.
  ///
  /// One scanner is for one text: a longer one, even if it begins with the same bytes, needs a new scanner.
  mutating func next(in bytes: Span<UInt8>, into record: inout Record) -> Bool {
    guard position < bytes.count else { return false }
    record.begin(at: position, line: line)
    var room: [Field] = []
    swap(&room, &record.fields.room)
    var walk = Walk(field: position)
    repeat {
      if walk.count >= ReadingLimits.fieldsPerRecord {
        passOver(in: bytes, &walk)
        break
      }
      if walk.count == room.count { room.append(contentsOf: repeatElement(Field(0..<0), count: 64)) }
      takeFields(in: bytes, into: room.mutableSpan, &walk)
    } while !walk.isAtEnd
    swap(&room, &record.fields.room)
    record.fields.take(walk.count)
    (record.unclosedQuote, record.strayQuote) = (walk.unclosedQuote, walk.strayQuote)
    record.hasMoreFields = walk.hasMoreFields
    record.end = walk.field
    line += 1
    let at = walk.field
    let isPair = at + 1 < bytes.count && bytes[at] == Byte.carriageReturn && bytes[at + 1] == Byte.lineFeed
    position = min(bytes.count, at + (isPair ? 2 : 1))
    search(from: position)
    return true
  }

  /// Makes the record that begins at a place the next one.
  mutating func goBack(to position: Int, line: Int) {
    self.position = position
    self.line = line
    searched = position
    found = 0
  }

  /// How far a record has been read.
  private struct Walk {
    /// Where the next field begins; in the end, where the record ends.
    var field: Int
    var count = 0
    var isAtEnd = false
    var unclosedQuote: Int?
    var strayQuote: Int?
    var hasMoreFields = false

    init(field: Int) { self.field = field }
  }

  /// Takes fields until the record ends or the room is full.
  @inline(__always)
  private mutating func takeFields(
    in bytes: Span<UInt8>, into room: consuming MutableSpan<Field>, _ walk: inout Walk
  ) {
    // In locals, so that they stay in registers.
    var (field, count) = (walk.field, walk.count)
    var (searched, found) = (self.searched, self.found)
    while count < room.count {
      while found == 0 && searched < bytes.count {
        found = bytes.mask(of: marks, at: searched)
        searched &+= 64
      }
      let at = found == 0 ? bytes.count : searched &- 64 &+ found.trailingZeroBitCount
      let mark = at < bytes.count ? bytes[at] : Byte.lineFeed
      if mark == delimiter {
        found &= found &- 1
        room[count] = Field(from: field, to: at)
        count &+= 1
        field = at &+ 1
      } else if mark != quote {
        room[count] = Field(from: field, to: at)
        count &+= 1
        field = at
        walk.isAtEnd = true
        break
      } else if at > field {
        // A quote inside an unquoted field.
        found &= found &- 1
      } else {
        let (quoted, end) = quotedField(in: bytes, at: at, &walk)
        room[count] = quoted
        count &+= 1
        field = end
        guard end < bytes.count && bytes[end] == delimiter else {
          walk.isAtEnd = true
          break
        }
        field &+= 1
        (self.searched, self.found) = (searched, found)
        search(from: field)
        (searched, found) = (self.searched, self.found)
      }
    }
    (walk.field, walk.count) = (field, count)
    (self.searched, self.found) = (searched, found)
  }

  /// Goes to the end of a line whose record has more fields than are kept.
  @inline(never)
  private func passOver(in bytes: Span<UInt8>, _ walk: inout Walk) {
    var at = walk.field
    while at < bytes.count, !Byte.isLineEnd(bytes[at]) { at += 1 }
    walk.field = at
    walk.hasMoreFields = true
  }

  /// Forgets the marks before an offset.
  @inline(__always)
  private mutating func search(from offset: Int) {
    if offset < searched {
      let passed = offset &- (searched &- 64)
      if passed > 0 { found &= ~0 << UInt64(truncatingIfNeeded: passed) }
    } else {
      found = 0
      searched = offset
    }
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
    let limit = min(bytes.count, open + ReadingLimits.bytesPerQuotedField)
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
