/// A table as `;`-separated text that Excel in Norway opens by a double click: UTF-8 with byte order mark, CRLF.
struct DelimitedText {
  private(set) var text: String

  /// Whether a field that a spreadsheet would take for a formula is defused with an apostrophe.
  private let defusesFormulas: Bool

  init(defusesFormulas: Bool, hasByteOrderMark: Bool = true) {
    self.defusesFormulas = defusesFormulas
    text = hasByteOrderMark ? "\u{FEFF}" : ""
  }

  mutating func append(_ fields: [String]) {
    append(fields: fields.map(Field.words))
  }

  /// A field: words, or a number, which is none the worse for a minus before it.
  enum Field {
    case words(String)
    case number(String)
  }

  mutating func append(fields: [Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += ";" }
      switch field {
      case .words(let words): append(words)
      case .number(let number): append(number, isNumber: true)
      }
    }
    text += "\r\n"
  }

  private mutating func append(_ field: String, isNumber: Bool = false) {
    var field = field
    let (startsFormula, needsQuotes, hasQuotes) = field.withUTF8 { bytes in
      var (needsQuotes, hasQuotes) = (false, false)
      for byte in bytes {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): needsQuotes = true
        case UInt8(ascii: "\""): hasQuotes = true
        default: break
        }
      }
      return (bytes.first.map("=+-@\t\r".utf8.contains) ?? false, needsQuotes, hasQuotes)
    }
    let defused = defusesFormulas && startsFormula && !isNumber ? "'" : ""
    guard needsQuotes || hasQuotes else {
      text += defused
      text += field
      return
    }
    text += "\"" + defused
    text += hasQuotes ? field.replacing("\"", with: "\"\"") : field
    text += "\""
  }
}
