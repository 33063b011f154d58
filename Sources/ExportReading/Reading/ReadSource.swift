internal import GrantLedger

/// What is kept of a file that was read, to find a record again.
struct ReadSource: Sendable {
  var name: String
  /// As UTF-8; the file's own bytes where it came so.
  var text: [UInt8]
  var dialect: Dialect
  var header: Header
  /// Places in the file at which a record begins, in order, so that none is far from one of them.
  var marks: [Mark] = []

  struct Mark: Sendable {
    var line: Int
    var offset: Int
  }

  /// The record that starts on a line; nil where none does.
  func record(startingOn line: Int) -> Record? {
    let mark = marks.prefix { $0.line <= line }.last
    var scanner = RecordScanner(
      dialect, position: mark?.offset ?? dialect.start, line: mark?.line ?? dialect.firstLine)
    var record = Record()
    while scanner.line <= line, scanner.next(in: text.span, into: &record) {
      if record.line == line { return record }
    }
    return nil
  }

  /// The text of a field as written; nil where the record has no such field.
  func written(_ record: Record, field: Int) -> String? {
    guard record.fields.indices.contains(field) else { return nil }
    return ExportReading.text(of: record.fields[field], in: text.span, quote: dialect.quote)
  }
}
