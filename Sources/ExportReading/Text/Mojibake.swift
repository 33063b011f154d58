/// The text that was meant, where UTF-8 was taken for Windows-1252 before the file was made: `Ã…seral` is Åseral.
///
/// Nil where nothing shows that, or where it cannot be undone for certain: every character must be one of
/// Windows-1252, and the bytes they stand for must be well-formed UTF-8 with something outside ASCII. Source: facts E2.
func repairedMojibake(_ text: String) -> String? {
  guard text.utf8.contains(where: { $0 >= 0xC3 }) else { return nil }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var isOutsideASCII = false
  for scalar in text.unicodeScalars {
    guard let byte = byteInWindows1252(scalar) else { return nil }
    isOutsideASCII = isOutsideASCII || byte >= 0x80
    bytes.append(byte)
  }
  guard isOutsideASCII, let repaired = String(validating: bytes, as: UTF8.self) else { return nil }
  return repaired
}

/// How often a text has mojibake, and where first: two bytes of UTF-8 for a Norwegian letter, each as a letter.
struct MojibakeSearch {
  private(set) var count = 0
  /// Offset of the first in the text.
  private(set) var first: Int?

  /// `Ã` is U+00C3; the second byte of æ, ø, å, Æ, Ø, Å, é and other letters of Latin-1 follows it.
  init(_ text: Span<UInt8>) {
    var at = 0
    while at + 3 < text.count {
      if text[at] == 0xC3 && text[at + 1] == 0x83 && Self.isContinuation(text, at + 2) {
        count += 1
        if first == nil { first = at }
        at += 4
      } else {
        at += 1
      }
    }
  }

  /// A character that Windows-1252 has for a byte of 0x80...0xBF.
  private static func isContinuation(_ text: Span<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0xC2: (0x80...0xBF).contains(text[at + 1])
    // Such as ‰ (0x89) and † (0x86), Œ (0x8C) and ˜ (0x98): É, Æ, Ì, Ø.
    case 0xC5, 0xC6, 0xCB: true
    case 0xE2: text[at + 1] == 0x80 || text[at + 1] == 0x82 || text[at + 1] == 0x84
    default: false
    }
  }
}
