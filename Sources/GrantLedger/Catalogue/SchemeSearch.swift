/// A scheme, or one of its parts, as one asks for it on a command line.
public struct AskedScheme: Hashable, Sendable {
  public var scheme: Scheme
  public var part: Part?

  public init(scheme: Scheme, part: Part? = nil) {
    self.scheme = scheme
    self.part = part
  }

  /// What is certain to be found: the scheme's id, and after a colon the part's.
  public var id: String { part.map { "\(scheme.id):\($0.id)" } ?? scheme.id.text }

  /// Such as "Kompetanse og innovasjon", or "Velferdsteknologi (Kompetanse og innovasjon)".
  public func name(in language: String) -> String {
    let name = scheme.shortName[language]
    return part.map { "\($0.name[language]) (\(name))" } ?? name
  }
}

/// What a search by words came to.
public enum SchemeSearch: Hashable, Sendable {
  case found(AskedScheme)
  /// Several may be meant, in catalogue order.
  case unclear([AskedScheme])
  /// None is; with those whose names come near.
  case unknown(near: [AskedScheme])
}

extension Catalogue {
  /// Finds a scheme by id, name, other name or part of a name, in any case, with or without Norwegian letters.
  ///
  /// A whole name goes before a part of one, the office's own schemes before those of other bodies, and a scheme before
  /// its parts; a part is also found as `scheme:part`.
  public func search(scheme written: String) -> SchemeSearch {
    if let colon = written.firstIndex(of: ":") {
      return search(part: String(written[written.index(after: colon)...]), of: String(written[..<colon]))
    }
    let name = LooseName(written)
    if name.isEmpty { return .unknown(near: []) }
    let own = administeredSchemes.map { AskedScheme(scheme: $0) }
    let others = schemes.filter { $0.standing != .administered }.map { AskedScheme(scheme: $0) }
    let parts = administeredSchemes.flatMap { scheme in
      scheme.parts.map { AskedScheme(scheme: scheme, part: $0) }
    }
    for candidates in [own, others] {
      if let only = Self.only(candidates.filter { $0.hasName { $0 == name } }) { return .found(only) }
    }
    for candidates in [own, parts, others] {
      if let result = Self.search(name, among: candidates) { return result }
    }
    guard case .unknownScheme(let near) = findScheme(written, part: "") else { return .unknown(near: []) }
    return .unknown(near: near.compactMap(scheme).map { AskedScheme(scheme: $0) })
  }

  private func search(part written: String, of scheme: String) -> SchemeSearch {
    let found = search(scheme: scheme)
    guard case .found(let asked) = found, asked.part == nil else { return found }
    let parts = asked.scheme.parts.map { AskedScheme(scheme: asked.scheme, part: $0) }
    let name = LooseName(written)
    if name.isEmpty { return .unknown(near: parts) }
    return Self.search(name, among: parts) ?? .unknown(near: parts)
  }

  /// Nil where none bears the name, nor a name that it is part of.
  private static func search(_ name: LooseName, among candidates: [AskedScheme]) -> SchemeSearch? {
    let ways: [(LooseName) -> Bool] = [
      { $0 == name }, { $0.holdsBeginnings(name) }, { $0.holds(name) },
    ]
    for isMeant in ways {
      let all = candidates.filter { $0.hasName(isMeant) }
      if let only = only(all) { return .found(only) }
      if !all.isEmpty { return .unclear(all) }
    }
    return nil
  }

  private static func only(_ candidates: [AskedScheme]) -> AskedScheme? {
    candidates.count == 1 ? candidates.first : nil
  }
}

extension AskedScheme {
  fileprivate func hasName(_ isMeant: (LooseName) -> Bool) -> Bool {
    (part?.names ?? scheme.names).contains { isMeant(LooseName($0)) }
  }
}
