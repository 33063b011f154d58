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
