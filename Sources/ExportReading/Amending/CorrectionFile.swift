/// A file of corrected rows, taken apart.
struct CorrectionFile {
  let name: String
  let input: InputFile
  let text: SourceText
  let dialect: Dialect
  let headings: [String]
  let header: Record
  private(set) var rows: [Row] = []

  struct Row {
    var record: Record
    /// Without spaces at their ends.
    var fields: [String]
    var file: String
    var line: String
    var surplus: String
  }

  init(_ input: InputFile, _ marks: CorrectionMarks) throws(CorrectionProblem) {
    self.input = input
    name = input.name
    do {
      text = try input.decoded(ReadingChoices())
    } catch {
      throw Self.unusable(input, error)
    }
    dialect = Dialect(of: text)
    var scanner = RecordScanner(dialect)
    guard let header = Self.header(in: text, dialect, marks, &scanner) else {
      throw CorrectionProblem(
        file: input.name, line: 1,
        reason: .noMarks(file: marks.file.first ?? "", line: marks.line.first ?? ""))
    }
    self.header = header.record
    headings = header.headings
    var record = Record()
    while scanner.next(in: text.bytes.span, into: &record) {
      if let excess = record.excess { throw Self.unusable(input, excess) }
      if record.isBlank(in: text.bytes.span) { continue }
      try keep(record, marks)
    }
  }

  private static func unusable(_ input: InputFile, _ problem: FileProblem.Reason) -> CorrectionProblem {
    CorrectionProblem(
      file: input.name, line: 1, reason: .unusable(FileProblem(file: input.name, reason: problem).description)
    )
  }

  private mutating func keep(_ record: Record, _ marks: CorrectionMarks) throws(CorrectionProblem) {
    let fields = Self.fields(record, text, dialect)
    guard fields.count >= headings.count, fields.dropFirst(headings.count).allSatisfy(\.isEmpty) else {
      throw CorrectionProblem(
        file: name, line: record.line, reason: .fieldCount(expected: headings.count, found: fields.count))
    }
    func value(_ names: [String]) -> String {
      headings.firstIndex(where: names.contains).map { fields[$0] } ?? ""
    }
    rows.append(
      Row(
        record: record, fields: fields, file: value(marks.file), line: value(marks.line),
        surplus: value(marks.surplus)))
  }

  func value(of heading: String, in row: Row) -> String? {
    headings.firstIndex(of: heading).map { row.fields[$0] }
  }

  private static func header(
    in text: SourceText, _ dialect: Dialect, _ marks: CorrectionMarks, _ scanner: inout RecordScanner
  ) -> (record: Record, headings: [String])? {
    var record = Record()
    while scanner.line <= 20, scanner.next(in: text.bytes.span, into: &record) {
      let headings = fields(record, text, dialect)
      if headings.contains(where: marks.file.contains), headings.contains(where: marks.line.contains) {
        return (record, headings)
      }
    }
    return nil
  }

  private static func fields(_ record: Record, _ text: SourceText, _ dialect: Dialect) -> [String] {
    record.fields.map { $0.trimmedText(in: text.bytes.span, quote: dialect.quote) }
  }
}

extension CorrectionFile {
  /// The file as an export with the headings given and the rows given: everything else is an empty line, so that each row
  /// stands on the line, and each field in the column, where it stands in the file of corrections.
  func export(of chosen: [Int], headings own: Set<String>) -> InputFile {
    let quote = dialect.quote == ReadingChoices.noQuote ? Byte.quote : dialect.quote
    var bytes = emptyLines(from: 1, to: header.line)
    for (index, heading) in headings.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      guard own.contains(heading) else { continue }
      bytes.append(quote)
      for byte in heading.utf8 { bytes += byte == quote ? [quote, quote] : [byte] }
      bytes.append(quote)
    }
    var line = header.line + lineBreaksOfHeadings(own)
    for index in chosen {
      let record = rows[index].record
      bytes += emptyLines(from: line, to: record.line)
      bytes += text.bytes[record.start..<record.end]
      line = record.line + lineBreaks(text.bytes[record.start..<record.end])
    }
    bytes.append(Byte.lineFeed)
    return InputFile(name: name, bytes: bytes)
  }

  /// What the export is read by.
  var choices: ReadingChoices {
    ReadingChoices(encoding: .utf8, delimiter: dialect.delimiter, quote: dialect.quote)
  }

  private func emptyLines(from line: Int, to next: Int) -> [UInt8] {
    Array(repeating: Byte.lineFeed, count: max(0, next - line))
  }

  private func lineBreaksOfHeadings(_ own: Set<String>) -> Int {
    headings.filter(own.contains).reduce(0) { $0 + lineBreaks(Array($1.utf8)[...]) }
  }

  private func lineBreaks(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.indices.count { index in
      bytes[index] == Byte.lineFeed && (index == bytes.startIndex || bytes[index - 1] != Byte.carriageReturn)
        || bytes[index] == Byte.carriageReturn
    }
  }
}
