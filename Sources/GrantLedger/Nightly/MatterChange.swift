/// A matter that has come up, is settled, or still holds.
public struct MatterChange: Hashable, Sendable {
  public var state: State
  /// As it is now; where it is settled, as it was.
  public var matter: Matter
  /// Whole days since it first held.
  public var age: Int

  public enum State: Int, CaseIterable, Comparable, Hashable, Sendable {
    case new, settled, holding

    public static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  static func all(from before: RunSnapshot?, to after: RunSnapshot) -> [MatterChange] {
    var earlier = Dictionary(
      (before?.matters ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var changes = after.matters.map { matter in
      let isKnown = earlier.removeValue(forKey: matter.key) != nil
      return MatterChange(
        state: isKnown || before == nil ? .holding : .new, matter: matter,
        age: matter.firstSeen.days(until: after.asOf))
    }
    changes += earlier.values.map { matter in
      MatterChange(state: .settled, matter: matter, age: matter.firstSeen.days(until: after.asOf))
    }
    return changes.sorted { ($0.state, $0.matter.key) < ($1.state, $1.matter.key) }
  }
}
