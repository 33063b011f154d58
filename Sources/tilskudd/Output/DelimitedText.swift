/// A table as `;`-separated text that Excel in Norway opens by a double click: UTF-8 with byte order mark, CRLF.
struct DelimitedText {
  private(set) var text = "\u{FEFF}"

  /// Whether a field that a spreadsheet would take for a formula is defused with an apostrophe.
  private let defusesFormulas: Bool

  init(defusesFormulas: Bool) { self.defusesFormulas = defusesFormulas }

  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += ";" }
      append(field)
    }
    text += "\r\n"
  }

  private mutating func append(_ field: String) {
    var startsFormula = false
    var needsQuotes = false
    var hasQuotes = false
    for (index, byte) in field.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"):
        startsFormula = startsFormula || index == 0
      case UInt8(ascii: "\r"):
        startsFormula = startsFormula || index == 0
        needsQuotes = true
      case UInt8(ascii: ";"), UInt8(ascii: "\n"): needsQuotes = true
      case UInt8(ascii: "\""): hasQuotes = true
      default: break
      }
    }
    let defused = defusesFormulas && startsFormula ? "'" : ""
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
