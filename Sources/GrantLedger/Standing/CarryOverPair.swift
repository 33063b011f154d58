/// A municipality's applications of a year and its reports of the year before: both state what is applied to be carried over.
struct CarryOverPair {
  var year: CarryOverYear
  var before: CarryOverYear
  /// The first rows of both, or those that state the amount.
  var application: Origin
  var report: Origin

  /// The pairs of the schemes that ask for it (B14) in which both are there and no row is in quarantine.
  static func all(_ ledger: Ledger, _ catalogue: Catalogue) -> [CarryOverPair] {
    let schemes = Set(catalogue.schemes.lazy.filter(\.carryOverInApplication).map(\.id))
    return ledger.carryOvers.years.compactMap { year in
      guard schemes.contains(year.scheme), year.application.isWhole,
        let application = year.application.origin,
        let before = ledger.carryOvers.year(
          year.year - 1, scheme: year.scheme, municipality: year.municipality),
        before.report.isWhole, let report = before.report.origin
      else { return nil }
      return CarryOverPair(year: year, before: before, application: application, report: report)
    }
  }

  /// The one of the two in which an amount is missing that the other states.
  enum Gap { case application, report }

  /// Nil where both state it or neither does; who wants nothing need not say so. Nil too where the file of the silent one
  /// says nothing of it for anyone: the export then leaves the column out.
  func gap(in exports: Exports) -> Gap? {
    switch (year.application.applied, before.report.applied) {
    case (let stated?, nil) where stated != .zero: exports.says(.carryOverApplied, in: report) ? .report : nil
    case (nil, let reported?) where reported != .zero:
      exports.says(.carryOverApplied, in: application) ? .application : nil
    default: nil
    }
  }
}

extension Exports {
  /// Whether the file of a row has the money column at all.
  func says(_ column: ColumnKey, in row: Origin) -> Bool {
    self[row.file].read.contains { $0.column == column }
  }
}
