/// The headings (`#` to `######`) that a finished page really has, so that links lead nowhere else.
struct Headings {
  /// In the order they stand: the slug of the words alone, and the slug that links use.
  private(set) var slugs: [(plain: Slug, unique: Slug)] = []

  init(in document: String) {
    var register = Slug.Register()
    var isCode = false
    for line in document.split(separator: "\n") {
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      guard !isCode, let words = Self.words(ofHeading: line) else { continue }
      slugs.append((Slug(heading: words), register.slug(heading: words)))
    }
  }

  /// The slug of each section whose title is a heading, by the section's id; titles are met in the order they stand.
  func slugs(of sections: [(id: String, title: String)]) -> [String: Slug] {
    var found: [String: Slug] = [:]
    var rest = slugs[...]
    for (id, title) in sections {
      let plain = Slug(heading: tidied(title))
      guard let index = rest.firstIndex(where: { $0.plain == plain }) else { continue }
      found[id] = rest[index].unique
      rest = rest[(index + 1)...]
    }
    return found
  }

  /// What stands after the `#`, without our escapes; nil when the line is no heading.
  private static func words(ofHeading line: Substring) -> String? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    var words = String(line.dropFirst(level + 1))
    // The other escapes are punctuation, which no slug has.
    for entity in ["&amp;", "&lt;", "&gt;", "&quot;"] { words = words.replacing(entity, with: "") }
    return words
  }
}
