/// Whether bytes are well-formed UTF-8 without a NUL.
///
/// ASCII is passed over 64 bytes at a time; each other character is looked at.
func isPlainText(_ bytes: Span<UInt8>) -> Bool {
  var block = 0
  var at = 0
  while block < bytes.count {
    var unusual = bytes.maskOfUnusual(at: block)
    while unusual != 0 {
      let next = block &+ unusual.trailingZeroBitCount
      unusual &= unusual &- 1
      // A byte of a character that has been looked at.
      if next < at { continue }
      let width = widthOfCharacter(in: bytes, at: next)
      if width == 0 { return false }
      at = next &+ width
    }
    block &+= 64
  }
  return true
}

/// The number of bytes of the character outside ASCII that begins at an offset; 0 where none does.
@inline(__always)
private func widthOfCharacter(in bytes: Span<UInt8>, at offset: Int) -> Int {
  let first = bytes[offset]
  guard offset &+ 1 < bytes.count else { return 0 }
  let second = bytes[offset &+ 1]
  if first &- 0xC2 < 0x1E { return second & 0xC0 == 0x80 ? 2 : 0 }
  return widthOfLongCharacter(in: bytes, at: offset)
}

@inline(never)
private func widthOfLongCharacter(in bytes: Span<UInt8>, at offset: Int) -> Int {
  let width = bytes[offset] < 0xF0 ? 3 : 4
  guard bytes[offset] >= 0xE0, offset + width <= bytes.count else { return 0 }
  return firstUTF8Error(in: bytes.extracting(offset..<(offset + width)), from: 0) == nil ? width : 0
}
