/// A place in a text as an editor shows it.
struct Position: Hashable, Sendable {
  /// Physical line, 1-based.
  var line: Int
  /// Character of the line, 1-based, counted in Unicode scalars.
  var column: Int
}

extension Span<UInt8> {
  /// The place of a byte within a record, or just after it.
  func position(of offset: Int, in record: Record) -> Position {
    var position = Position(line: record.line, column: 1)
    var at = record.start
    while at < offset && at < count {
      let byte = self[at]
      let isPair = byte == Byte.carriageReturn && at + 1 < count && self[at + 1] == Byte.lineFeed
      if Byte.isLineEnd(byte) && !isPair {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
      at += 1
    }
    return position
  }
}
