extension Catalogue {
  /// Finds scheme and part by id, name, short name or other name, as exports write them.
  ///
  /// "Tilskudd til" and the like before a name make no difference. A part named in the place of the scheme is taken
  /// where only one scheme has it; near spellings are offered, never taken.
  public func findScheme(_ scheme: String, part: String) -> SchemeReference.Match {
    let written = GrantName(scheme)
    if written.isEmpty { return .blank }
    if let found = names.first(where: { $0.own.contains(written) }) {
      return found.find(part: GrantName(part))
    }
    let bearers = names.flatMap { scheme in
      scheme.parts.filter { $0.names.contains(written) }.map { (scheme: scheme, part: $0.id) }
    }
    if let only = bearers.first, bearers.count == 1 {
      return only.scheme.find(part: GrantName(part), orElse: only.part)
    }
    return .unknownScheme(near: near(written, of: names.map { ($0.id, $0.own) }))
  }
}

/// The names of a scheme and of its parts as they are compared.
struct SchemeNames: Sendable {
  let id: SchemeID
  let own: [GrantName]
  let parts: [(id: PartID, names: [GrantName])]

  init(_ scheme: Scheme) {
    id = scheme.id
    own = scheme.grantNames
    parts = scheme.parts.map { ($0.id, $0.grantNames) }
  }

  /// Finds a part of this scheme; `named` is the part that stood in the place of the scheme's name.
  fileprivate func find(part written: GrantName, orElse named: PartID? = nil) -> SchemeReference.Match {
    // The scheme's own name in the part column says no more than the scheme column did.
    if written.isEmpty || own.contains(written) { return .found(id, named) }
    let part = parts.first { $0.names.contains(written) }?.id
    if let part, named == nil || named == part { return .found(id, part) }
    if let part, let named { return .unknownPart(id, near: [named, part]) }
    return .unknownPart(id, near: near(written, of: parts))
  }
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
