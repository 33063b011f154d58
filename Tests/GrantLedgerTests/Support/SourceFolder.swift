/// The Swift files below `Sources`, for the tests of what they may not contain.
struct SourceFolder {
  let files: [File]

  /// All of `Sources`, or one target's folder.
  init(_ target: String? = nil) throws {
    files = try Repository.swiftFiles(below: "Sources").map { File(path: $0.path, text: $0.text) }.filter {
      file in
      target.map { file.path.hasPrefix("\($0)/") } ?? true
    }
  }

  /// The lines that name one of the words, but for the files that may.
  func lines(naming words: Set<String>, except: (String) -> Bool = { _ in false }) -> [String] {
    files.filter { !except($0.path) }.flatMap { $0.lines(naming: words) }
  }

  struct File {
    /// From `Sources`, such as `GrantLedger/Ledger/Ledger.swift`.
    let path: String
    let lineCount: Int
    /// The lines that are no comment.
    let code: [Substring]

    init(path: String, text: String) {
      self.path = path
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      lineCount = lines.count
      code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    }

    /// The modules that the file imports, in order.
    var imports: [String] {
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      return code.compactMap { line in
        let words = Self.words(of: line)
        guard let place = words.firstIndex(of: "import") else { return nil }
        return words[(place + 1)...].first { !kinds.contains($0) }.map { String($0) }
      }
    }

    func lines(naming words: Set<String>) -> [String] {
      code.filter { line in Self.words(of: line).contains { words.contains(String($0)) } }
        .map { "\(path): \($0)" }
    }

    /// The words of a line, as the language tells them apart; letters beyond ASCII belong to words.
    private static func words(of line: Substring) -> [Substring] {
      line.utf8.split { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
          false
        default: true
        }
      }.map { Substring($0) }
    }
  }
}
