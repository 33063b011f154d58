/// Refuses a large file by its beginning, where that shows that nothing good comes of reading the rest.
///
/// It does where a record has no end within `ReadingLimits.bytesPerRecord`, and where a quote is opened and never closed
/// and the lines after it are no records either: the file is then one open quote.
///
/// - Parameter beginning: the file's first bytes, `ReadingLimits.bytesOfLook` of them, or no more than
///   `ReadingLimits.bytesOfQuoteLook` where lines are known to end soon enough; there are more.
func lookFirst(at beginning: [UInt8]) throws(FileProblem.Reason) {
  let start = InputFile(
    name: "",
    bytes: beginning.count <= ReadingLimits.bytesOfQuoteLook
      ? beginning : Array(beginning.prefix(ReadingLimits.bytesOfQuoteLook)))
  if start.bytes.contains(Byte.quote), let quote = openQuote(in: try start.decoded(ReadingChoices())) {
    throw quote
  }
  guard let line = lineTooLong(in: beginning.span) else { return }
  // What is no text has no lines to speak of.
  _ = try start.decoded(ReadingChoices())
  throw .recordTooLong(line: line)
}

/// The first line that is longer than a record may be, 1-based; nil where every line has an end soon enough.
///
/// Looks at next to nothing: from where a line begins it goes as far on as a line may go, and from there back to the
/// nearest line end.
func lineTooLong(in bytes: Span<UInt8>) -> Int? {
  var start = 0
  while bytes.count - start > ReadingLimits.bytesPerRecord {
    var end = start + ReadingLimits.bytesPerRecord + 1
    while end > start, !Byte.isLineEnd(bytes[end - 1]) { end -= 1 }
    if end == start { return bytes.position(of: start, in: Record(startingAt: 0)).line }
    start = end
  }
  return nil
}

/// The first quote that is never closed, if the text after it does not look like the text before it.
private func openQuote(in text: SourceText) -> FileProblem.Reason? {
  let bytes = text.bytes.span
  var scanner = RecordScanner(Dialect(of: text))
  var record = Record()
  var width: Int?
  while scanner.next(in: bytes, into: &record) {
    guard let quote = record.unclosedQuote else {
      width = record.fields.count
      continue
    }
    // Nearer to the end of what is at hand, it may be closed beyond it.
    guard quote + ReadingLimits.bytesPerQuotedField < bytes.count else { return nil }
    let place = bytes.position(of: quote, in: record)
    let problem = FileProblem.Reason.openQuote(line: place.line, column: place.column)
    guard let width else { return problem }
    return areRecords(of: width, in: bytes, &scanner) ? nil : problem
  }
  return nil
}

/// Whether most of the next thousand records have so many fields.
private func areRecords(of width: Int, in bytes: Span<UInt8>, _ scanner: inout RecordScanner) -> Bool {
  var record = Record()
  var count = 0
  var fitting = 0
  while count < 1000, scanner.next(in: bytes, into: &record) {
    count += 1
    if record.fields.count == width { fitting += 1 }
  }
  return fitting * 2 >= count && count > 0
}

/// How many of the first bytes of a file are whole lines; all of them where no line ends.
func wholeLines(in bytes: [UInt8]) -> Int {
  // In UTF-16 a line feed has two bytes, and any byte of another character may look like it.
  let isLittle = bytes.starts(with: [0xFF, 0xFE])
  guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else {
    return bytes.lastIndex(where: Byte.isLineEnd).map { $0 + 1 } ?? bytes.count
  }
  let even = bytes.count & ~1
  let end = stride(from: even, to: 2, by: -2).first { end in
    bytes[end - (isLittle ? 2 : 1)] == Byte.lineFeed && bytes[end - (isLittle ? 1 : 2)] == 0
  }
  return end ?? even
}
