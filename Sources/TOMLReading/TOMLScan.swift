/// Walks through a valid TOML text and notes where keys and values begin.
///
/// It goes by bytes: everything that TOML has a meaning for is ASCII, and the catalogue is read at every start.
struct TOMLScan {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Where the line begins.
  private var lineStart = 0
  /// The table that the last heading opened.
  private var table = TOMLPlaces.top
  private(set) var tree = TOMLPlaceTree()

  init(text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineStart = 3
    }
  }

  mutating func document() {
    skipBlank()
    while let byte = current {
      if byte == Mark.openBracket { heading() } else { pair(in: table) }
      skipBlank()
    }
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The column counts characters: bytes that do not go on with one.
  private var spot: TOMLPlaceTree.Spot {
    let column = bytes[lineStart..<min(index, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return TOMLPlaceTree.Spot(line: line, column: column)
  }

  private mutating func advance() {
    if current == Mark.lineFeed {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  private mutating func skipSpaces() {
    while current == Mark.space || current == Mark.tab { index += 1 }
  }

  /// Spaces, ends of lines and comments.
  private mutating func skipBlank() {
    while let byte = current {
      switch byte {
      case Mark.hash: while let byte = current, byte != Mark.lineFeed { index += 1 }
      case Mark.space, Mark.tab, Mark.lineFeed, Mark.carriageReturn: advance()
      default: return
      }
    }
  }

  /// `[a.b]` or `[[a.b]]`; a step through a list of tables leads to its last table.
  private mutating func heading() {
    let start = spot
    advance()
    let isList = current == Mark.openBracket
    if isList { advance() }
    var node = TOMLPlaces.top
    var steps = dottedKey()[...]
    while let step = steps.popFirst() {
      node = tree.node(step.key, of: node)
      tree.setKey(of: node, step.spot)
      if isList && steps.isEmpty { tree.addTable(to: node) }
      node = tree.lastTable(of: node)
    }
    tree.setValue(of: node, start)
    table = node
    while current == Mark.closeBracket { advance() }
  }

  private mutating func pair(in table: TOMLPlaces.Node) {
    var node = table
    for step in dottedKey() {
      node = tree.node(step.key, of: node)
      tree.setKey(of: node, step.spot)
    }
    if current == Mark.equals { advance() }
    skipSpaces()
    value(at: node)
  }

  private mutating func dottedKey() -> [(key: String, spot: TOMLPlaceTree.Spot)] {
    var steps: [(key: String, spot: TOMLPlaceTree.Spot)] = []
    repeat {
      if current == Mark.dot { advance() }
      skipSpaces()
      let start = spot
      let from = index
      if current == Mark.quote || current == Mark.apostrophe {
        string()
        steps.append((text(from + 1, index - 1), start))
      } else {
        while let byte = current, !Mark.endsKey(byte) { index += 1 }
        steps.append((text(from, index), start))
      }
      // A key of no letters cannot be; stepping over it keeps the scan going whatever it meets.
      if index == from { advance() }
      skipSpaces()
    } while current == Mark.dot
    return steps
  }

  private func text(_ from: Int, _ end: Int) -> String {
    String(
      decoding: bytes[min(from, bytes.count)..<min(max(from, end), bytes.count)], as: UTF8.self)
  }

  private mutating func value(at node: TOMLPlaces.Node) {
    tree.setValue(of: node, spot)
    switch current {
    case Mark.quote, Mark.apostrophe: string()
    case Mark.openBracket: list(at: node)
    case Mark.openBrace: inlineTable(at: node)
    default: while let byte = current, !Mark.endsValue(byte) { index += 1 }
    }
  }

  private mutating func list(at node: TOMLPlaces.Node) {
    advance()
    skipBlank()
    var count = 0
    while let byte = current, byte != Mark.closeBracket {
      value(at: tree.node(String(count), of: node))
      count += 1
      skipBlank()
      if current == Mark.comma { advance() }
      skipBlank()
    }
    advance()
  }

  private mutating func inlineTable(at node: TOMLPlaces.Node) {
    advance()
    skipBlank()
    while let byte = current, byte != Mark.closeBrace {
      pair(in: node)
      skipBlank()
      if current == Mark.comma { advance() }
      skipBlank()
    }
    advance()
  }

  private mutating func string() {
    guard let quote = current else { return }
    let width = isThrice(quote, at: index) ? 3 : 1
    index += width
    while let byte = current {
      if byte == Mark.backslash && quote == Mark.quote {
        advance()
        advance()
      } else if byte == quote, width == 1 || isThrice(quote, at: index) {
        index += width
        // A long string may end in up to two quotes of its own.
        while width == 3, current == quote { index += 1 }
        return
      } else {
        advance()
      }
    }
  }

  private func isThrice(_ quote: UInt8, at start: Int) -> Bool {
    start + 2 < bytes.count && bytes[start...(start + 2)].allSatisfy { $0 == quote }
  }
}

/// The bytes that TOML has a meaning for.
private enum Mark {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  static func endsKey(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == dot || byte == equals || byte == closeBracket || byte == lineFeed
  }

  static func endsValue(_ byte: UInt8) -> Bool {
    byte == comma || byte == closeBracket || byte == closeBrace || byte == lineFeed || byte == hash
  }
}
