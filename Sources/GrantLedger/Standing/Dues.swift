extension GrantCase {
  /// The last day of the short status report that is still to come; nil where none is owed or no deadline is set.
  func owedStatusReport(in catalogue: Catalogue) -> CivilDate? {
    guard !hasStatusReport, hasUnreportedParts, reportIsDue(in: catalogue) else { return nil }
    return deadline(.statusReport, in: catalogue)
  }

  /// The last day of the report that is still to come; nil where none is owed or no deadline is set.
  func owedReport(in catalogue: Catalogue) -> CivilDate? {
    guard hasUnreportedParts, reportIsDue(in: catalogue) else { return nil }
    return deadline(.report, in: catalogue)
  }

  private func deadline(_ kind: Deadline.Kind, in catalogue: Catalogue) -> CivilDate? {
    catalogue.schemeIndex(scheme).flatMap { catalogue.schemes[$0].deadline(kind, grantYear: year)?.day }
  }
}
