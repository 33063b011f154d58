/// Finds out which headings (`#` to `######`) a template makes, so that links lead where there is one.
enum Headings {
  /// Stands after a section's title in a draft of the page, and tells whose heading a line is: a private character.
  static func mark(section: Int) -> String {
    Unicode.Scalar(firstMark + UInt32(clamping: section)).map { String(Character($0)) } ?? ""
  }

  private static let firstMark: UInt32 = 0x100000

  /// The slug of each section that has a heading in the draft, by the section's place in it.
  static func slugs(in draft: String) -> [Int: Slug] {
    var register = Slug.Register()
    var slugs: [Int: Slug] = [:]
    var isCode = false
    for bytes in draft.utf8.split(separator: UInt8(ascii: "\n")) {
      // Most lines are neither, and are not looked at further.
      guard let first = bytes.first, "#`~".utf8.contains(first) else { continue }
      let line = Substring(bytes)
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      guard !isCode, let heading = words(ofHeading: line) else { continue }
      let slug = register.slug(
        heading: String(String.UnicodeScalarView(heading.filter { $0.value < firstMark })))
      guard let mark = heading.last(where: { $0.value >= firstMark }) else { continue }
      let section = Int(mark.value - firstMark)
      if slugs[section] == nil { slugs[section] = slug }
    }
    return slugs
  }

  /// What stands after the `#`, without our entities; nil when the line is no heading.
  private static func words(ofHeading line: Substring) -> String.UnicodeScalarView? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    var words = String(line.dropFirst(level + 1))
    // The other escapes are punctuation, which no slug has.
    for entity in ["&amp;", "&lt;", "&gt;", "&quot;"] { words = words.replacing(entity, with: "") }
    return words.unicodeScalars
  }
}
