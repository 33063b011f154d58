internal import GrantLedger

/// What is kept of a file that was read, to find a record again.
struct ReadSource: Sendable {
  var name: String
  /// As UTF-8; the file's own bytes where it came so.
  var text: [UInt8]
  var dialect: Dialect
  var header: Header
  private let offsets: FileOffsets
  /// Places in the file at which a record begins, in order, so that none is far from one of them.
  private var marks: [Mark] = []

  private struct Mark: Sendable {
    var line: Int
    var offset: Int
    /// In the file.
    var fileOffset: Int
  }

  init(name: String, text: SourceText, dialect: Dialect, header: Header) {
    self.name = name
    self.text = text.bytes
    self.dialect = dialect
    self.header = header
    offsets = FileOffsets(text)
    marks = [Mark(line: 0, offset: text.start, fileOffset: offsets.start(of: text))]
  }

  /// Remembers the place of a record, if the last one remembered is far enough above.
  mutating func mark(_ record: Record) {
    guard let last = marks.last, record.line >= last.line + 256 else { return }
    marks.append(
      Mark(
        line: record.line, offset: record.start,
        fileOffset: last.fileOffset + offsets.distance(last.offset..<record.start, in: text)))
  }

  /// The offset in the file of a place in a record, 0-based, as a hex editor shows it.
  func fileOffset(of offset: Int, in record: Record) -> Int {
    let mark = marks[place(upTo: record.line)]
    return mark.fileOffset + offsets.distance(mark.offset..<max(mark.offset, offset), in: text)
  }

  /// The record that starts on a line; nil where none does.
  func record(startingOn line: Int) -> Record? {
    let mark = marks[place(upTo: line)]
    var scanner =
      mark.line == 0
      ? RecordScanner(dialect) : RecordScanner(dialect, position: mark.offset, line: mark.line)
    var record = Record()
    while scanner.line <= line, scanner.next(in: text.span, into: &record) {
      if record.line == line { return record }
    }
    return nil
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

  /// The text of a field as written; nil where the record has no such field.
  func written(_ record: Record, field: Int) -> String? {
    guard record.fields.indices.contains(field) else { return nil }
    return record.fields[field].text(in: text.span, quote: dialect.quote)
  }
}
