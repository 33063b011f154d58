/// A finding that is new, mended, let stand or still open.
public struct FindingChange: Hashable, Sendable {
  public var state: State
  /// As it is now; where it is mended, as it was.
  public var finding: RunSnapshot.Finding
  /// Whole days since it was first found; of a mended one, how old it came to be.
  public var age: Int
  public var isPublic: Bool

  public enum State: Int, CaseIterable, Comparable, Hashable, Sendable {
    case new
    /// Found before, and no longer.
    case mended
    /// A waiver has been given for it since.
    case letStand
    case open

    public static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  /// Only warnings and errors, and what was one: notes ask for nothing.
  static func all(from before: RunSnapshot?, to after: RunSnapshot) -> [FindingChange] {
    var earlier = Dictionary(
      (before?.findings ?? []).map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [FindingChange] = []
    for finding in after.findings {
      let old = earlier.removeValue(forKey: finding.fingerprint)
      let wasOpen = old?.isOpen ?? false
      let state: State
      switch (wasOpen, finding.isOpen) {
      case (true, true): state = .open
      case (true, false): state = finding.isWaived ? .letStand : .mended
      case (false, true): state = before == nil ? .open : .new
      case (false, false): continue
      }
      changes.append(
        FindingChange(
          state: state, finding: finding, age: finding.firstSeen.days(until: after.asOf),
          isPublic: finding.isPublic && old?.isPublic ?? true))
    }
    changes += earlier.values.filter(\.isOpen).map { finding in
      FindingChange(
        state: .mended, finding: finding, age: finding.firstSeen.days(until: after.asOf),
        isPublic: finding.isPublic)
    }
    return changes.sorted { left, right in
      if left.state != right.state { return left.state < right.state }
      if left.finding.severity != right.finding.severity {
        return left.finding.severity > right.finding.severity
      }
      return (left.finding.rule, left.finding.place, left.finding.fingerprint)
        < (right.finding.rule, right.finding.place, right.finding.fingerprint)
    }
  }
}
