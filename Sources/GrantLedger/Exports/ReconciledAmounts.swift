/// An amount of a row by which the row is reconciled, and where the ledger keeps it.
struct ReconciledAmount {
  var column: ColumnKey
  /// As the row says it; nil for blank.
  var written: Money?
  /// Nil for an amount that the ledger does not keep, because it follows from others or another kind of row has it.
  var kept: Amounts.Given?

  init(_ column: ColumnKey, _ written: Money?, _ kept: Amounts.Given? = nil) {
    self.column = column
    self.written = written
    self.kept = kept
  }
}

// The amounts of each kind of row that are reconciled against what the reader counted, in the order of the money flow.

extension ApplicationRow.Content {
  var reconciledAmounts: [ReconciledAmount] {
    [
      .init(.applied, applied, .applied), .init(.proposed, proposed, .proposed),
      .init(.granted, granted, .granted), .init(.paid, paid, .paid),
      .init(.carryOverApplied, carryOverApplied),
    ]
  }
}

extension ClaimRow.Content {
  var reconciledAmounts: [ReconciledAmount] {
    [
      .init(.applied, applied, .applied), .init(.granted, granted, .granted), .init(.paid, paid, .paid),
    ]
  }
}

extension ReportRow.Content {
  var reconciledAmounts: [ReconciledAmount] {
    [
      .init(.granted, granted), .init(.carriedIn, carriedIn, .carriedIn), .init(.available, available),
      .init(.used, used, .used), .init(.unused, unused, .unused),
      .init(.carryOverApplied, carryOverApplied, .carryOverApplied),
      .init(.carryOverApproved, carryOverApproved, .carryOverApproved),
      .init(.toRepay, toRepay, .toRepay),
    ]
  }
}

extension UnreadRow {
  var reconciledAmounts: [ReconciledAmount] { amounts.map { .init($0.column, $0.sum) } }
}

extension ExportKind {
  /// The money columns of this kind that are added up per file and reconciled, in the order of the money flow.
  public var reconciledColumns: [ColumnKey] {
    let none = SchemeReferenceID(index: 0)
    let nowhere = PlaceReferenceID(index: 0)
    return switch self {
    case .applications:
      ApplicationRow.Content(year: 0, scheme: none, place: nowhere).reconciledAmounts.map(\.column)
    case .reports: ReportRow.Content(year: 0, scheme: none, place: nowhere).reconciledAmounts.map(\.column)
    case .claims: ClaimRow.Content(year: 0, scheme: none, place: nowhere).reconciledAmounts.map(\.column)
    case .statusReports, .survey: []
    }
  }
}
