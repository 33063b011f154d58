internal import GrantLedger

/// What is kept of a file that was read, to find a record again.
struct ReadSource: Sendable {
  var name: String
  private var text: Text
  var dialect: Dialect
  var header: Header
  private let offsets: FileOffsets
  /// Places in the file at which a record begins, in order, so that none is far from one of them.
  private var marks: [Mark] = []

  private enum Text: Sendable {
    /// As UTF-8; the file's own bytes where it came so.
    case kept([UInt8])
    /// The file's own bytes, to be fetched piece by piece.
    case onDisk(LargeFile)
  }

  private struct Mark: Sendable {
    var line: Int
    var offset: Int
    /// In the file.
    var fileOffset: Int
  }

  init(name: String, text: SourceText, dialect: Dialect, header: Header) {
    self.name = name
    self.text = .kept(text.bytes)
    self.dialect = dialect
    self.header = header
    offsets = FileOffsets(text)
    marks = [Mark(line: 0, offset: text.start, fileOffset: offsets.start(of: text))]
  }

  /// Remembers the place of a record, if the last one remembered is far enough above.
  mutating func mark(_ record: Record) {
    guard let last = marks.last, record.line >= last.line + 16 else { return }
    marks.append(
      Mark(line: record.line, offset: record.start, fileOffset: fileOffset(of: record.start, below: last)))
  }

  /// The offset in the file of a place in a record's text, 0-based, as a hex editor shows it.
  func fileOffset(of offset: Int, in record: FoundRecord) -> Int {
    let mark = marks[place(upTo: record.record.line)]
    return fileOffset(of: max(mark.offset, record.base + offset), below: mark)
  }

  private func fileOffset(of offset: Int, below mark: Mark) -> Int {
    switch text {
    case .kept(let text): mark.fileOffset + offsets.distance(mark.offset..<offset, in: text)
    case .onDisk: offset
    }
  }

  /// Keeps no bytes of a file that came as UTF-8 and can be read again; false where the text must be kept.
  mutating func letGo(of bytes: [UInt8], for file: LargeFile) -> Bool {
    guard case .kept(let text) = text, text == bytes, file.byteCount == bytes.count else { return false }
    self.text = .onDisk(file)
    return true
  }

  /// The file that was not kept; nil where the text was.
  var fileOnDisk: LargeFile? { if case .onDisk(let file) = text { file } else { nil } }

  /// The record that starts on a line; nil where none does.
  func record(startingOn line: Int) -> FoundRecord? {
    let place = place(upTo: line)
    let mark = marks[place]
    let (bytes, base) = bytes(from: place)
    // A record that begins before the next mark ends before it, and a scanner looks far ahead.
    let end = place + 1 < marks.count ? min(bytes.count, marks[place + 1].offset - base) : bytes.count
    var scanner =
      place == 0
      ? RecordScanner(dialect, position: dialect.start - base, line: dialect.firstLine)
      : RecordScanner(dialect, position: mark.offset - base, line: mark.line)
    var record = Record()
    while scanner.line <= line, scanner.next(in: bytes.span.extracting(0..<end), into: &record) {
      if record.line == line {
        return FoundRecord(record: record, text: bytes, base: base, quote: dialect.quote)
      }
    }
    return nil
  }

  /// The bytes in which a record between a mark, at its place among all, and the next one stands, and their offset.
  private func bytes(from place: Int) -> ([UInt8], base: Int) {
    switch text {
    case .kept(let text): return (text, 0)
    case .onDisk(let file):
      let (start, next) = (marks[place].offset, place + 1)
      let end = next < marks.count ? marks[next].offset : file.byteCount
      return (file.bytes(start..<max(start, end)), start)
    }
  }

  /// The place of the last mark at or above a line; the first mark is above all.
  private func place(upTo line: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// A record that was found again, in the bytes around it.
struct FoundRecord {
  let record: Record
  let text: [UInt8]
  /// The offset of these bytes in the whole text.
  let base: Int
  let quote: UInt8

  /// The text of a field as written; nil where the record has no such field.
  func written(_ field: Int) -> String? {
    guard record.fields.indices.contains(field) else { return nil }
    return record.fields[field].text(in: text.span, quote: quote)
  }

  /// Where a field begins.
  func position(of field: Int) -> Position {
    text.span.position(of: record.fields[field].range.lowerBound, in: record)
  }

  /// All fields as written.
  var fields: [String] { record.fields.indices.compactMap(written) }

  /// All fields without spaces at their ends.
  var trimmedFields: [String] {
    record.fields.map { $0.trimmedText(in: text.span, quote: quote) }
  }
}
