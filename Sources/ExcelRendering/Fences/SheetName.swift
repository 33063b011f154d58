/// A sheet's tab name (*arkfane*) that Excel takes.
///
/// Excel takes no other: 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at the ends, not "History".
struct SheetName: Hashable {
  let text: String

  static let longest = 31

  init(_ text: String) throws(WorkbookError.Reason) {
    if text.isEmpty { throw .name(text, .empty) }
    if text.utf16.count > Self.longest { throw .name(text, .tooLong(limit: Self.longest)) }
    // "#" is the library's own: it splits a link's address there.
    if let bad = text.first(where: { "[]:*?/\\#".contains($0) }) { throw .name(text, .character("'\(bad)'")) }
    if let control = firstControlCharacter(in: text) { throw .name(text, .character(control)) }
    if text.hasPrefix("'") || text.hasSuffix("'") { throw .name(text, .apostropheAtEnd) }
    if text.lowercased() == "history" { throw .name(text, .reserved) }
    self.text = text
  }

  /// What must differ between the sheets of a workbook: capital and small letters count as the same.
  var key: String { text.lowercased() }

  /// As it stands in formulas; always in quotes, because a name such as 2021 or BPA21 would else be read as a number or a cell.
  var quoted: String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
