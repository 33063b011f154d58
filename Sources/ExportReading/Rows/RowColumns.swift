internal import GrantLedger

/// The columns of a file by its kind; types a record and keeps its row.
enum RowColumns {
  case applications(ApplicationColumns)
  case reports(ReportColumns)
  case claims(ClaimColumns)
  case survey(SurveyColumns)

  init(_ header: Header) {
    switch header.kind {
    case .applications: self = .applications(ApplicationColumns(header))
    case .reports: self = .reports(ReportColumns(header))
    case .claims: self = .claims(ClaimColumns(header))
    case .survey: self = .survey(SurveyColumns(header))
    }
  }

  /// Keeps the typed row of the record at hand unless an error was found in it; false where it was not kept.
  func keepRow(_ gatherer: inout Gatherer) -> Bool {
    switch self {
    case .applications(let columns):
      guard let content = columns.row(&gatherer), gatherer.isClean else { return false }
      gatherer.exports.applications.append(ApplicationRow(origin: gatherer.cells.origin, content: content))
    case .reports(let columns):
      guard let content = columns.row(&gatherer), gatherer.isClean else { return false }
      gatherer.exports.reports.append(ReportRow(origin: gatherer.cells.origin, content: content))
    case .claims(let columns):
      guard let content = columns.row(&gatherer), gatherer.isClean else { return false }
      gatherer.exports.claims.append(ClaimRow(origin: gatherer.cells.origin, content: content))
    case .survey(let columns):
      guard let content = columns.row(&gatherer), gatherer.isClean else { return false }
      gatherer.exports.surveys.append(SurveyRow(origin: gatherer.cells.origin, content: content))
    }
    return true
  }
}

extension Gatherer {
  /// Nothing found so far keeps the record at hand out of the rows.
  var isClean: Bool { !cells.findings.contains { $0.severity >= .error } }
}
