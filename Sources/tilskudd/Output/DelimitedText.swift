/// A table as `;`-separated text that Excel in Norway opens by a double click: UTF-8 with byte order mark, CRLF.
struct DelimitedText {
  private(set) var text = "\u{FEFF}"

  /// Whether a field that a spreadsheet would take for a formula is defused with an apostrophe.
  private let defusesFormulas: Bool

  init(defusesFormulas: Bool) { self.defusesFormulas = defusesFormulas }

  mutating func append(_ fields: [String]) {
    text += fields.map(field).joined(separator: ";") + "\r\n"
  }

  private func field(_ value: String) -> String {
    let startsFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = defusesFormulas && startsFormula ? "'" + value : value
    guard safe.utf8.contains(where: { ";\"\r\n".utf8.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
