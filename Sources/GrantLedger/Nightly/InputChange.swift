/// A file that is new, has other bytes than before, or is gone.
public struct InputChange: Hashable, Sendable {
  public var kind: RowChange.Kind
  /// As it is now; where it is gone, as it was.
  public var input: RunSnapshot.Input

  static func all(from before: [RunSnapshot.Input], to after: [RunSnapshot.Input]) -> [InputChange] {
    var earlier = Dictionary(before.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [InputChange] = []
    for input in after {
      let old = earlier.removeValue(forKey: input.name)
      if old == input { continue }
      changes.append(InputChange(kind: old == nil ? .new : .changed, input: input))
    }
    changes += earlier.values.map { InputChange(kind: .vanished, input: $0) }
    return changes.sorted { $0.input.name < $1.input.name }
  }
}
