internal import GrantLedger

/// The words that begin a row of totals, such as "Sum" and "I alt".
struct TotalsWords: Sendable {
  private let words: [[Character]]
  /// Names that are words for totals only when nothing stands behind them: "Agder" is a row of totals, "Agder turlag" is
  /// an applicant.
  private let names: Set<[Character]>
  /// Bytes with which such a row may begin, for a quick no.
  private let firstBytes: Set<UInt8>

  /// - Parameter names: those of the words that are names as well.
  init(_ words: [String], names: [String]) {
    self.words = words.map { Self.plain($0) }.filter { !$0.isEmpty }
    self.names = Set(names.map { Self.plain($0) })
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
      guard text.starts(with: word) else { return false }
      let rest = text[word.count...]
      if names.contains(word) { return !rest.contains(where: isPartOfWord) }
      return rest.first.map { !isPartOfWord($0) } ?? true
    }
  }

  private func isPartOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// In small letters with single spaces.
  private static func plain(_ text: String) -> [Character] {
    Array(text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension TotalsWords {
  init(_ catalogue: Catalogue) {
    self.init(catalogue.codeWords.totals, names: [catalogue.office.countyName])
  }
}
