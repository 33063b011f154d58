/// The encoding of a file that is read in pieces, and how places in a piece's text and in the file follow from each other.
enum PieceEncoding: Sendable {
  case utf8
  /// A byte for each character.
  case windows1252
  /// Two bytes for each character, or four for those outside the Basic Multilingual Plane, which have four in UTF-8 too.
  case utf16LittleEndian, utf16BigEndian

  /// Pieces begin and end at multiples of so many bytes.
  var unit: Int { isUTF16 ? 2 : 1 }

  private var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// How many bytes of a file some text stands for.
  func fileLength(of text: Span<UInt8>) -> Int {
    if self == .utf8 { return text.count }
    var length = 0
    for index in text.indices { length += fileLength(ofCharacter: text[index]) }
    return length
  }

  /// The offset in a text of the first character that begins so many bytes of the file after it, or later.
  func textOffset(_ fileLength: Int, in text: Span<UInt8>) -> Int {
    if self == .utf8 { return fileLength }
    var length = 0
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      if length >= fileLength { return index }
      length += self.fileLength(ofCharacter: text[index])
    }
    return text.count
  }

  /// By the character's first byte in UTF-8; none for its other bytes.
  private func fileLength(ofCharacter first: UInt8) -> Int {
    if first & 0xC0 == 0x80 { return 0 }
    return isUTF16 ? first >= 0xF0 ? 4 : 2 : 1
  }

  /// The character of ASCII at an offset among a file's bytes; zero for any other.
  func plainByte(at index: Int, of bytes: [UInt8]) -> UInt8 {
    guard isUTF16 else { return bytes[index] }
    guard index + 1 < bytes.count else { return 0 }
    let (high, low) = self == .utf16BigEndian ? (index, index + 1) : (index + 1, index)
    return bytes[high] == 0 ? bytes[low] : 0
  }

  /// Leaves out halves of characters of which the other half lies outside these bytes; gives how many bytes at their
  /// beginning.
  func trim(_ bytes: inout [UInt8], isAtEnd: Bool) -> Int {
    guard isUTF16 else { return 0 }
    let high = self == .utf16BigEndian ? 0 : 1
    if !isAtEnd && bytes.count % 2 == 1 { bytes.removeLast() }
    if !isAtEnd, bytes.count >= 2, bytes[bytes.count - 2 + high] & 0xFC == 0xD8 { bytes.removeLast(2) }
    guard bytes.count >= 2, bytes[high] & 0xFC == 0xDC else { return 0 }
    bytes.removeFirst(2)
    return 2
  }

  /// The text of some bytes; nil where one of them stands for no character.
  func text(_ bytes: [UInt8]) -> [UInt8]? {
    let text =
      switch self {
      case .utf8: decodeUTF8(bytes, startingAt: 0)
      case .windows1252: decodeWindows1252(bytes)
      case .utf16LittleEndian: decodeUTF16(bytes, .utf16LittleEndian, startingAt: 0)
      case .utf16BigEndian: decodeUTF16(bytes, .utf16BigEndian, startingAt: 0)
      }
    return text.damages.isEmpty ? text.bytes : nil
  }
}

/// The beginning of a file as text, by which the rest of it is understood.
struct PlannedText {
  /// To the end of the last whole line.
  var text: SourceText
  var encoding: PieceEncoding
  /// How many bytes of the file stand before the text: those of a byte order mark that is not kept in it.
  var fileStart: Int

  /// Nil where the encoding of the whole file does not follow from its beginning for certain.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let encoding: PieceEncoding = bytes[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian
      var rest = Array(bytes[2...])
      _ = encoding.trim(&rest, isAtEnd: false)
      guard let text = encoding.text(rest) else { return nil }
      let name: TextEncoding = encoding == .utf16LittleEndian ? .utf16LittleEndian : .utf16BigEndian
      self.init(SourceText(bytes: text, start: 0, encoding: name, damages: []), encoding, fileStart: 2)
      return
    }
    guard let lineEnd = bytes.lastIndex(where: Byte.isLineEnd),
      let text = try? SourceText(decoding: Array(bytes[...lineEnd])), text.damages.isEmpty
    else { return nil }
    switch text.encoding {
    case .utf8, .utf8WithMark: self.init(text, .utf8, fileStart: 0)
    case .windows1252 where isSurelyNotUTF8(bytes): self.init(text, .windows1252, fileStart: 0)
    default: return nil
    }
  }

  private init?(_ text: SourceText, _ encoding: PieceEncoding, fileStart: Int) {
    guard !text.bytes.contains(0), let lineEnd = text.bytes.lastIndex(where: Byte.isLineEnd) else {
      return nil
    }
    self.text = text
    self.text.bytes.removeLast(text.bytes.count - lineEnd - 1)
    self.encoding = encoding
    self.fileStart = fileStart
  }
}

/// Whether there are so many bytes that are no UTF-8 that `isDamagedUTF8` looks no further.
private func isSurelyNotUTF8(_ bytes: [UInt8]) -> Bool {
  var start = 0
  for _ in 0..<1000 {
    guard let error = firstUTF8Error(in: bytes.span, from: start) else { return false }
    start = error + 1
  }
  return true
}
