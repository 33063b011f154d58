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
  var count = LineCount(room: max(1, Typeface.units(pixels, size: size)), space: face.width(of: " "))
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ": count.endWord()
    case "\n", "\r": count.endLine()
    default: count.word += face.width(of: scalar)
    }
  }
  count.endLine()
  return max(1, count.lines)
}

/// Words that fill lines, counted in units as they come.
private struct LineCount {
  let room: Int
  let space: Int
  var word = 0
  private var line = 0
  private(set) var lines = 0

  init(room: Int, space: Int) {
    self.room = room
    self.space = space
  }

  mutating func endWord() {
    if word == 0 { return }
    if line > 0, line + space + word <= room {
      line += space + word
    } else {
      close()
      line = word
    }
    word = 0
  }

  mutating func endLine() {
    endWord()
    close()
  }

  private mutating func close() {
    lines += (line + room - 1) / room
    line = 0
  }
}
