/// What a link to a heading is called in the page's address: letters, digits, `-` and `_`.
///
/// The rule is GitHub's, which pandoc's `gfm` shares: lower case, punctuation left out, a space becomes `-`.
struct Slug: Hashable, Sendable {
  let text: String

  /// The slug of a heading's words, before doublets are numbered.
  init(heading: String) {
    var result = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        result.append("-")
      } else if scalar == "-" || Self.isWordScalar(scalar) {
        result.append(scalar)
      }
    }
    text = String(result)
  }

  private init(_ slug: Slug, number: Int) { text = slug.text + "-" + String(number) }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar.properties.isAlphabetic
    }
  }

  /// Gives each heading of a page its slug, in the order they stand: the second of a name gets `-1`, the third `-2`.
  struct Register {
    private var doublets: [Slug: Int] = [:]

    mutating func slug(heading: String) -> Slug {
      let plain = Slug(heading: heading)
      var slug = plain
      while doublets[slug] != nil {
        let number = doublets[plain, default: 0] + 1
        doublets[plain] = number
        slug = Slug(plain, number: number)
      }
      doublets[slug] = 0
      return slug
    }
  }
}
