/// A JSON value with its keys in the order given, so that the same value is always the same text.
indirect enum JSON: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral isTrue: Bool) { self = .bool(isTrue) }

  /// Null for nil.
  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  static func optional(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }

  /// On several lines, two spaces a level, with a line end.
  var document: String { document(colon: ": ") }

  /// The same with a colon of one's own between a key and its value.
  func document(colon: String) -> String {
    var text = JSONText()
    write(to: &text, indent: 0, colon)
    text.append("\n")
    return text.string
  }

  /// On one line, without a line end.
  var line: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSON.string($0.key).line + ":" + $0.value.line }.joined(separator: ",") + "}"
    case .null, .bool, .number, .string: String(document.dropLast())
    }
  }

  private func write(to text: inout JSONText, indent: Int, _ colon: String) {
    switch self {
    case .null: text.append("null")
    case .bool(let isTrue): text.append(isTrue ? "true" : "false")
    case .number(let number): text.append(String(number))
    case .string(let string): text.append(quoted: string)
    case .array(let elements):
      text.append(elements.isEmpty ? "[]" : "[\n")
      for (index, element) in elements.enumerated() {
        text.append(margin: indent + 1)
        element.write(to: &text, indent: indent + 1, colon)
        text.end(index, of: elements.count, indent, "]")
      }
    case .object(let members):
      text.append(members.isEmpty ? "{}" : "{\n")
      for (index, member) in members.enumerated() {
        text.append(margin: indent + 1)
        text.append(quoted: member.key)
        text.append(colon)
        member.value.write(to: &text, indent: indent + 1, colon)
        text.end(index, of: members.count, indent, "}")
      }
    }
  }

  /// Strings as an array on one line.
  static func line(_ strings: [String]) -> String {
    var text = JSONText()
    text.append("[")
    for (index, string) in strings.enumerated() {
      if index > 0 { text.append(",") }
      text.append(quoted: string)
    }
    text.append("]\n")
    return text.string
  }
}

/// JSON while it is written, as bytes: a document has thousands of strings.
private struct JSONText {
  private var bytes: [UInt8] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func append(margin indent: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }

  /// What follows an element.
  mutating func end(_ index: Int, of count: Int, _ indent: Int, _ close: String) {
    append(index + 1 < count ? ",\n" : "\n")
    if index + 1 == count {
      append(margin: indent)
      append(close)
    }
  }

  /// A string in quotes, as RFC 8259 has it; characters outside ASCII stand as they are, but for the two that some readers
  /// take for line ends.
  mutating func append(quoted string: String) {
    append("\"")
    if !append(plain: string) { append(escaping: string.utf8Span.span) }
    append("\"")
  }

  /// Appends text that has nothing to be looked at, as most has; false, with nothing appended, for other text.
  private mutating func append(plain string: String) -> Bool {
    var string = string
    return string.withUTF8 { text in
      for byte in text {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xE2: return false
        default: continue
        }
      }
      bytes.append(contentsOf: text)
      return true
    }
  }

  private mutating func append(escaping text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let length = escaped(text, at: index)
      if length == 0 { bytes.append(text[index]) } else { append(escape: text, at: index) }
      index += max(1, length)
    }
  }

  /// How many bytes from an index on are a character that must not stand as it is; mostly none.
  private func escaped(_ text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
    // U+2028 and U+2029.
    case 0xE2: text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  private mutating func append(escape text: Span<UInt8>, at index: Int) {
    switch text[index] {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case 0xE2: append(text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
    case let byte:
      append("\\u00")
      append(byte < 0x10 ? "0" : "")
      append(String(byte, radix: 16))
    }
  }
}
