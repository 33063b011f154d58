/// Finds where a record seems to begin: after a line end that two well-formed records follow, or the text's end.
///
/// Nil where the bytes at hand do not tell. A guess, to be proved by reading the records before it: inside a quoted
/// field a line may look like a record.
///
/// - Parameters:
///   - bytes: from just before the first place at which a record may begin.
///   - widths: how many fields a well-formed record has.
///   - isAtEnd: whether the text ends with these bytes.
func likelyRecordStart(
  in bytes: Span<UInt8>, _ dialect: Dialect, widths: ClosedRange<Int>, isAtEnd: Bool
) -> Int? {
  var record = Record()
  var at = 0
  while at < bytes.count {
    guard Byte.isLineEnd(bytes[at]) else {
      at += 1
      continue
    }
    at += 1
    guard at < bytes.count else { break }
    if bytes[at] == Byte.lineFeed && bytes[at - 1] == Byte.carriageReturn { continue }
    var scanner = RecordScanner(dialect, position: at, line: 1)
    var wellFormed = 0
    while wellFormed < 2, scanner.next(in: bytes, into: &record) {
      if scanner.position >= bytes.count && !isAtEnd { return nil }
      guard widths.contains(record.fields.count), record.unclosedQuote == nil else { break }
      wellFormed += 1
    }
    if wellFormed == 2 || isAtEnd && wellFormed > 0 && scanner.position >= bytes.count { return at }
  }
  return isAtEnd ? bytes.count : nil
}
