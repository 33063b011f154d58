/// Folds a text of ASCII and the letters æ, ø and å, as nearly all are; thousands are folded at each start.
enum PlainFolding {
  /// What `FoldedText` makes of the text; nil where it has any other character.
  static func fold(_ text: String) -> String? {
    let folded = text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      var isPlain = true
      let folded = String(unsafeUninitializedCapacity: bytes.count) { letters in
        let count = fold(bytes.span, into: letters)
        isPlain = count != nil
        return count ?? 0
      }
      return isPlain ? folded : nil
    }
    return folded ?? nil
  }

  /// Never more letters than bytes: those of two bytes become two.
  private static func fold(_ bytes: Span<UInt8>, into letters: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var count = 0
    var wordStart = 0
    var words = 0
    // The word "og" is left out, unless it is all there is.
    func endWord() {
      if count == wordStart { return }
      words += 1
      if count == wordStart + 2, letters[wordStart] == UInt8(ascii: "o"),
        letters[wordStart + 1] == UInt8(ascii: "g")
      {
        count = wordStart
      }
      wordStart = count
    }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        letters[count] = byte
        count += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letters[count] = byte | 0x20
        count += 1
      case 0..<0x80: endWord()
      case 0xC3 where place < bytes.count:
        guard let pair = pair(bytes[place]) else { return nil }
        place += 1
        (letters[count], letters[count + 1]) = pair
        count += 2
      default: return nil
      }
    }
    endWord()
    if count == 0 && words == 1 {
      (letters[0], letters[1]) = (UInt8(ascii: "o"), UInt8(ascii: "g"))
      count = 2
    }
    return count
  }

  /// What stands for å, æ or ø, of which the second byte is given.
  private static func pair(_ second: UInt8) -> (UInt8, UInt8)? {
    switch second {
    case 0xA5, 0x85: (UInt8(ascii: "a"), UInt8(ascii: "a"))
    case 0xA6, 0x86: (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xB8, 0x98: (UInt8(ascii: "o"), UInt8(ascii: "e"))
    default: nil
    }
  }
}
