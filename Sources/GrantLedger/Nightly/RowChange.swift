/// A row that is new, says something else than before, or is gone.
public struct RowChange: Hashable, Sendable {
  /// Nil for a new row.
  public var before: RunSnapshot.Row?
  /// Nil for one that is gone.
  public var after: RunSnapshot.Row?

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case new, changed, vanished
  }

  public var kind: Kind { before == nil ? .new : after == nil ? .vanished : .changed }

  /// As it is now; where it is gone, as it was.
  public var key: RunSnapshot.Row.Key? { (after ?? before)?.key }

  /// Whether the public edition may tell of it: neither what it was nor what it is may be withheld.
  public var isPublic: Bool { (before?.isPublic ?? true) && (after?.isPublic ?? true) }

  /// How much the sums have grown by it; negative where they have shrunk. Rows in quarantine are in no sum.
  public func difference(
    _ amount: (RunSnapshot.Row) -> Money?
  ) throws(Money.Overflow) -> Money {
    func counted(_ row: RunSnapshot.Row?) -> Money {
      row.flatMap { $0.isCounted ? amount($0) : nil } ?? .zero
    }
    return try counted(after).subtracting(counted(before))
  }
}

extension RowChange {
  /// The changes from one run's rows to another's, by key.
  ///
  /// Rows of equal content are the same row wherever they stand. Of the rest, those of one key are paired in their order,
  /// then those of one case that has another scheme, part or municipality than before.
  static func all(from before: [RunSnapshot.Row], to after: [RunSnapshot.Row]) -> [RowChange] {
    var counts: [RunSnapshot.Row: Int] = [:]
    for row in before { counts[row, default: 0] += 1 }
    var arrived: [RunSnapshot.Row] = []
    for row in after {
      if let count = counts[row], count > 0 { counts[row] = count - 1 } else { arrived.append(row) }
    }
    var left: [RunSnapshot.Row] = []
    for row in before {
      if let count = counts[row], count > 0 {
        counts[row] = count - 1
        left.append(row)
      }
    }
    var changes: [RowChange] = []
    pair(&left, &arrived, &changes) { $0.key }
    pair(&left, &arrived, &changes) { $0.caseKey }
    changes += left.map { RowChange(before: $0, after: nil) }
    changes += arrived.map { RowChange(before: nil, after: $0) }
    return changes.sorted(by: isBefore)
  }

  private static func isBefore(_ left: RowChange, _ right: RowChange) -> Bool {
    let rows = (left.after ?? left.before, right.after ?? right.before)
    guard let one = rows.0, let other = rows.1, one != other else {
      return (left.before?.fingerprint ?? 0) < (right.before?.fingerprint ?? 0)
    }
    return one < other
  }

  /// Takes the rows that have a partner of the same name out of both lists.
  private static func pair<Name: Hashable>(
    _ left: inout [RunSnapshot.Row], _ arrived: inout [RunSnapshot.Row], _ changes: inout [RowChange],
    _ name: (RunSnapshot.Row) -> Name?
  ) {
    var waiting: [Name: [RunSnapshot.Row]] = [:]
    // Last first, so that the first is taken first.
    for row in left.reversed() {
      if let name = name(row) { waiting[name, default: []].append(row) }
    }
    var paired: [RunSnapshot.Row: Int] = [:]
    var unpaired: [RunSnapshot.Row] = []
    for row in arrived {
      guard let name = name(row), let before = waiting[name]?.popLast() else {
        unpaired.append(row)
        continue
      }
      changes.append(RowChange(before: before, after: row))
      paired[before, default: 0] += 1
    }
    arrived = unpaired
    left.removeAll { row in
      guard let count = paired[row], count > 0 else { return false }
      paired[row] = count - 1
      return true
    }
  }
}

/// A case by its number, whatever its scheme and place.
struct CaseKey: Hashable {
  var kind: ExportKind
  var year: Int
  var caseNumber: String
}
