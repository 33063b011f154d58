internal import GrantLedger

/// The columns of a file; types a record and keeps its row.
struct RowColumns: Sendable {
  private let columns: Kind
  private let rest: RestDigest

  /// The columns of each kind of export.
  enum Kind: Sendable {
    case applications(ApplicationColumns)
    case reports(ReportColumns)
    case statusReports(StatusReportColumns)
    case claims(ClaimColumns)
    case survey(SurveyColumns)
  }

  init(_ header: Header) {
    rest = RestDigest(header)
    columns = Kind(header)
  }

  /// Keeps the typed row of the record at hand unless an error was found in it; false where it was not kept.
  func keepRow(_ gatherer: inout Gatherer) -> Bool {
    switch columns {
    case .applications(let columns):
      guard var content = gatherer.row(columns) else { return false }
      content.rest = rest.digest(gatherer)
      gatherer.exports.applications.append(ApplicationRow(origin: gatherer.cells.origin, content: content))
    case .reports(let columns):
      guard var content = gatherer.row(columns) else { return false }
      content.rest = rest.digest(gatherer)
      gatherer.exports.reports.append(ReportRow(origin: gatherer.cells.origin, content: content))
    case .statusReports(let columns):
      guard var content = gatherer.row(columns) else { return false }
      content.rest = rest.digest(gatherer)
      gatherer.exports.statusReports.append(StatusReportRow(origin: gatherer.cells.origin, content: content))
    case .claims(let columns):
      guard var content = gatherer.row(columns) else { return false }
      content.rest = rest.digest(gatherer)
      gatherer.exports.claims.append(ClaimRow(origin: gatherer.cells.origin, content: content))
    case .survey(let columns):
      guard var content = gatherer.row(columns) else { return false }
      content.rest = rest.digest(gatherer)
      gatherer.exports.surveys.append(SurveyRow(origin: gatherer.cells.origin, content: content))
    }
    return true
  }
}

extension Gatherer {
  /// The row of the record at hand; nil where it cannot be placed, or where an error was found in it.
  mutating func row<Row: RowReading>(_ columns: Row) -> Row.Content? {
    var row = Row.empty
    return columns.fill(&row, from: &self) && isClean ? row : nil
  }

  /// Nothing found so far keeps the record at hand out of the rows.
  var isClean: Bool { !cells.findings.contains { $0.severity >= .error } }
}

extension RowColumns.Kind {
  init(_ header: Header) {
    self =
      switch header.kind {
      case .applications: .applications(ApplicationColumns(header))
      case .reports: .reports(ReportColumns(header))
      case .statusReports: .statusReports(StatusReportColumns(header))
      case .claims: .claims(ClaimColumns(header))
      case .survey: .survey(SurveyColumns(header))
      }
  }
}
