/// Walks through a valid TOML text and notes where keys and values begin.
struct TOMLScan {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  /// The table that the last heading opened.
  private var table: TOMLPlaces.Path = []
  /// How many tables each list of tables has so far.
  private var listLengths: [TOMLPlaces.Path: Int] = [:]
  private(set) var keys: [TOMLPlaces.Path: Place] = [:]
  private(set) var values: [TOMLPlaces.Path: Place] = [:]

  init(text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
    if scalars.first == "\u{FEFF}" { index = 1 }
  }

  mutating func document() {
    skipBlank()
    while current != nil {
      if current == "[" { heading() } else { pair(in: table) }
      skipBlank()
    }
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private var place: Place { Place(file: file, line: line, column: column) }

  private mutating func advance() {
    if current == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    index += 1
  }

  private mutating func skipSpaces() {
    while current == " " || current == "\t" { advance() }
  }

  /// Spaces, ends of lines and comments.
  private mutating func skipBlank() {
    while let scalar = current {
      if scalar == "#" {
        while let scalar = current, scalar != "\n" { advance() }
      } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
        advance()
      } else {
        return
      }
    }
  }

  /// `[a.b]` or `[[a.b]]`; a step through a list of tables leads to its last table.
  private mutating func heading() {
    let start = place
    advance()
    let isList = current == "["
    if isList { advance() }
    var path: TOMLPlaces.Path = []
    let steps = dottedKey()
    for (position, step) in steps.enumerated() {
      path.append(step.key)
      if keys[path] == nil { keys[path] = step.place }
      if isList && position == steps.count - 1 {
        listLengths[path, default: 0] += 1
      }
      if let length = listLengths[path] { path.append(String(length - 1)) }
    }
    values[path] = start
    table = path
    while current == "]" { advance() }
  }

  private mutating func pair(in table: TOMLPlaces.Path) {
    var path = table
    for step in dottedKey() {
      path.append(step.key)
      if keys[path] == nil { keys[path] = step.place }
    }
    if current == "=" { advance() }
    skipSpaces()
    value(at: path)
  }

  private mutating func dottedKey() -> [(key: String, place: Place)] {
    var steps: [(key: String, place: Place)] = []
    repeat {
      if current == "." { advance() }
      skipSpaces()
      let start = place
      let from = index
      if current == "\"" || current == "'" {
        string()
        steps.append((text(from + 1, index - 1), start))
      } else {
        while let scalar = current, !" \t.=]\n".unicodeScalars.contains(scalar) { advance() }
        steps.append((text(from, index), start))
      }
      // A key of no letters cannot be; stepping over it keeps the scan going whatever it meets.
      if index == from { advance() }
      skipSpaces()
    } while current == "."
    return steps
  }

  private func text(_ from: Int, _ end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[min(from, scalars.count)..<min(max(from, end), scalars.count)])
    return String(text)
  }

  private mutating func value(at path: TOMLPlaces.Path) {
    values[path] = place
    switch current {
    case "\"", "'": string()
    case "[": list(at: path)
    case "{": inlineTable(at: path)
    default: while let scalar = current, !",]}\n#".unicodeScalars.contains(scalar) { advance() }
    }
  }

  private mutating func list(at path: TOMLPlaces.Path) {
    advance()
    skipBlank()
    var count = 0
    while let scalar = current, scalar != "]" {
      value(at: path + [String(count)])
      count += 1
      skipBlank()
      if current == "," { advance() }
      skipBlank()
    }
    advance()
  }

  private mutating func inlineTable(at path: TOMLPlaces.Path) {
    advance()
    skipBlank()
    while let scalar = current, scalar != "}" {
      pair(in: path)
      skipBlank()
      if current == "," { advance() }
      skipBlank()
    }
    advance()
  }

  private mutating func string() {
    guard let quote = current else { return }
    let isLong = (0..<3).allSatisfy { index + $0 < scalars.count && scalars[index + $0] == quote }
    let width = isLong ? 3 : 1
    for _ in 0..<width { advance() }
    while let scalar = current {
      if scalar == "\\" && quote == "\"" {
        advance()
        advance()
        continue
      }
      let closes = (0..<width).allSatisfy { index + $0 < scalars.count && scalars[index + $0] == quote }
      guard closes else {
        advance()
        continue
      }
      for _ in 0..<width { advance() }
      // A long string may end in up to two quotes of its own.
      while isLong, current == quote { advance() }
      return
    }
  }
}
