/// A figure with another value than before.
public struct FigureChange: Hashable, Sendable {
  public var id: String
  public var isMoney: Bool
  /// Nil where there was no such figure, or is none any more: that is not zero.
  public var before: Int64?
  public var after: Int64?
  public var isPublic: Bool

  static func all(from before: [RunSnapshot.Figure], to after: [RunSnapshot.Figure]) -> [FigureChange] {
    var earlier = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [FigureChange] = []
    for figure in after {
      let old = earlier.removeValue(forKey: figure.id)
      if old?.value == figure.value { continue }
      changes.append(
        FigureChange(
          id: figure.id, isMoney: figure.isMoney, before: old?.value, after: figure.value,
          isPublic: figure.isPublic && old?.isPublic ?? true))
    }
    changes += earlier.values.map {
      FigureChange(id: $0.id, isMoney: $0.isMoney, before: $0.value, after: nil, isPublic: $0.isPublic)
    }
    return changes.sorted { $0.id < $1.id }
  }
}
