/// The text of a file in Windows-1252; every byte is a character, so there is no damage.
func decodeWindows1252(_ file: [UInt8]) -> SourceText {
  let source = file.span
  var text: [UInt8] = []
  text.reserveCapacity(file.count + file.count / 8)
  for index in source.indices {
    let byte = source[index]
    if byte < 0x80 {
      text.append(byte)
    } else {
      appendScalar(byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt32(byte), to: &text)
    }
  }
  return SourceText(bytes: text, start: 0, encoding: .windows1252, damages: [])
}

/// The text of a file in ISO-8859-1, in which every byte is the Unicode scalar value of its number.
func decodeLatin1(_ file: [UInt8]) -> SourceText {
  var text: [UInt8] = []
  text.reserveCapacity(file.count + file.count / 8)
  for byte in file { appendScalar(UInt32(byte), to: &text) }
  return SourceText(bytes: text, start: 0, encoding: .latin1, damages: [])
}

/// What 0x80...0x9F stand for: 27 characters, and 5 bytes that the code page leaves open, which stay control characters.
/// The rest of the code page is Unicode's own order. Source: WHATWG Encoding Standard, index windows-1252.
private let windows1252: [UInt32] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]

/// Appends a Unicode scalar value as UTF-8.
func appendScalar(_ scalar: UInt32, to text: inout [UInt8]) {
  switch scalar {
  case 0..<0x80:
    text.append(UInt8(scalar))
  case 0x80..<0x800:
    text.append(0xC0 | UInt8(scalar >> 6))
    text.append(0x80 | UInt8(scalar & 0x3F))
  case 0x800..<0x1_0000:
    text.append(0xE0 | UInt8(scalar >> 12))
    text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    text.append(0x80 | UInt8(scalar & 0x3F))
  default:
    text.append(0xF0 | UInt8(scalar >> 18 & 0x07))
    text.append(0x80 | UInt8(scalar >> 12 & 0x3F))
    text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    text.append(0x80 | UInt8(scalar & 0x3F))
  }
}

/// The byte of a character in Windows-1252; nil for a character that it does not have.
func byteInWindows1252(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
  default: windows1252.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
  }
}
