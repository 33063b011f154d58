// The amounts by which each kind of row is reconciled against what the reader counted, in `ColumnKey.reconciled` order.

extension ApplicationRow.Content {
  var reconciledAmounts: [(ColumnKey, Money?)] {
    [
      (.applied, applied), (.proposed, proposed), (.granted, granted), (.paid, paid),
      (.carryOverApplied, carryOverApplied),
    ]
  }
}

extension ClaimRow.Content {
  var reconciledAmounts: [(ColumnKey, Money?)] { [(.applied, applied), (.granted, granted), (.paid, paid)] }
}

extension ReportRow.Content {
  var reconciledAmounts: [(ColumnKey, Money?)] {
    [
      (.granted, granted), (.carriedIn, carriedIn), (.available, available), (.used, used), (.unused, unused),
      (.carryOverApplied, carryOverApplied), (.carryOverApproved, carryOverApproved), (.toRepay, toRepay),
    ]
  }
}

extension ExportKind {
  /// The money columns of this kind that are added up per file and reconciled, in the order of the money flow.
  public var reconciledColumns: [ColumnKey] {
    let none = SchemeReferenceID(index: 0)
    let nowhere = PlaceReferenceID(index: 0)
    return switch self {
    case .applications:
      ApplicationRow.Content(year: 0, scheme: none, place: nowhere).reconciledAmounts.map(\.0)
    case .reports: ReportRow.Content(year: 0, scheme: none, place: nowhere).reconciledAmounts.map(\.0)
    case .claims: ClaimRow.Content(year: 0, scheme: none, place: nowhere).reconciledAmounts.map(\.0)
    case .statusReports, .survey: []
    }
  }
}
