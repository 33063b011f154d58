extension SourceText {
  /// Decides the encoding and gives the text; `NotText` for bytes that are no text at all.
  ///
  /// A byte order mark decides. Without one, well-formed UTF-8 is UTF-8. Anything else is Windows-1252, unless most of
  /// what lies outside ASCII is well-formed UTF-8: that is UTF-8 with damage, and each damage is kept.
  ///
  /// An encoding that the user has chosen goes before all of that; a byte order mark of its own is then passed over.
  init(decoding file: [UInt8], as chosen: TextEncoding? = nil) throws(NotText) {
    if let signature = NotText(signatureOf: file) { throw signature }
    // A few in a short file are still a few.
    let most = 4 + min(file.count / 16, ReadingLimits.damagedBytes)
    if let chosen {
      self.init(file, chosen, most)
    } else if file.starts(with: [0xFF, 0xFE]) {
      self = decodeUTF16(file, .utf16LittleEndian, most: most)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self = decodeUTF16(file, .utf16BigEndian, most: most)
    } else if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = decodeUTF8(file, startingAt: 3, most: most)
    } else if let error = firstUTF8Error(in: file.span, from: 0), !isDamagedUTF8(file, from: error) {
      self = decodeWindows1252(file)
    } else {
      self = decodeUTF8(file, startingAt: 0, most: most)
    }
    if damages.count <= most { keepNulBytes(of: file, most) }
    if let first = damages.first, damages.count > most { throw .damaged(first: first.fileOffset) }
  }

  private init(_ file: [UInt8], _ chosen: TextEncoding, _ most: Int) {
    switch chosen {
    case .utf8, .utf8WithMark:
      self = decodeUTF8(file, startingAt: file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, most: most)
    case .windows1252: self = decodeWindows1252(file)
    case .latin1: self = decodeLatin1(file)
    case .utf16LittleEndian:
      self = decodeUTF16(file, chosen, startingAt: file.starts(with: [0xFF, 0xFE]) ? 2 : 0, most: most)
    case .utf16BigEndian:
      self = decodeUTF16(file, chosen, startingAt: file.starts(with: [0xFE, 0xFF]) ? 2 : 0, most: most)
    }
  }

  /// Ends with the first that is one too many.
  private mutating func keepNulBytes(of file: [UInt8], _ most: Int) {
    let text = bytes
    if text.span.isPlainText { return }
    // No decoding adds or drops a NUL: the first here is the first there.
    let width = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    var fileOffset = 0
    for index in text.indices where text[index] == 0 {
      if damages.count > most { break }
      while file[fileOffset..<min(file.count, fileOffset + width)].contains(where: { $0 != 0 }) {
        fileOffset += width
      }
      damages.append(Damage(textOffset: index, fileOffset: fileOffset, byte: 0))
      fileOffset += width
    }
    damages.sort { $0.textOffset < $1.textOffset }
  }
}

/// Bytes that are no text, and what they seem to be.
enum NotText: Error, Hashable, Sendable {
  case workbook, olderWorkbook, pdf
  /// Very many bytes that stand for no character; offset of the first in the file, 0-based.
  case damaged(first: Int)

  /// Nil unless the file begins as a well-known format that is no text.
  init?(signatureOf file: [UInt8]) {
    if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .workbook
    } else if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .olderWorkbook
    } else if file.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) {
      self = .pdf
    } else {
      return nil
    }
  }
}
