/// The text as one line that every reader and parser sees alike.
///
/// Line breaks and tabs become a space, runs of spaces one, white space of any kind at the ends none. Control characters and code points
/// that are no characters become U+FFFD, so that their presence shows. Marks that only steer the direction of writing
/// (left behind by copying from office programs, and able to turn the rest of a line round), byte order marks and
/// invisible tag characters are left out: they carry nothing that can be read.
func tidied(_ raw: String) -> String {
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
