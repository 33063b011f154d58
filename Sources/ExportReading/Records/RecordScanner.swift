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
  private var marks: MarkList

  init(_ dialect: Dialect) {
    self.init(dialect, position: dialect.start, line: dialect.firstLine)
  }

  /// Goes on from a place at which a record begins.
  init(_ dialect: Dialect, position: Int, line: Int) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    self.position = position
    self.line = line
    marks = MarkList(dialect, from: position)
  }

  /// Whether all that was read is well-formed UTF-8 without NUL for certain; false also where it has characters of more
  /// than two bytes, and where what was looked at ends within one.
  var isPlainText: Bool { marks.isPlainText }

  /// Fills in the next record, blank ones too; false at the end of the text.
  ///
  /// One scanner is for one text: a longer one, even if it begins with the same bytes, needs a new scanner.
  mutating func next(in bytes: Span<UInt8>, into record: inout Record) -> Bool {
    guard position < bytes.count else { return false }
    record.begin(at: position, line: line)
    var room: [Field] = []
    swap(&room, &record.fields.room)
    var walk = Walk(field: position)
    takeFields(in: bytes, into: &room, &walk)
    swap(&room, &record.fields.room)
    record.fields.take(walk.count)
    (record.unclosedQuote, record.strayQuote) = (walk.unclosedQuote, walk.strayQuote)
    record.end = walk.field
    line += 1
    let at = walk.field
    position = min(bytes.count, at &+ 1)
    if position < bytes.count && bytes[position] == Byte.lineFeed && bytes[at] == Byte.carriageReturn {
      marks.pass(to: position &+ 1, in: bytes)
      position &+= 1
    }
    return true
  }

  /// Makes the record that begins at a place the next one.
  mutating func goBack(to position: Int, line: Int) {
    self.position = position
    self.line = line
    marks.goBack(to: position)
  }

  /// Makes ready for another text, from an offset at which a record and a line begin.
  mutating func startAgain(at position: Int) {
    self.position = position
    line = 1
    marks.startAgain(at: position)
  }

  /// How far a record has been read.
  private struct Walk {
    /// Where the next field begins; in the end, where the record ends.
    var field: Int
    var count = 0
    var unclosedQuote: Int?
    var strayQuote: Int?

    init(field: Int) { self.field = field }
  }

  /// Takes fields until the record ends, and passes its line end.
  @inline(__always)
  private mutating func takeFields(in bytes: Span<UInt8>, into room: inout [Field], _ walk: inout Walk) {
    while true {
      let needed = walk.count &+ marks.delimiterCount &+ 1
      if room.count < needed &+ MarkList.more {
        // Only here, where it costs the records after this one nothing: there is not room for more than is allowed.
        if needed > ReadingLimits.fieldsPerRecord { return passOver(in: bytes, into: &room, &walk) }
        let more = min(max(64, needed), ReadingLimits.fieldsPerRecord + MarkList.more - room.count)
        room.append(contentsOf: repeatElement(Field(0..<0), count: more))
      }
      walk.field = marks.passDelimiters(after: walk.field, into: &room, at: walk.count)
      walk.count = needed &- 1
      if let at = marks.border, bytes[at] != quote {
        // The last field has been written with the others.
        walk.count = needed
        walk.field = at
        marks.passBorder()
        return
      }
      guard let at = marks.border ?? (marks.searchOn(in: bytes) ? nil : bytes.count) else { continue }
      if at < bytes.count {
        if at == walk.field {
          if takeQuoted(in: bytes, into: &room, &walk) { continue }
          return
        }
        // A quote inside an unquoted field.
        marks.passBorder()
        continue
      }
      // The text ends without a line end.
      room[walk.count] = Field(from: walk.field, to: at)
      walk.count &+= 1
      walk.field = at
      return
    }
  }

  /// Takes the quoted field that begins here; false where it is the record's last.
  @inline(never)
  private mutating func takeQuoted(
    in bytes: Span<UInt8>, into room: inout [Field], _ walk: inout Walk
  ) -> Bool {
    let (quoted, end) = quotedField(in: bytes, at: walk.field, &walk)
    room[walk.count] = quoted
    walk.count += 1
    let isLast = end >= bytes.count || bytes[end] != delimiter
    walk.field = isLast ? end : end + 1
    marks.pass(to: end + 1, in: bytes)
    return !isLast
  }

  /// Takes one field more than a record may have, and goes to the end of the line; quotes are not looked at any more.
  @inline(never)
  private mutating func passOver(in bytes: Span<UInt8>, into room: inout [Field], _ walk: inout Walk) {
    let most = ReadingLimits.fieldsPerRecord + 1
    room.append(contentsOf: repeatElement(Field(0..<0), count: max(0, most - room.count)))
    var at = walk.field
    while true {
      let isEnd = at >= bytes.count || Byte.isLineEnd(bytes[at])
      if isEnd || bytes[at] == delimiter {
        if walk.count < most {
          room[walk.count] = Field(from: walk.field, to: at)
          walk.count += 1
        }
        walk.field = isEnd ? at : at + 1
      }
      if isEnd { break }
      at += 1
    }
    marks.pass(to: at + 1, in: bytes)
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

  /// What closes a field whose opening quote, the next of the marks, stands at an offset.
  private mutating func closingQuote(in bytes: Span<UInt8>, of open: Int) -> Closing {
    let limit = min(bytes.count, open + ReadingLimits.bytesPerQuotedField)
    var quotes = Field.Quotes.none
    var lineBreaks = 0
    // Of quotes and line ends, the opening quote being the first.
    var place = 1
    while let at = marks.border(place, in: bytes), at < limit {
      let byte = bytes[at]
      if byte == quote {
        if at + 1 < bytes.count && bytes[at + 1] == quote {
          quotes = .doubled
          place += 2
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
      place += 1
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
