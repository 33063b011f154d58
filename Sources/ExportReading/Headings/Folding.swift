/// A text without regard to case, spaces and punctuation, for comparing headings and code words.
func folded(_ text: some StringProtocol) -> String {
  if let quick = foldedLatin1(text) { return quick }
  var result = ""
  for character in text where character.isLetter || character.isNumber {
    result += character.lowercased()
  }
  return result
}

/// The same for text of ASCII and the letters of Latin-1, byte by byte; nil for any other text.
///
/// Those letters are C3 and a byte: capitals to 9E, small ones from A0 to BE, `ß` and `ÿ`, and two that are no letters, × and ÷.
private func foldedLatin1(_ text: some StringProtocol) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var followsC3 = false
  for byte in text.utf8 {
    if followsC3 {
      followsC3 = false
      if byte == 0x97 || byte == 0xB7 { continue }
      bytes.append(0xC3)
      bytes.append(byte < 0x9F ? byte + 0x20 : byte)
      continue
    }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 0x20)
    case 0..<0x80: continue
    case 0xC3: followsC3 = true
    default: return nil
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
