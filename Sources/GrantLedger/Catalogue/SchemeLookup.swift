extension Catalogue {
  /// Finds scheme and part by id, name, short name or other name, as exports write them.
  ///
  /// "Tilskudd til" and the like before a name make no difference. A part named in the place of the scheme is taken
  /// where only one scheme has it; near spellings are offered, never taken.
  public func findScheme(_ scheme: String, part: String) -> SchemeReference.Match {
    let written = GrantName(scheme)
    if written.isEmpty { return .blank }
    if let found = schemes.first(where: { $0.grantNames.contains(written) }) {
      return found.find(part: GrantName(part))
    }
    let bearers = schemes.flatMap { scheme in
      scheme.parts.filter { $0.grantNames.contains(written) }.map { (scheme: scheme, part: $0.id) }
    }
    if let only = bearers.first, bearers.count == 1 {
      return only.scheme.find(part: GrantName(part), orElse: only.part)
    }
    return .unknownScheme(near: near(written, of: schemes.map { ($0.id, $0.grantNames) }))
  }
}

extension Scheme {
  /// Finds a part of this scheme; `named` is the part that stood in the place of the scheme's name.
  fileprivate func find(part written: GrantName, orElse named: PartID? = nil) -> SchemeReference.Match {
    // The scheme's own name in the part column says no more than the scheme column did.
    if written.isEmpty || grantNames.contains(written) { return .found(id, named) }
    let part = parts.first { $0.grantNames.contains(written) }?.id
    if let part, named == nil || named == part { return .found(id, part) }
    if let part, let named { return .unknownPart(id, near: [named, part]) }
    return .unknownPart(id, near: near(written, of: parts.map { ($0.id, $0.grantNames) }))
  }

  /// Every name by which the scheme goes, in every language.
  fileprivate var names: [String] {
    [id.text] + name.texts.map(\.text) + shortName.texts.map(\.text) + otherNames
  }

  fileprivate var grantNames: [GrantName] { names.map { GrantName($0) } }
}

extension Part {
  /// Every name by which the part goes, in every language.
  fileprivate var names: [String] { [id.text] + name.texts.map(\.text) + otherNames }

  fileprivate var grantNames: [GrantName] { names.map { GrantName($0) } }
}

/// A scheme's or part's name as it is compared: folded, and without "Tilskudd til" and the like.
private struct GrantName: Hashable {
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

/// Up to three ids whose names come near, nearest first, else in the order given.
private func near<ID>(_ written: GrantName, of candidates: [(id: ID, names: [GrantName])]) -> [ID] {
  let ranked = candidates.enumerated().compactMap { place, candidate in
    candidate.names.compactMap { written.nearness(to: $0) }.min().map { (distance: $0, place: place) }
  }
  return ranked.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3).map {
    candidates[$0.place].id
  }
}

/// A name by which two schemes would be found, two parts of one, or a scheme and its own part.
public struct SharedName: Hashable, Sendable {
  /// As the second of the two writes it.
  public var name: String
  public var first: SchemeID
  /// The same as `first` when both are in one scheme.
  public var second: SchemeID

  public init(name: String, first: SchemeID, second: SchemeID) {
    self.name = name
    self.first = first
    self.second = second
  }
}

extension Sequence<Scheme> {
  /// The names that stand for more than one thing, in catalogue order; parts of different schemes may share one.
  public func sharedNames() -> [SharedName] {
    var shared: [SharedName] = []
    var owners: [GrantName: SchemeID] = [:]
    for scheme in self {
      let own = Set(scheme.grantNames)
      if let name = scheme.names.first(where: { owners[GrantName($0)] != nil }),
        let first = owners[GrantName(name)]
      {
        shared.append(SharedName(name: name, first: first, second: scheme.id))
      }
      for name in own { owners[name] = scheme.id }
      var inside = own
      for part in scheme.parts {
        let names = Set(part.grantNames)
        if let name = part.names.first(where: { inside.contains(GrantName($0)) }) {
          shared.append(SharedName(name: name, first: scheme.id, second: scheme.id))
        }
        inside.formUnion(names)
      }
    }
    return shared
  }
}
