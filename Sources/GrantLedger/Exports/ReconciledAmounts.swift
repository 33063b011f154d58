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
