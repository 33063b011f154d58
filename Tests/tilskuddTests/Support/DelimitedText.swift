/// `;`-separated text as the program writes it: with byte order mark, CRLF and quotes.
struct DelimitedText {
  var headings: [String]
  var rows: [[String: String]]

  init(_ text: String) {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var rest = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        field.append("\"")
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        record.append(field)
        field = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        records.append(record + [field])
        (record, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    let headings = records.first ?? []
    self.headings = headings
    rows = records.dropFirst().map { Dictionary(zip(headings, $0), uniquingKeysWith: { first, _ in first }) }
  }
}
