/// The words that begin a row of totals, such as "Sum" and "I alt".
struct TotalsWords: Sendable {
  private let words: [[Character]]
  /// Bytes with which such a row may begin, for a quick no.
  private let firstBytes: Set<UInt8>

  init(_ words: [String]) {
    self.words = words.map { Self.plain($0) }.filter { !$0.isEmpty }
    firstBytes = Set(
      words.flatMap { word in
        [word.lowercased(), word.uppercased()].compactMap(\.utf8.first)
      })
  }

  func mayBegin(_ byte: UInt8) -> Bool { firstBytes.contains(byte) }

  /// Whether the text begins with one of the words, whole.
  func begin(_ text: String) -> Bool {
    let text = Self.plain(text)
    return words.contains { word in
      text.starts(with: word) && (text.count == word.count || !isPartOfWord(text[word.count]))
    }
  }

  private func isPartOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// In small letters with single spaces.
  private static func plain(_ text: String) -> [Character] {
    Array(text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
