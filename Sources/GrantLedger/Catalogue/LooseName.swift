/// A name as a person may write it who has no time, or no Norwegian letters: `ø` is also `o` and `oe`, `å` also `a` and
/// `aa`, and `æ` also `a` and `ae`.
struct LooseName: Hashable, Sendable {
  private let words: [FoldedText]
  /// All words together, as "og" and "&" make no difference.
  private let text: FoldedText

  init(_ text: String) {
    let words = FoldedText.words(of: text).map(Self.plain)
    self.words = words.map { FoldedText(words: [$0]) }
    self.text = FoldedText(words: words)
  }

  var isEmpty: Bool { text.isEmpty }

  static func == (left: LooseName, right: LooseName) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether every word of the other stands somewhere in this name.
  func holds(_ part: LooseName) -> Bool { part.words.allSatisfy(text.holds) }

  /// Whether each word of the other begins one of this name's.
  func holdsBeginnings(_ part: LooseName) -> Bool {
    part.words.allSatisfy { word in words.contains { $0.text.utf8.starts(with: word.text.utf8) } }
  }

  /// A folded word without what is left of `ø`, `å` and `æ` in it.
  private static func plain(_ word: String) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.utf8.count)
    for byte in word.utf8 {
      switch (letters.last, byte) {
      case (UInt8(ascii: "o"), UInt8(ascii: "e")), (UInt8(ascii: "a"), UInt8(ascii: "a")),
        (UInt8(ascii: "a"), UInt8(ascii: "e")):
        continue
      default: letters.append(byte)
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
