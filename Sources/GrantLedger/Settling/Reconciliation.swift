/// The proof that nothing was lost (*avstemming*): what was read is what was posted, quarantined, left out and replaced.
public struct Reconciliation: Hashable, Sendable {
  /// One per file, in reading order.
  public var files: [FileBalance]
  /// Sums that must agree between levels of the ledger.
  public var identities: [Identity]

  public var holds: Bool { files.allSatisfy(\.holds) && identities.allSatisfy(\.holds) }

  /// A file's records and money.
  public struct FileBalance: Hashable, Sendable {
    public var file: FileID
    /// Records read, rows of totals and repeated headings included.
    public var recordsRead: Int
    public var recordsPosted: Int
    public var recordsQuarantined: Int
    /// Rows of totals, repeated headings and footers: read, and left out by rule.
    public var recordsSkipped: Int
    /// Records in whose place a corrected one stands, in a file of corrections.
    public var recordsReplaced = 0
    /// One per reconciled money column that the file has.
    public var columns: [ColumnBalance]

    public var holds: Bool {
      recordsRead == recordsPosted + recordsQuarantined + recordsSkipped + recordsReplaced
        && columns.allSatisfy(\.holds)
    }
  }

  /// One money column of a file.
  public struct ColumnBalance: Hashable, Sendable {
    public var column: ColumnKey
    public var read: Money
    public var posted: Money
    public var quarantined: Money
    /// The amounts of rows of totals.
    public var skipped: Money
    /// The amounts of records in whose place a corrected one stands.
    public var replaced = Money.zero

    public var holds: Bool {
      guard let sum = try? posted.adding(quarantined), let declared = try? skipped.adding(replaced),
        let all = try? sum.adding(declared)
      else {
        return false
      }
      return all == read
    }
  }

  /// Two ways to one sum.
  public struct Identity: Hashable, Sendable {
    public var kind: Kind
    public var year: Int
    /// Nil for all schemes together.
    public var scheme: SchemeID?
    public var measure: Measure
    public var left: Money
    public var right: Money

    public var holds: Bool { left == right }

    public enum Kind: Hashable, Sendable {
      /// The parts' sum is the scheme's.
      case partsToScheme
      /// The municipalities' sum is the county's.
      case municipalitiesToCounty
      /// The posted rows' sum is the table's.
      case rowsToTable
    }
  }
}
