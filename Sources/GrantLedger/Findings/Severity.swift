/// What a finding leads to (*alvorlighetsgrad*); written once, here.
public enum Severity: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Counted as it stands.
  case note
  /// In the sums, flagged.
  case warning
  /// The row is left out of the sums, quarantined and shown.
  case error
  /// Nothing is published.
  case fatal

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
