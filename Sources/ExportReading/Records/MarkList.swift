internal import CByteMasks

/// Where the delimiters, quotes and line ends of a text stand, a stretch of it at a time.
///
/// The list moves on through the text as it is read, so that a text of any length takes the same room. On the way the
/// bytes are judged as UTF-8, which costs next to nothing beside the search.
struct MarkList: Sendable {
  private let delimiter: UInt8
  private let quote: UInt8
  /// Offsets in the text; more places than marks.
  private var marks: [UInt32] = Array(repeating: 0, count: MarkList.slack)
  private var markCount = 0
  /// Quotes and line ends, as places in `marks`; more places than borders.
  private var borders: [UInt32] = []
  private var borderCount = 0
  /// The first mark and the first border that have not been passed.
  private var nextMark = 0
  private var nextBorder = 0
  /// The text has been searched up to here.
  private var end: Int
  private var text = byte_marks_text()
  private var isFirst = true

  /// How many more marks have room than there are.
  fileprivate static let slack = 64

  /// How many more fields must have room than there are delimiters.
  static let more = 8

  /// In bytes; the first stretch is short, as many texts are read for a few records only.
  private static let shortest = 1 << 10
  private static let longest = 1 << 14

  /// For a text that is read from an offset on, at which a character begins.
  init(_ dialect: Dialect, from start: Int) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    end = start
  }

  /// Whether all that has been searched is well-formed UTF-8 without NUL for certain; false also where a character has
  /// more than two bytes, and where the search has come to the middle of one.
  var isPlainText: Bool { text.doubtful == 0 && text.open == 0 }

  /// How many delimiters come before the next quote or line end, as far as the text has been searched.
  @inline(__always)
  var delimiterCount: Int { (nextBorder < borderCount ? Int(borders[nextBorder]) : markCount) &- nextMark }

  /// The next quote or line end; nil where the text must be searched further to find it.
  @inline(__always)
  var border: Int? { nextBorder < borderCount ? Int(marks[Int(borders[nextBorder])]) : nil }

  /// The next quote or line end but so many, however far it is; nil where the text has no more of them. The marks before
  /// it are kept.
  @inline(__always)
  mutating func border(_ ahead: Int, in bytes: Span<UInt8>) -> Int? {
    while nextBorder &+ ahead >= borderCount {
      if !searchOn(in: bytes) { return nil }
    }
    return Int(marks[Int(borders[nextBorder &+ ahead])])
  }

  /// Passes the delimiters before the next quote or line end, and gives the fields that they end, the first of which
  /// begins at an offset; gives where the field after them begins. That one is written as well, where there is a border
  /// to end it; for it and what may be written behind it the fields must have room for `more`.
  @inline(__always)
  mutating func passDelimiters(after start: Int, into fields: inout [Field], at place: Int) -> Int {
    let count = delimiterCount
    fields.write(marks, from: nextMark, count: count, start: start, at: place)
    if count == 0 { return start }
    nextMark &+= count
    return Int(marks[nextMark &- 1]) &+ 1
  }

  /// Passes the next quote or line end, before which no delimiter is left.
  @inline(__always)
  mutating func passBorder() {
    nextMark &+= 1
    nextBorder &+= 1
  }

  /// Passes all marks before an offset.
  mutating func pass(to offset: Int, in bytes: Span<UInt8>) {
    while true {
      while nextMark < markCount && Int(marks[nextMark]) < offset { nextMark &+= 1 }
      while nextBorder < borderCount && Int(borders[nextBorder]) < nextMark { nextBorder &+= 1 }
      if nextMark < markCount || offset <= end || !searchOn(in: bytes) { return }
    }
  }

  /// Makes ready to read the text once more from an offset at which a character begins.
  mutating func goBack(to offset: Int) {
    end = offset
    text.open = 0
    (markCount, borderCount, nextMark, nextBorder) = (0, 0, 0, 0)
  }

  /// Makes ready for another text, in the room of this one.
  mutating func startAgain(at offset: Int) {
    goBack(to: offset)
    text = byte_marks_text()
  }

  /// Searches a stretch more; false at the end of the text. The next mark is kept, and those after it.
  @inline(never)
  mutating func searchOn(in bytes: Span<UInt8>) -> Bool {
    if end >= bytes.count { return false }
    let kept = markCount - nextMark
    for place in 0..<kept { marks[place] = marks[nextMark + place] }
    let keptBorders = borderCount - nextBorder
    for place in 0..<keptBorders { borders[place] = borders[nextBorder + place] - UInt32(nextMark) }
    let stretch = end..<min(bytes.count, end + (isFirst ? Self.shortest : Self.longest))
    isFirst = false
    marks.makeRoom(kept + stretch.count + Self.slack)
    borders.makeRoom(keptBorders + stretch.count + Self.slack)
    let found = bytes.findMarks(stretch, delimiter, quote, &marks, at: kept, &borders, at: keptBorders, &text)
    (nextMark, markCount) = (0, kept + found.marks)
    (nextBorder, borderCount) = (0, keptBorders + found.borders)
    end = stretch.upperBound
    return true
  }
}

// Where bytes go to C to be searched, and marks come from it; single values are read there by way of `PieceBytes`.

extension Span<UInt8> {
  /// Whether the bytes are certainly well-formed UTF-8: ASCII without NUL, and characters of two bytes.
  var isPlainText: Bool {
    withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { byte_marks_is_plain($0, bytes.count) != 0 } ?? true
    }
  }

  fileprivate func findMarks(
    _ stretch: Range<Int>, _ delimiter: UInt8, _ quote: UInt8, _ marks: inout [UInt32], at place: Int,
    _ borders: inout [UInt32], at borderPlace: Int, _ text: inout byte_marks_text
  ) -> byte_marks_found {
    precondition(
      place >= 0 && borderPlace >= 0 && marks.count - place >= stretch.count + MarkList.slack
        && borders.count - borderPlace >= stretch.count + MarkList.slack, "no room for the marks")
    return extracting(stretch).withUnsafeBufferPointer { bytes in
      marks.withUnsafeMutableBufferPointer { marks in
        borders.withUnsafeMutableBufferPointer { borders in
          guard let from = bytes.baseAddress, let first = marks.baseAddress, let second = borders.baseAddress
          else {
            return byte_marks_found()
          }
          return byte_marks_find(
            from, bytes.count, UInt32(truncatingIfNeeded: stretch.lowerBound), delimiter, quote,
            first + place,
            UInt32(truncatingIfNeeded: place), second + borderPlace, &text)
        }
      }
    }
  }
}

extension [Field] {
  @inline(__always)
  fileprivate mutating func write(_ marks: [UInt32], from first: Int, count: Int, start: Int, at place: Int) {
    precondition(
      count >= 0 && first >= 0 && count &+ MarkList.more <= marks.count &- first && place >= 0
        && count &+ MarkList.more <= self.count &- place,
      "no room for the fields")
    marks.withUnsafeBufferPointer { marks in
      withUnsafeMutableBufferPointer { fields in
        guard let from = marks.baseAddress, let to = fields.baseAddress else { return }
        // A field is its offsets, one after the other.
        UnsafeMutableRawPointer(to + place).withMemoryRebound(
          to: byte_marks_field.self, capacity: count + MarkList.more
        ) {
          byte_marks_fields(from + first, count, UInt32(truncatingIfNeeded: start), $0)
        }
      }
    }
  }
}

extension [UInt32] {
  fileprivate mutating func makeRoom(_ count: Int) {
    if isEmpty {
      self = Array(repeating: 0, count: count)
    } else if self.count < count {
      append(contentsOf: repeatElement(0, count: count - self.count))
    }
  }
}
