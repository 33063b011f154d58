/// Text for man(7), escaped as it goes in.
struct Roff {
  private(set) var text = ""

  /// A request with its arguments, each of them plain text.
  mutating func request(_ name: String, _ arguments: String...) {
    text +=
      ([".\(name)"] + arguments.map { "\"\(Self.escaped($0, inQuotes: true))\"" }).joined(separator: " ")
      + "\n"
  }

  /// A line of running text.
  mutating func line(_ words: String) { text += Self.protected(Self.escaped(words)) + "\n" }

  /// A line of running text, in pieces: bold as it is typed, italic where something is to be put in, or plain.
  mutating func line(_ pieces: Piece...) { line(pieces) }

  mutating func line(_ pieces: [Piece]) { text += Self.protected(pieces.map(\.text).joined()) + "\n" }

  /// A help text: paragraphs, and lines that are set in, which stay as they are.
  mutating func paragraphs(_ words: String) {
    var isExample = false
    var isAfterBlank = false
    for line in words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.isEmpty {
        isAfterBlank = true
        continue
      }
      let isSetIn = line.hasPrefix("  ")
      if isExample && !isSetIn { request("EE") }
      if isAfterBlank { request(isExample && isSetIn ? "sp" : "PP") }
      if isSetIn && !isExample { request("EX") }
      self.line(line)
      (isExample, isAfterBlank) = (isSetIn, false)
    }
    if isExample { request("EE") }
  }

  struct Piece {
    fileprivate var text: String

    static func bold(_ words: String) -> Piece { Piece(text: "\\fB\(escaped(words))\\fR") }
    static func italic(_ words: String) -> Piece { Piece(text: "\\fI\(escaped(words))\\fR") }
    static func plain(_ words: String) -> Piece { Piece(text: escaped(words)) }
  }

  /// A hyphen is a minus here, so that commands can be copied; accents and the like are those of ASCII.
  private static func escaped(_ words: String, inQuotes: Bool = false) -> String {
    var text = ""
    for character in words {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "\"" where inQuotes: text += "\\(dq"
      default: text.append(character)
      }
    }
    return text
  }

  /// A line of text that begins with a dot would be a request.
  private static func protected(_ line: String) -> String { line.hasPrefix(".") ? "\\&" + line : line }
}
