/// Text broken between words into lines of at most so many pixels; a longer word keeps a line of its own.
///
/// A line that stands in one cell runs out over its empty neighbours, so that long text can be read and printed without merged cells.
func lines(
  of text: String, pixels: Int, _ face: Typeface = .regular, size: Double = Workbook.fontSize
) -> [String] {
  let most = Typeface.units(pixels, size: size)
  let space = face.measure(" ").line
  var lines: [String] = []
  for paragraph in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
    var line = ""
    var width = 0
    for word in paragraph.split(separator: " ") {
      let next = face.measure(String(word)).line
      if !line.isEmpty, width + space + next > most {
        lines.append(line)
        (line, width) = ("", 0)
      }
      if !line.isEmpty {
        line += " "
        width += space
      }
      line += word
      width += next
    }
    if !line.isEmpty { lines.append(line) }
  }
  return lines
}

/// How many lines text takes in a cell that holds so many pixels of it; a word too long for a line is broken by the cell.
func lineCount(
  of text: String, pixels: Int, _ face: Typeface = .regular, size: Double = Workbook.fontSize
) -> Int {
  let most = max(1, Typeface.units(pixels, size: size))
  let whole = face.measure(text)
  if whole.line <= most, !text.contains(where: \.isNewline) { return 1 }
  return lines(of: text, pixels: pixels, face, size: size).reduce(0) { count, line in
    count + max(1, (face.measure(line).line + most - 1) / most)
  }
}
