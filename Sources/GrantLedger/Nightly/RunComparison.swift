/// What changed from one run to a later one (*endringer*), and what still stands.
///
/// Where there is no earlier run nothing has changed: all that there is, stands.
public struct RunComparison: Hashable, Sendable {
  /// Nil for the first run.
  public let before: RunSnapshot?
  public let after: RunSnapshot
  /// By key.
  public let rows: [RowChange]
  /// By id.
  public let figures: [FigureChange]
  /// The new first, then those mended, let stand and still open; the worst first among each.
  public let findings: [FindingChange]
  /// The new first, then those settled and still holding; by key among each.
  public let matters: [MatterChange]
  /// By name.
  public let inputs: [InputChange]

  public init(before: RunSnapshot?, after: RunSnapshot) {
    let after = after.carryingOn(from: before)
    self.before = before
    self.after = after
    rows = before.map { RowChange.all(from: $0.rows, to: after.rows) } ?? []
    figures = before.map { FigureChange.all(from: $0.figures, to: after.figures) } ?? []
    findings = FindingChange.all(from: before, to: after)
    matters = MatterChange.all(from: before, to: after)
    inputs = before.map { InputChange.all(from: $0.inputs, to: after.inputs) } ?? []
  }

  /// Nothing to tell. That files have another name or another order of rows, is nothing to tell.
  public var isUnchanged: Bool {
    before != nil && rows.isEmpty && figures.isEmpty && findings.allSatisfy { $0.state == .open }
      && matters.allSatisfy { $0.state == .holding }
  }

  /// The comparison as the edition may show it.
  ///
  /// Of a scheme that the public edition shows for the county only, it tells nothing at all: the difference of a county's
  /// sum between two nights is one row's amount.
  public func shown(in edition: Edition) -> RunComparison {
    edition == .internal ? self : RunComparison(publicPartOf: self)
  }

  private init(publicPartOf whole: RunComparison) {
    before = whole.before
    after = whole.after
    rows = whole.rows.filter(\.isPublic)
    figures = whole.figures.filter(\.isPublic)
    findings = whole.findings.filter(\.isPublic)
    matters = whole.matters.filter { $0.matter.isPublic }
    inputs = whole.inputs.filter(\.input.isPublic)
  }
}
