/// The text of a file in UTF-16 from an offset, which is after its mark; half a pair, or half a unit at the end, is damage.
///
/// Only up to where there are more damages than `most`: then it is no text.
func decodeUTF16(
  _ file: [UInt8], _ encoding: TextEncoding, startingAt start: Int = 2, most: Int = .max
) -> SourceText {
  let high = encoding == .utf16BigEndian ? 0 : 1
  func unit(at offset: Int) -> UInt32 { UInt32(file[offset + high]) << 8 | UInt32(file[offset + 1 - high]) }

  var text: [UInt8] = []
  text.reserveCapacity(file.count)
  var damages: [Damage] = []
  func keepDamage(at offset: Int) {
    damages.append(Damage(textOffset: text.count, fileOffset: offset, byte: file[offset]))
    text += replacementCharacter
  }

  var offset = start
  while offset + 1 < file.count, damages.count <= most {
    let first = unit(at: offset)
    let second = offset + 3 < file.count ? unit(at: offset + 2) : 0
    if first & 0xFC00 == 0xD800, second & 0xFC00 == 0xDC00 {
      appendScalar(0x1_0000 + (first & 0x3FF) << 10 + (second & 0x3FF), to: &text)
      offset += 4
    } else if first & 0xF800 == 0xD800 {
      keepDamage(at: offset)
      offset += 2
    } else {
      appendScalar(first, to: &text)
      offset += 2
    }
  }
  if offset < file.count { keepDamage(at: offset) }
  return SourceText(bytes: text, start: 0, encoding: encoding, damages: damages)
}
