/// GitHub Flavored Markdown, for running text: paragraphs, headings, list items, table cells, link and image texts.
///
/// Everything that could begin a link, an image, a tag, emphasis, code, mathematics, a block or a new cell is made literal.
/// `&`, `<`, `>` and `"` become entities, which hold also where a template's author has put a tag inside HTML.
enum Markdown: Syntax {
  static func escape(_ text: String) -> String {
    var bytes = text
    return bytes.withUTF8 { escapedByByte($0) } ?? escapedCarefully(text)
  }

  static func escapedCarefully(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let addresses = emailAddresses(in: scalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let address = addresses.first(where: { $0.lowerBound == index }) {
        // A backslash does not stop a renderer from linking an address, as it looks for them in the finished text.
        result.append("`")
        result.append(contentsOf: scalars[address])
        result.append("`")
        index = address.upperBound
      } else {
        append(scalars, at: index, to: &result)
        index += 1
      }
    }
    return String(result)
  }

  private static func append(
    _ scalars: [Unicode.Scalar], at index: Int, to result: inout String.UnicodeScalarView
  ) {
    let scalar = scalars[index]
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "\\", "`", "*", "_", "[", "]", "#", "!", "~", "|", "$", "^", "{", "}", "@":
      result.append("\\")
      result.append(scalar)
    default:
      if startsBlock(scalars, at: index) || startsAddress(scalars, at: index) { result.append("\\") }
      result.append(scalar)
    }
  }

  /// Marks that begin a list, a rule, an underlined heading or a definition when the text is first on its line.
  private static func startsBlock(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case "-", "+", "=", ":", "%":
      return index == 0
    case ".", ")":
      let isNumbered = index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
      return isNumbered && (index + 1 == scalars.count || scalars[index + 1] == " ")
    default:
      return false
    }
  }

  /// The colon of `https://…` and `mailto:…`, and the full stop of `www.…`.
  private static func startsAddress(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case ":":
      guard index > 0, index + 1 < scalars.count else { return false }
      let next = scalars[index + 1]
      return next == "/" || (scalars[index - 1].properties.isAlphabetic && next != " ")
    case ".":
      return index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default:
      return false
    }
  }

  /// Where e-mail addresses stand: more is taken for one than renderers do, never less.
  private static func emailAddresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    guard scalars.contains("@") else { return [] }
    var addresses: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      guard isAddressScalar(scalars[start]) else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { !isAddressScalar($0) } ?? scalars.count
      let first = scalars[start..<end].firstIndex { $0 != "@" } ?? end
      let last = scalars[first..<end].lastIndex { $0.properties.isAlphabetic || isDigit($0) }
      if let last, scalars[first...last].contains("@") { addresses.append(first..<(last + 1)) }
      start = end
    }
    return addresses
  }

  private static func isAddressScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "+", "-", "_", "@": true
    default: scalar.properties.isAlphabetic || isDigit(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}
