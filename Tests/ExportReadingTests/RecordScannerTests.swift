import Testing

@testable import ExportReading

/// A record as its texts and its place.
struct ScannedRecord: Equatable {
  var line: Int
  var fields: [String]
  var unclosedQuote: Int?

  init(_ line: Int, _ fields: [String], unclosedQuote: Int? = nil) {
    self.line = line
    self.fields = fields
    self.unclosedQuote = unclosedQuote
  }
}

func scan(_ text: String, delimiter: UInt8 = Byte.semicolon) -> [ScannedRecord] {
  let bytes = Array(text.utf8)
  var scanner = RecordScanner(
    Dialect(delimiter: delimiter, quote: Byte.quote, lineEnd: .lineFeed, start: 0, firstLine: 1))
  var record = Record()
  var records: [ScannedRecord] = []
  while scanner.next(in: bytes.span, into: &record) {
    let fields = record.fields.map { $0.text(in: bytes.span, quote: Byte.quote) }
    records.append(ScannedRecord(record.line, fields, unclosedQuote: record.unclosedQuote))
  }
  return records
}

@Suite struct RecordScannerTests {
  @Test func `records end with any line end, and the last one with the text`() {
    for lineEnd in ["\n", "\r\n", "\r"] {
      #expect(
        scan("a;b\(lineEnd)c;d\(lineEnd);") == [
          ScannedRecord(1, ["a", "b"]), ScannedRecord(2, ["c", "d"]), ScannedRecord(3, ["", ""]),
        ])
    }
    #expect(scan("") == [])
    #expect(scan("\n\n") == [ScannedRecord(1, [""]), ScannedRecord(2, [""])])
  }

  @Test func `quoted fields hold delimiters, quotes and line breaks`() {
    #expect(
      scan("\"a;b\";\"si \"\"ja\"\"\";\"en\nto\r\ntre\";\"\";\"\"\"\"\nx\n") == [
        ScannedRecord(1, ["a;b", "si \"ja\"", "en\nto\r\ntre", "", "\""]), ScannedRecord(4, ["x"]),
      ])
  }

  @Test func `a quote within text stands for itself, and one that is closed too early is closed there`() {
    #expect(scan("5\" rør;\"Sang\" og dans;x\n") == [ScannedRecord(1, ["5\" rør", "Sang og dans", "x"])])
    #expect(
      scan("\"Kurs; del 1\" (\"utsatt\");x\n") == [ScannedRecord(1, ["Kurs; del 1 (\"utsatt\")", "x"])])
  }

  @Test func `spaces after a closing quote are dropped`() {
    #expect(scan("\"a\"  ;b\n\"c\" \n") == [ScannedRecord(1, ["a", "b"]), ScannedRecord(2, ["c"])])
  }

  @Test func `a quote that is never closed costs its own record and no other`() {
    #expect(
      scan("a;\"b;c\nd;e;f\ng;h;i\n") == [
        ScannedRecord(1, ["a", "\"b", "c"], unclosedQuote: 2), ScannedRecord(2, ["d", "e", "f"]),
        ScannedRecord(3, ["g", "h", "i"]),
      ])
  }

  @Test func `a quote closed only by the opening of another is never closed`() {
    #expect(
      scan("a;\"b\nc;\"d\"\ne;f\n") == [
        ScannedRecord(1, ["a", "\"b"], unclosedQuote: 2), ScannedRecord(2, ["c", "d"]),
        ScannedRecord(3, ["e", "f"]),
      ])
    #expect(scan("\"a;\"b\"\n") == [ScannedRecord(1, ["\"a", "b"], unclosedQuote: 0)])
  }

  @Test func `a quoted field of more than the limit counts as never closed`() {
    let long = String(repeating: "x", count: ReadingLimits.bytesPerQuotedField)
    let records = scan("\"\(long)\";b\nc;d\n")
    #expect(records.count == 2)
    #expect(records[0].unclosedQuote == 0)
    #expect(records[1] == ScannedRecord(2, ["c", "d"]))
  }

  @Test func `a column is counted in characters and a line as an editor counts`() {
    let text = "Åse;\"ø\nå;æ\";\"x\r\ny\";z"
    let bytes = Array(text.utf8)
    var scanner = RecordScanner(
      Dialect(delimiter: Byte.semicolon, quote: Byte.quote, lineEnd: .mixed, start: 0, firstLine: 1))
    var record = Record()
    #expect(scanner.next(in: bytes.span, into: &record))
    let places = record.fields.map { bytes.span.position(of: $0.range.lowerBound, in: record) }
    #expect(
      places == [
        Position(line: 1, column: 1), Position(line: 1, column: 6), Position(line: 2, column: 7),
        Position(line: 3, column: 4),
      ])
  }
}
