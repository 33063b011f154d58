/// The texts between quotes in Swift code, as far as these sources write them: of one line, and not raw.
struct StringLiterals {
  /// A literal cut where a value is put into it.
  struct Literal {
    var line: Int
    /// What stands before it on its line, without spaces at the end.
    var before: String
    var pieces: [String]
  }

  private(set) var literals: [Literal] = []
  private let code: [Character]
  private var at = 0
  private var line = 1

  init(in source: String) {
    code = Array(source)
    while at < code.count {
      if starts("//") {
        skip { !$0.starts("\n") }
      } else if starts("\"\"\"") {
        at += 3
        skip { !$0.starts("\"\"\"") }
        at += 3
      } else if code[at] == "\"" {
        let (start, before) = (line, lineBefore())
        literals.append(Literal(line: start, before: before, pieces: literal()))
      } else {
        step()
      }
    }
  }

  private func starts(_ text: String) -> Bool { code[at...].starts(with: text) }

  private mutating func step() {
    if code[at] == "\n" { line += 1 }
    at += 1
  }

  private mutating func skip(while goesOn: (StringLiterals) -> Bool) {
    while at < code.count, goesOn(self) { step() }
  }

  private func lineBefore() -> String {
    let start = code[..<at].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let text = String(code[start..<at])
    if !text.allSatisfy(\.isWhitespace) { return text }
    // An argument on a line of its own belongs to the line above.
    let above = code[..<max(0, start - 1)].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return String(code[above..<max(above, start - 1)])
  }

  /// The pieces of the literal that begins here; afterwards it is passed.
  private mutating func literal() -> [String] {
    var pieces = [""]
    at += 1
    while at < code.count, code[at] != "\"" {
      if starts("\\(") {
        at += 2
        interpolation()
        pieces.append("")
      } else if code[at] == "\\", at + 1 < code.count {
        pieces[pieces.count - 1].append(code[at + 1] == "n" ? "\n" : code[at + 1])
        at += 2
      } else {
        pieces[pieces.count - 1].append(code[at])
        step()
      }
    }
    at += 1
    return pieces
  }

  private mutating func interpolation() {
    var depth = 1
    while at < code.count, depth > 0 {
      switch code[at] {
      case "\"": literals.append(Literal(line: line, before: "", pieces: literal()))
      case "(":
        depth += 1
        step()
      case ")":
        depth -= 1
        step()
      default: step()
      }
    }
  }
}
