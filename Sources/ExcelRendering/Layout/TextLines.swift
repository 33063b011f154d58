/// Text broken between words into lines of at most so many characters; a longer word keeps a line of its own.
///
/// A line that stands in one cell runs out over its empty neighbours, so that long text can be read and printed without merged cells.
func lines(of text: String, width: Int) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      line += word
    }
    if !line.isEmpty { lines.append(line) }
  }
  return lines
}
