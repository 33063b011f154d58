extension GrantCase {
  /// The last day of the short status report that is still to come; nil where none is owed or no deadline is set.
  func owedStatusReport(in catalogue: Catalogue) -> CivilDate? {
    guard !hasStatusReport, reportIsDue(in: catalogue), !unreportedParts.isEmpty else { return nil }
    return catalogue.scheme(scheme)?.deadline(.statusReport, grantYear: year)?.day
  }

  /// The last day of the report that is still to come; nil where none is owed or no deadline is set.
  func owedReport(in catalogue: Catalogue) -> CivilDate? {
    guard reportIsDue(in: catalogue), !unreportedParts.isEmpty else { return nil }
    return catalogue.scheme(scheme)?.deadline(.report, grantYear: year)?.day
  }
}
