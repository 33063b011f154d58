internal import GrantLedger

/// What the amounts of a file show of points while its rows are added up, and in which columns an amount could be two.
///
/// `yearly` goes through a file once more when it has met such an amount; here that is known already, of each piece by
/// itself and of all of them together.
struct PointsSeen: Sendable {
  private var shown = ColumnPoints()
  /// Fields, 0-based.
  private var ambiguous: Set<Int> = []

  /// What points mean in the columns in which an amount could be two; nothing where no other amount shows it.
  var decided: ColumnPoints { shown.decided(in: ambiguous) }

  mutating func add(_ shown: PointMeaning?, field: Int) {
    if let shown { self.shown.add(shown, field) }
  }

  /// Keeps the column of a finding on an amount that could be two.
  mutating func add(_ finding: Finding, among columns: [Column]) {
    guard let key = finding.columnOfAmbiguousAmount,
      let field = columns.first(where: { $0.key == key })?.field
    else { return }
    ambiguous.insert(field)
  }

  mutating func merge(_ other: PointsSeen) {
    shown.merge(other.shown)
    ambiguous.formUnion(other.ambiguous)
  }
}

extension Finding {
  /// The column, where this is a finding on an amount that could be one of two.
  var columnOfAmbiguousAmount: ColumnKey? {
    guard rule == "VAL-001", case .record(_, let column?) = place, column.valueKind == .money,
      case .text(let written)? = arguments.first(where: { $0.name == "value" })?.value,
      isAmbiguousAmount(written)
    else { return nil }
    return column
  }
}
