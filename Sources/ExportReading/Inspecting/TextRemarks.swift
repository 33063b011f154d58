/// What is to be known about the text of a file as a whole.
func textRemarks(_ text: SourceText) -> [TextRemark] {
  var remarks: [TextRemark] = []
  let bytes = text.bytes.span
  let mojibake = MojibakeSearch(bytes)
  if let first = mojibake.first {
    let sample = word(around: first, in: bytes)
    let place = position(of: first, in: text)
    remarks.append(
      .mojibake(
        sample: sample, meant: repairedMojibake(sample) ?? "", count: mojibake.count, line: place.line,
        column: place.column))
  }
  // A byte that is no character of the encoding was made U+FFFD by the reader, and is a damage of its own.
  let ours = Set(text.damages.filter { $0.byte != 0 }.map(\.textOffset))
  let lost = offsets(of: replacementCharacter, in: bytes).filter { !ours.contains($0) }
  if let first = lost.first {
    let place = position(of: first, in: text)
    remarks.append(.lostLetters(count: lost.count, line: place.line, column: place.column))
  }
  return remarks
}

private func offsets(of pattern: [UInt8], in bytes: Span<UInt8>) -> [Int] {
  var offsets: [Int] = []
  var at = 0
  while at + 2 < bytes.count {
    if bytes[at] == pattern[0] && bytes[at + 1] == pattern[1] && bytes[at + 2] == pattern[2] {
      offsets.append(at)
      at += 2
    }
    at += 1
  }
  return offsets
}

/// The letters around an offset, at most 40 bytes to each side.
private func word(around offset: Int, in bytes: Span<UInt8>) -> String {
  func isPart(_ byte: UInt8) -> Bool { byte >= 0x80 || Byte.isLetter(byte) }
  var start = offset
  while start > 0, offset - start < 40, isPart(bytes[start - 1]) { start -= 1 }
  while bytes[start] & 0xC0 == 0x80 { start += 1 }
  var end = offset
  while end < bytes.count, end - offset < 40, isPart(bytes[end]) { end += 1 }
  while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
  return String(copying: bytes.extracting(start..<end))
}

/// The place of an offset in the whole text.
private func position(of offset: Int, in text: SourceText) -> Position {
  text.bytes.span.position(of: offset, in: Record(startingAt: text.start))
}

extension TextRemark: CustomStringConvertible {
  /// What is to be known, in English, without the file's name and place.
  public var description: String {
    switch self {
    case .mojibake(let sample, let meant, let count, _, _):
      "\(letters(count)) read in the wrong encoding before this file was made (\"\(sample)\""
        + (meant.isEmpty ? "" : " is \"\(meant)\"")
        + "); names are matched as they were meant, but export it again if you can"
    case .lostLetters(let count, _, _):
      "\(letters(count)) lost before this file was made; U+FFFD stands there now; export it again from the source"
    }
  }

  private func letters(_ count: Int) -> String { count == 1 ? "1 letter was" : "\(count) letters were" }

  /// Physical line and character, 1-based.
  public var place: (line: Int, column: Int) {
    switch self {
    case .mojibake(_, _, _, let line, let column), .lostLetters(_, let line, let column): (line, column)
    }
  }
}
