/// A text as it is compared: without case, accents, punctuation and spaces, and without the difference between `&`, `/` and "og".
///
/// `å`, `ø` and `æ` are written out (`aa`, `oe`, `ae`), so that "Vegårshei", "VEGAARSHEI" and an `å` made of `a` and
/// U+030A are the same (facts E3, E10, E11). Letters of other alphabets stay as they are.
public struct FoldedText: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: some StringProtocol) {
    self.init(words: FoldedText.words(of: text))
  }

  init(words: some Collection<String>) {
    // A text that says nothing but "og" keeps it.
    text = words.count > 1 ? words.filter { $0 != "og" }.joined() : words.joined()
  }

  /// True when nothing in the text is a letter or a digit.
  public var isEmpty: Bool { text.isEmpty }

  public static func < (left: FoldedText, right: FoldedText) -> Bool { left.text < right.text }

  /// The words of a text, each folded; whatever is neither letter nor digit parts them.
  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch fold(scalar) {
      case .letters(let letters): word += letters
      case .mark(let mark): word += written(mark, after: word)
      case .gap:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private enum Folded {
    case letters(String)
    /// A combining mark, which changes the letter before it.
    case mark(Unicode.Scalar)
    case gap
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar {
    case "a"..."z", "0"..."9": return .letters(String(Character(scalar)))
    case "A"..."Z": return .letters(String(Character(Unicode.Scalar(UInt8(scalar.value) + 32))))
    case "\u{0}"..."\u{7F}": return .gap
    case "\u{300}"..."\u{36F}": return .mark(scalar)
    // Invisible inside a word: soft hyphen, zero-width characters, byte order mark.
    case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": return .letters("")
    default: break
    }
    if let plain = plainLetters[scalar] { return .letters(plain) }
    return scalar.properties.isAlphabetic ? .letters(scalar.properties.lowercaseMapping) : .gap
  }

  /// What a combining mark adds: the ring and the dots of `å`, `ä` and `ö` as letters, any other accent nothing.
  private static func written(_ mark: Unicode.Scalar, after word: String) -> String {
    switch (mark, word.last) {
    case ("\u{30A}", "a"): "a"
    case ("\u{308}", "a"), ("\u{308}", "o"): "e"
    default: ""
    }
  }

  /// Latin letters beyond ASCII, as far as they stand in Norwegian, Sami and Kven names and their neighbours'.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let letters: [(String, String)] = [
      ("åÅ\u{212B}", "aa"), ("æÆäÄ", "ae"), ("øØöÖ", "oe"), ("áÁàÀâÂãÃ", "a"), ("čČçÇćĆ", "c"), ("đĐðÐ", "d"),
      ("éÉèÈêÊëË", "e"), ("íÍìÌîÎïÏ", "i"), ("łŁ", "l"), ("ŋŊñÑńŃ", "n"), ("óÓòÒôÔõÕ", "o"), ("šŠśŚ", "s"),
      ("ŧŦ", "t"), ("þÞ", "th"), ("úÚùÙûÛüÜ", "u"), ("ýÝ", "y"), ("žŽźŹżŻ", "z"),
    ]
    return Dictionary(
      letters.flatMap { written, plain in written.unicodeScalars.map { ($0, plain) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
