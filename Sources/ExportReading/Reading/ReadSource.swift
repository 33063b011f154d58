internal import GrantLedger

/// What is kept of a file that was read, to find a record again.
struct ReadSource: Sendable {
  var name: String
  /// As UTF-8; the file's own bytes where it came so.
  var text: [UInt8]
  var dialect: Dialect
  var header: Header
  /// Places in the file at which a record begins, in order, so that none is far from one of them.
  private var marks: [Mark] = []

  private struct Mark: Sendable {
    var line: Int
    var offset: Int
  }

  init(name: String, text: [UInt8], dialect: Dialect, header: Header) {
    self.name = name
    self.text = text
    self.dialect = dialect
    self.header = header
  }

  /// Remembers the place of a record, if the last one remembered is far enough above.
  mutating func mark(_ record: Record) {
    if record.line >= (marks.last?.line ?? 0) + 32 {
      marks.append(Mark(line: record.line, offset: record.start))
    }
  }

  /// The record that starts on a line; nil where none does.
  func record(startingOn line: Int) -> Record? {
    let mark = lastMark(upTo: line)
    var scanner = RecordScanner(
      dialect, position: mark?.offset ?? dialect.start, line: mark?.line ?? dialect.firstLine)
    var record = Record()
    while scanner.line <= line, scanner.next(in: text.span, into: &record) {
      if record.line == line { return record }
    }
    return nil
  }

  private func lastMark(upTo line: Int) -> Mark? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1] : nil
  }

  /// The text of a field as written; nil where the record has no such field.
  func written(_ record: Record, field: Int) -> String? {
    guard record.fields.indices.contains(field) else { return nil }
    return record.fields[field].text(in: text.span, quote: dialect.quote)
  }
}
