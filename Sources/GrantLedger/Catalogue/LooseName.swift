/// A name as a person may write it who has no time, or no Norwegian letters: `ø` is also `o` and `oe`, `å` also `a` and
/// `aa`, and `æ` also `a` and `ae`.
struct LooseName: Hashable, Sendable {
  private let words: [String]
  /// All words together, as "og" and "&" make no difference.
  private let text: String

  init(_ text: String) {
    words = FoldedText.words(of: text).map(Self.plain)
    self.text = Self.plain(FoldedText(text).text)
  }

  var isEmpty: Bool { text.isEmpty }

  static func == (left: LooseName, right: LooseName) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether every word of the other stands somewhere in this name.
  func holds(_ part: LooseName) -> Bool {
    part.words.allSatisfy { word in text.firstRange(of: word) != nil }
  }

  /// Whether each word of the other begins one of this name's.
  func holdsBeginnings(_ part: LooseName) -> Bool {
    part.words.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
  }

  private static func plain(_ folded: String) -> String {
    folded.replacing("oe", with: "o").replacing("aa", with: "a").replacing("ae", with: "a")
  }
}
