/// A table's headings in the form a table object takes: none empty, none twice, none over 255 characters.
///
/// Two equal headings, and empty ones, make Excel offer to repair the file.
struct Headings {
  let escaped: [String]

  init(_ headings: [String]) throws(WorkbookError.Reason) {
    var seen: Set<String> = []
    var escaped: [String] = []
    for heading in headings {
      let text = try PlainText(heading).text
      if !seen.insert(text.lowercased()).inserted { throw .duplicate(text) }
      escaped.append(try CellText(text).escaped)
    }
    self.escaped = escaped
  }
}
