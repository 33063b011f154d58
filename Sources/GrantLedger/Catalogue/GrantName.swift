/// A scheme's or part's name as it is compared: folded, and without "Tilskudd til" and the like.
struct GrantName: Hashable, Sendable {
  private let name: FoldedText

  init(_ text: String) {
    let words = FoldedText.words(of: text)
    var rest = words[...]
    if let first = rest.first, Self.openings.contains(first) { rest = rest.dropFirst() }
    if rest.count < words.count, let next = rest.first, Self.links.contains(next) { rest = rest.dropFirst() }
    name = FoldedText(words: rest.isEmpty ? words[...] : rest)
  }

  var isEmpty: Bool { name.isEmpty }

  /// How far the other is from this name, where it is near enough to be meant; long names may differ in more letters,
  /// and a name that holds the other comes last.
  func nearness(to other: GrantName) -> Int? {
    let limit = max(2, name.text.utf8.count / 6)
    if let distance = name.nearness(to: other.name, limit: limit) { return distance }
    let (shorter, longer) =
      name.text.utf8.count < other.name.text.utf8.count ? (name, other.name) : (other.name, name)
    return shorter.text.utf8.count >= 4 && longer.holds(shorter) ? .max : nil
  }

  private static let openings: Set<String> = [
    "tilskudd", "tilskuddet", "tilskuddsordning", "tilskuddsordningen", "tilskot", "tilskotet",
    "tilskotsordning",
    "tilskotsordninga", "grant", "grants", "ordning", "ordningen", "ordninga",
  ]
  private static let links: Set<String> = ["til", "for", "to"]
}

extension Scheme {
  /// Every name by which the scheme goes, in every language.
  var names: [String] {
    [id.text] + name.texts.map(\.text) + shortName.texts.map(\.text) + otherNames
  }

  var grantNames: [GrantName] { names.map { GrantName($0) } }
}

extension Part {
  /// Every name by which the part goes, in every language.
  var names: [String] { [id.text] + name.texts.map(\.text) + otherNames }

  var grantNames: [GrantName] { names.map { GrantName($0) } }
}
