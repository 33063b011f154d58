/// How much room the workbook's font takes.
///
/// Widths are counted in thousandths of the font's size (*units*) until a size makes them pixels, 96 to the inch.
enum Typeface {
  case regular, bold

  /// What programs differ by when they draw the same letters.
  private static let slack = 1.02

  /// Pixels that so many units take, at a size in points.
  static func pixels(_ units: Int, size: Double = Workbook.fontSize) -> Int {
    Int((Double(units) * size * 96 / 72 / 1_000 * slack).rounded(.up))
  }

  /// Units that so many pixels hold.
  static func units(_ pixels: Int, size: Double = Workbook.fontSize) -> Int {
    Int(Double(pixels) / (size * 96 / 72 / 1_000 * slack))
  }

  /// The units of a text's longest line, and of its longest word.
  func measure(_ text: String) -> (line: Int, word: Int) {
    let widths = widths
    var (line, word) = (0, 0)
    var (longestLine, longestWord) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        longestLine = max(longestLine, line)
        longestWord = max(longestWord, word)
        (line, word) = (0, 0)
        continue
      }
      let width = widths(scalar)
      line += width
      if scalar == " " {
        longestWord = max(longestWord, word)
        word = 0
      } else {
        word += width
      }
    }
    return (max(longestLine, line), max(longestWord, word))
  }

  /// Pixels of a text's longest line.
  func pixels(_ text: String, size: Double = Workbook.fontSize) -> Int {
    Self.pixels(measure(text).line, size: size)
  }

  private var widths: AdvanceWidths {
    switch self {
    case .regular: .regular
    case .bold: .bold
    }
  }
}
