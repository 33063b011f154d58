/// A page footer in the spreadsheet's own codes.
struct FooterText {
  let code: String

  /// - Parameters:
  ///   - pages: the middle, where `&P` and `&N` stand for the page and their number.
  ///   - asOf: the right side, plain words. File name and sheet stand to the left.
  init(pages: String, asOf: String) throws(WorkbookError.Reason) {
    let middle = Self.escaped(try PlainText(pages).text, keeping: ["P", "N"])
    let right = Self.escaped(try PlainText(asOf).text, keeping: [])
    code = "&L&F – &A&C\(middle)&R\(right)"
    let length = code.utf16.count
    if length > PlainText.limit { throw .textTooLong(length: length, limit: PlainText.limit) }
  }

  private static func escaped(_ text: String, keeping codes: Set<Character>) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      result.append(character)
      if character == "&", !codes.contains(rest.first ?? " ") { result.append("&") }
    }
    return result
  }
}
