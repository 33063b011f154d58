/// A person who is named in the exports, as a small number: the name stays in the pool.
public struct PersonID: Hashable, Sendable {
  public let index: UInt32

  public init(index: UInt32) { self.index = index }
}

/// The names of persons in a run, each kept once, and shown to nobody who has no right to see them.
public struct PersonPool: Sendable {
  /// In the order in which they were first met; `PersonID` points here.
  public private(set) var names: [Personal<String>] = []
  private var ids: [Personal<String>: PersonID] = [:]

  public init() {}

  public subscript(id: PersonID) -> Personal<String> { names[Int(id.index)] }

  /// The same id for the same name, always.
  public mutating func intern(_ name: Personal<String>) -> PersonID {
    if let known = ids[name] { return known }
    let id = PersonID(index: UInt32(names.count))
    names.append(name)
    ids[name] = id
    return id
  }
}
