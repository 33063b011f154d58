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
  }

  /// Fills in the next record, blank ones too; false at the end of the text.
  mutating func next(in bytes: Span<UInt8>, into record: inout Record) -> Bool {
    let count = bytes.count
    guard position < count else { return false }
    record.begin(at: position, line: line)
    var at = position
    while true {
      if at < count && bytes[at] == quote {
        at = takeQuotedField(in: bytes, at: at, into: &record)
      } else {
        let end = endOfPlainField(in: bytes, from: at)
        record.fields.append(Field(at..<end))
        at = end
      }
      guard at < count && bytes[at] == delimiter else { break }
      at += 1
    }
    record.end = at
    line += 1
    let isPair = at + 1 < count && bytes[at] == Byte.carriageReturn && bytes[at + 1] == Byte.lineFeed
    position = min(count, at + (isPair ? 2 : 1))
    return true
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

  /// Takes the field whose opening quote stands at an offset; gives the offset of what ends the field.
  private mutating func takeQuotedField(in bytes: Span<UInt8>, at open: Int, into record: inout Record) -> Int
  {
    switch closingQuote(in: bytes, of: open) {
    case .closed(let close, let quotes, let lineBreaks):
      line += lineBreaks
      record.fields.append(Field(open + 1..<close, quotes))
      return endOfSpaces(in: bytes, from: close + 1)
    case .stray(let close):
      record.strayQuote = record.strayQuote ?? close
      let end = endOfPlainField(in: bytes, from: close + 1)
      record.fields.append(Field(open + 1..<end, .closedEarly))
      return end
    case .never:
      record.unclosedQuote = record.unclosedQuote ?? open
      let end = endOfPlainField(in: bytes, from: open + 1)
      record.fields.append(Field(open..<end))
      return end
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
