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
      let own = scheme.grantNames
      if let (name, first) = zip(scheme.names, own).lazy.compactMap({ name, own in
        owners[own].map { (name, $0) }
      }).first {
        shared.append(SharedName(name: name, first: first, second: scheme.id))
      }
      for name in own { owners[name] = scheme.id }
      var inside = Set(own)
      for part in scheme.parts {
        let names = part.grantNames
        if let (name, _) = zip(part.names, names).first(where: { inside.contains($1) }) {
          shared.append(SharedName(name: name, first: scheme.id, second: scheme.id))
        }
        inside.formUnion(names)
      }
    }
    return shared
  }
}
