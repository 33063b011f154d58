/// The text as one line that every reader and parser sees alike.
///
/// Line breaks and tabs become a space, runs of spaces one, white space of any kind at the ends none. Control characters and code points
/// that are no characters become U+FFFD, so that their presence shows. Marks that only steer the direction of writing
/// (left behind by copying from office programs, and able to turn the rest of a line round), byte order marks and
/// invisible tag characters are left out: they carry nothing that can be read.
func tidied(_ raw: String) -> String { isTidy(raw) ? raw : tidiedCarefully(raw) }

/// True only for text that would come out as it is, as nearly all does; seen from its bytes.
private func isTidy(_ raw: String) -> Bool {
  var raw = raw
  return raw.withUTF8 { bytes in
    var last = UInt8(ascii: " ")
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: " "):
        if last == byte { return false }
        index += 1
      case 0x21...0x7E: index += 1
      // U+00A0 stands inside the text; then come the marks of Latin-1, and its letters.
      case 0xC2 where next == 0xA0 && index > 0 && index + 2 < bytes.count: index += 2
      case 0xC2 where next > 0xA0: index += 2
      case 0xC3: index += 2
      // Dashes, quotation marks and the ellipsis, U+2010 to U+2026.
      case 0xE2 where next == 0x80 && index + 2 < bytes.count && (0x90...0xA6).contains(bytes[index + 2]):
        index += 3
      default: return false
      }
      last = byte
    }
    return bytes.isEmpty || last != UInt8(ascii: " ")
  }
}

func tidiedCarefully(_ raw: String) -> String {
  var result = String.UnicodeScalarView()
  var spaceIsDue = false
  for scalar in raw.unicodeScalars where !isInvisible(scalar) {
    if scalar == " " || isLineBreak(scalar) {
      spaceIsDue = !result.isEmpty
      continue
    }
    if spaceIsDue { result.append(" ") }
    spaceIsDue = false
    result.append(isUnprintable(scalar) ? "\u{FFFD}" : scalar)
  }
  // A space of another kind, such as U+00A0, keeps its kind inside the text, but would undo bold at its ends.
  let first = result.firstIndex { !$0.properties.isWhitespace } ?? result.endIndex
  let last = result.lastIndex { !$0.properties.isWhitespace }
  return last.map { String(result[first...$0]) } ?? ""
}

private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
  default: false
  }
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
}
