/// A record as byte ranges of the text; made once for a file and filled anew for each record.
struct Record: Sendable {
  var fields = FieldList()
  /// Offset of the first byte, which begins a physical line.
  var start = 0
  /// Offset after the last byte, the line end not included.
  var end = 0
  /// The physical line on which it starts; 1-based.
  var line = 1
  /// The offset of a quote that opens a field and is never closed.
  var unclosedQuote: Int?
  /// The offset of the first quote that closes a field and has more text after it.
  var strayQuote: Int?

  mutating func begin(at offset: Int, line: Int) {
    fields.removeAll()
    start = offset
    end = offset
    self.line = line
    unclosedQuote = nil
    strayQuote = nil
  }

  /// There are more fields than `ReadingLimits` allows; only the first of them are here.
  private var hasMoreFields: Bool { fields.count > ReadingLimits.fieldsPerRecord }

  /// Why a file with such a record is refused; nil for all but monsters.
  var excess: FileProblem.Reason? {
    if hasMoreFields { return .tooManyFields(line: line) }
    return end - start > ReadingLimits.bytesPerRecord ? .recordTooLong(line: line) : nil
  }
}

/// A field as the range of its content, the quotes around it not included; small, as every field of a text is one.
struct Field: Hashable, Sendable {
  /// Offsets in the text, in 30 bits: what is read at once is no larger than `ReadingLimits.bytesReadWhole`, which is half
  /// of what they reach.
  let start: UInt32
  private let endAndQuotes: UInt32

  /// The quotes inside a field's range that are no part of its text.
  enum Quotes: UInt8, Sendable {
    case none
    /// Those of the text are doubled.
    case doubled
    /// As doubled up to the closing quote, which has more text after it: that is taken as it stands.
    case closedEarly
  }

  init(_ range: Range<Int>, _ quotes: Quotes = .none) {
    self.init(from: range.lowerBound, to: range.upperBound)
    if quotes != .none { self = Field(self, quotes) }
  }

  /// Without quotes.
  @inline(__always)
  init(from start: Int, to end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    endAndQuotes = UInt32(truncatingIfNeeded: end)
  }

  private init(_ other: Field, _ quotes: Quotes) {
    start = other.start
    endAndQuotes = other.endAndQuotes | UInt32(quotes.rawValue) << 30
  }

  var end: UInt32 { endAndQuotes & 0x3FFF_FFFF }

  var quotes: Quotes { Quotes(rawValue: UInt8(endAndQuotes >> 30)) ?? .none }

  /// The same as `quotes == .none`, at a glance.
  var hasNoQuotes: Bool { endAndQuotes >> 30 == 0 }

  /// No content at all, and no quotes.
  var isEmpty: Bool { start == endAndQuotes }

  /// The end of a field without quotes; far beyond any text for one with quotes.
  var plainEnd: UInt32 { endAndQuotes }

  var range: Range<Int> { Int(start)..<Int(end) }
}

extension Record {
  /// Nothing but spaces in any field.
  func isBlank(in bytes: Span<UInt8>) -> Bool {
    fields.allSatisfy { trimmed($0.range, in: bytes).isEmpty }
  }
}

extension Record {
  /// An empty record at an offset of the first line, to count places from.
  init(startingAt offset: Int) {
    start = offset
    end = offset
  }
}
