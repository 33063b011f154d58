/// A name that a formula can use, for a cell or a table, in the form Excel takes.
///
/// Only ASCII letters, digits and `_`, beginning with a letter, at most 100 long: narrower than Excel's own rule, so that the name is
/// written the same in every language and within the library's fixed buffer of 128 bytes.
struct DefinedName: Hashable {
  let text: String

  static let longest = 100

  init(_ text: String) throws(WorkbookError.Reason) {
    guard let first = text.first else { throw .name(text, .empty) }
    if text.utf8.count > Self.longest { throw .name(text, .tooLong(limit: Self.longest)) }
    if let bad = text.first(where: { !Self.allows($0) }) { throw .name(text, .character("'\(bad)'")) }
    if !first.isLetter { throw .name(text, .character("'\(first)' first")) }
    if Self.looksLikeCell(text) { throw .name(text, .looksLikeCell) }
    self.text = text
  }

  /// The name of a table object: `T_` and the table's id, with `_` for `-`.
  init(table id: String) throws(WorkbookError.Reason) {
    if id.isEmpty { throw .name(id, .empty) }
    try self.init("T_" + String(id.map { $0 == "-" ? "_" : $0 }))
  }

  var key: String { text.lowercased() }

  private static func allows(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_")
  }

  /// A1, XFD9 or R1C1, where letters may be of either case; also R and C alone, which Excel keeps for itself.
  private static func looksLikeCell(_ text: String) -> Bool {
    let upper = text.uppercased()
    let letters = upper.prefix { $0.isLetter }
    let digits = upper.dropFirst(letters.count)
    if letters.count <= 3, digits.allSatisfy(\.isNumber), !digits.isEmpty { return true }
    guard upper.first == "R" || upper.first == "C" else { return false }
    return upper.allSatisfy { $0 == "R" || $0 == "C" || $0.isNumber }
  }
}
