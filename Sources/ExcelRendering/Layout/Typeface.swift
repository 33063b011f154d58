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
    var text = text
    return text.withUTF8 { Self.measure($0, widths) }
  }

  /// Of text in UTF-8.
  private static func measure(
    _ bytes: UnsafeBufferPointer<UInt8>, _ widths: AdvanceWidths
  ) -> (line: Int, word: Int) {
    var (line, word) = (0, 0)
    var (longestLine, longestWord) = (0, 0)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      index += length
      if scalar == 0x0A || scalar == 0x0D {
        longestLine = max(longestLine, line)
        longestWord = max(longestWord, word)
        (line, word) = (0, 0)
        continue
      }
      let width = widths(scalar)
      line += width
      if scalar == 0x20 {
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

  func width(of scalar: Unicode.Scalar) -> Int { widths(scalar.value) }

  private var widths: AdvanceWidths {
    switch self {
    case .regular: .regular
    case .bold: .bold
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The code point that begins at an index of a string's UTF-8, which is always whole, and how many bytes it takes.
  fileprivate func scalar(at index: Int) -> (value: UInt32, length: Int) {
    func rest(_ place: Int) -> UInt32 { UInt32(self[index + place] & 0x3F) }
    let first = UInt32(self[index])
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | rest(1), 2)
    case ..<0xF0: return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  }
}
