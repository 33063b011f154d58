/// How a file's bytes are to be understood.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 BOM"
  case windows1252 = "Windows-1252"
  case latin1 = "ISO-8859-1"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// The encoding of a name as people write it, such as "utf8", "cp1252" and "latin-1"; nil for any other.
  public init?(name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "windows1252", "cp1252", "1252", "ansi": self = .windows1252
    case "latin1", "iso88591", "88591": self = .latin1
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }
}

/// Why a file was taken to be in its encoding.
public enum EncodingReason: Hashable, Sendable {
  /// The user said so.
  case chosen
  case byteOrderMark
  /// No byte outside ASCII: every encoding gives the same text.
  case onlyASCII
  case wellFormedUTF8
  /// Nearly all that lies outside ASCII is UTF-8; so many bytes are not.
  case nearlyUTF8(damages: Int)
  /// The byte at this offset, 0-based, is no UTF-8, and there are more such than good ones.
  case notUTF8(offset: Int)
}

extension EncodingReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .chosen: "as asked for"
    case .byteOrderMark: "the file begins with its byte order mark"
    case .onlyASCII: "nothing but ASCII, which every encoding reads alike"
    case .wellFormedUTF8: "every byte is well-formed UTF-8"
    case .nearlyUTF8(let damages): "nearly all is well-formed UTF-8; \(damages) bytes are not"
    case .notUTF8(let offset): "the byte at offset \(offset) is not UTF-8"
    }
  }
}

extension SourceText {
  /// Why the text of a file was taken to be in its encoding, when the user did not choose it.
  func encodingReason(of file: [UInt8]) -> EncodingReason {
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian, .utf8WithMark: .byteOrderMark
    case .windows1252, .latin1: .notUTF8(offset: firstUTF8Error(in: file.span, from: 0) ?? 0)
    case .utf8:
      if let error = firstUTF8Error(in: file.span, from: 0) {
        .nearlyUTF8(damages: damages.count { $0.byte != 0 || $0.fileOffset == error })
      } else if file.contains(where: { $0 >= 0x80 }) {
        .wellFormedUTF8
      } else {
        .onlyASCII
      }
    }
  }
}
