/// How a file marks fields and records.
struct Dialect: Hashable, Sendable {
  /// Between fields.
  var delimiter: UInt8
  /// Around a field that holds delimiters, quotes or line breaks.
  var quote: UInt8
  var lineEnd: LineEnd
  /// Offset of the first record and its line, after a line such as `sep=;`.
  var start: Int
  var firstLine: Int

  /// A tab has no visible form of its own.
  var delimiterName: String { delimiter == Byte.tab ? "TAB" : String(UnicodeScalar(delimiter)) }
}

/// How the records of a file end, as far as its beginning shows.
enum LineEnd: String, Sendable {
  case lineFeed = "LF"
  case carriageReturnLineFeed = "CRLF"
  case carriageReturn = "CR"
  case mixed = "mixed"
}

/// The bytes that mean something to a reader of CSV.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let bar = UInt8(ascii: "|")
  static let point = UInt8(ascii: ".")
  static let hyphen = UInt8(ascii: "-")
  static let zero = UInt8(ascii: "0")

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
