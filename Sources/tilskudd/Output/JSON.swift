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
    var text = ""
    write(to: &text, indent: 0, colon)
    return text + "\n"
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

  private func write(to text: inout String, indent: Int, _ colon: String) {
    switch self {
    case .null: text += "null"
    case .bool(let isTrue): text += isTrue ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): Self.write(string, to: &text)
    case .array(let elements):
      text += elements.isEmpty ? "[]" : "[\n"
      for (index, element) in elements.enumerated() {
        text += Self.margin(indent + 1)
        element.write(to: &text, indent: indent + 1, colon)
        text += Self.end(index, of: elements.count, indent, "]")
      }
    case .object(let members):
      text += members.isEmpty ? "{}" : "{\n"
      for (index, member) in members.enumerated() {
        text += Self.margin(indent + 1)
        Self.write(member.key, to: &text)
        text += colon
        member.value.write(to: &text, indent: indent + 1, colon)
        text += Self.end(index, of: members.count, indent, "}")
      }
    }
  }

  private static func margin(_ indent: Int) -> String { String(repeating: "  ", count: indent) }

  private static func end(_ index: Int, of count: Int, _ indent: Int, _ close: String) -> String {
    index + 1 < count ? ",\n" : "\n" + margin(indent) + close
  }

  /// A string in quotes, as RFC 8259 has it; characters outside ASCII stand as they are.
  static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Strings as an array on one line.
  static func line(_ strings: [String]) -> String {
    var text = "["
    for (index, string) in strings.enumerated() {
      if index > 0 { text += "," }
      write(string, to: &text)
    }
    return text + "]\n"
  }
}
