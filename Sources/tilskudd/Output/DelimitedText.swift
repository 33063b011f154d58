/// A table as `;`-separated text that Excel in Norway opens by a double click: UTF-8 with byte order mark, CRLF.
struct DelimitedText {
  private(set) var text: String

  /// Whether a field that a spreadsheet would take for a formula is defused with an apostrophe.
  private let defusesFormulas: Bool

  init(defusesFormulas: Bool, hasByteOrderMark: Bool = true) {
    self.defusesFormulas = defusesFormulas
    text = hasByteOrderMark ? "\u{FEFF}" : ""
  }

  /// A field: words, or a number, which is none the worse for a minus before it.
  enum Field {
    case words(String)
    case number(String)
  }

  mutating func append(_ words: [String]) { append(fields: words.map(Field.words)) }

  mutating func append(fields: [Field]) {
    text += fields.map(field).joined(separator: ";") + "\r\n"
  }

  private func field(_ field: Field) -> String {
    switch field {
    case .words(let value): quoted(defused(value))
    case .number(let value): quoted(value)
    }
  }

  private func defused(_ value: String) -> String {
    let startsFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    return defusesFormulas && startsFormula ? "'" + value : value
  }

  private func quoted(_ value: String) -> String {
    guard value.utf8.contains(where: { ";\"\r\n".utf8.contains($0) }) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
