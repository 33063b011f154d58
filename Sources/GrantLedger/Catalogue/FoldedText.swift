/// A text as it is compared: without case, accents, punctuation and spaces, and without the difference between `&`, `/` and "og".
///
/// `å`, `ø` and `æ` are written out (`aa`, `oe`, `ae`), so that "Vegårshei", "VEGAARSHEI" and an `å` made of `a` and
/// U+030A are the same (facts E3, E10, E11). Letters of other alphabets stay as they are.
public struct FoldedText: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: some StringProtocol) { self.init(String(text)) }

  public init(_ text: String) {
    if let plain = PlainFolding.fold(text) {
      self.text = plain
      return
    }
    let folding = Folding(of: text)
    // A text that says nothing but "og" keeps it.
    self.text = folding.wordCount > 1 ? folding.text(without: "og") : folding.text
  }

  init(words: some Collection<String>) {
    text = words.count > 1 ? words.filter { $0 != "og" }.joined() : words.joined()
  }

  /// True when nothing in the text is a letter or a digit.
  public var isEmpty: Bool { text.isEmpty }

  public static func < (left: FoldedText, right: FoldedText) -> Bool { left.text < right.text }

  /// The words of a text, each folded; whatever is neither letter nor digit parts them.
  static func words(of text: some StringProtocol) -> [String] { Folding(of: String(text)).words }
}

/// The letters of a text, folded, and where its words end in them; one pass, as thousands of names are folded at each start.
private struct Folding {
  private var letters: [UInt8] = []
  private var ends: [Int] = []

  init(of text: String) {
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": letters.append(UInt8(truncatingIfNeeded: scalar.value))
      case "A"..."Z": letters.append(UInt8(truncatingIfNeeded: scalar.value) + 32)
      case "\u{0}"..."\u{7F}": endWord()
      // A ring or two dots of their own, over the letter before.
      case "\u{30A}": if lastOfWord == UInt8(ascii: "a") { letters.append(UInt8(ascii: "a")) }
      case "\u{308}":
        if let last = lastOfWord, "ao".utf8.contains(last) { letters.append(UInt8(ascii: "e")) }
      // Other accents, and what cannot be seen inside a word: soft hyphen, zero-width characters, byte order mark.
      case "\u{300}"..."\u{36F}", "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
      default:
        if let plain = Self.plainLetters(for: scalar) {
          plain.withUTF8Buffer { letters.append(contentsOf: $0) }
        } else if scalar.properties.isAlphabetic {
          letters.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
          endWord()
        }
      }
    }
    endWord()
  }

  var wordCount: Int { ends.count }

  var text: String { String(decoding: letters, as: UTF8.self) }

  var words: [String] { ranges.map { String(decoding: letters[$0], as: UTF8.self) } }

  func text(without word: StaticString) -> String {
    let isWord = { (range: Range<Int>) in
      word.withUTF8Buffer { $0.count == range.count && letters[range].elementsEqual($0) }
    }
    guard ranges.contains(where: isWord) else { return text }
    return String(decoding: ranges.filter { !isWord($0) }.flatMap { letters[$0] }, as: UTF8.self)
  }

  private var ranges: [Range<Int>] { ends.indices.map { ($0 > 0 ? ends[$0 - 1] : 0)..<ends[$0] } }

  private var lastOfWord: UInt8? { letters.count > ends.last ?? 0 ? letters.last : nil }

  private mutating func endWord() {
    if letters.count > ends.last ?? 0 { ends.append(letters.count) }
  }

  /// Latin letters beyond ASCII, as far as they stand in Norwegian, Sami and Kven names and their neighbours'.
  private static func plainLetters(for scalar: Unicode.Scalar) -> StaticString? {
    switch scalar {
    case "å", "Å", "\u{212B}": "aa"
    case "æ", "Æ", "ä", "Ä": "ae"
    case "ø", "Ø", "ö", "Ö": "oe"
    case "á", "Á", "à", "À", "â", "Â", "ã", "Ã": "a"
    case "č", "Č", "ç", "Ç", "ć", "Ć": "c"
    case "đ", "Đ", "ð", "Ð": "d"
    case "é", "É", "è", "È", "ê", "Ê", "ë", "Ë": "e"
    case "í", "Í", "ì", "Ì", "î", "Î", "ï", "Ï": "i"
    case "ł", "Ł": "l"
    case "ŋ", "Ŋ", "ñ", "Ñ", "ń", "Ń": "n"
    case "ó", "Ó", "ò", "Ò", "ô", "Ô", "õ", "Õ": "o"
    case "š", "Š", "ś", "Ś": "s"
    case "ŧ", "Ŧ": "t"
    case "þ", "Þ": "th"
    case "ú", "Ú", "ù", "Ù", "û", "Û", "ü", "Ü": "u"
    case "ý", "Ý": "y"
    case "ž", "Ž", "ź", "Ź", "ż", "Ż": "z"
    default: nil
    }
  }
}
