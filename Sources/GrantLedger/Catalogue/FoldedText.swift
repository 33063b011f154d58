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
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(UInt8(truncatingIfNeeded: scalar.value))
      case "A"..."Z": word.append(UInt8(truncatingIfNeeded: scalar.value) + 32)
      case "\u{0}"..."\u{7F}": close()
      // A ring or two dots of their own, over the letter before.
      case "\u{30A}": if word.last == UInt8(ascii: "a") { word.append(UInt8(ascii: "a")) }
      case "\u{308}": if let last = word.last, "ao".utf8.contains(last) { word.append(UInt8(ascii: "e")) }
      // Other accents, and what cannot be seen inside a word: soft hyphen, zero-width characters, byte order mark.
      case "\u{300}"..."\u{36F}", "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
      default:
        if let plain = plainLetters(for: scalar) {
          plain.withUTF8Buffer { word.append(contentsOf: $0) }
        } else if scalar.properties.isAlphabetic {
          word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
          close()
        }
      }
    }
    close()
    return words
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
