internal import GrantLedger

extension Gatherer {
  /// What points mean in the columns in which an amount of the file just read could be two; nothing where none could.
  func pointsToDecide(
    _ text: SourceText, _ dialect: Dialect, _ header: Header, from before: Exports.Extent
  ) -> ColumnPoints {
    var columns: Set<ColumnKey> = []
    for row in exports.unread[before.unread...] {
      columns.formUnion(row.findings.compactMap(\.columnOfAmbiguousAmount))
    }
    if columns.isEmpty { return ColumnPoints() }
    return ColumnPoints(
      text.bytes.span, dialect, header, fields: columns.compactMap { header.fields[$0] }.sorted())
  }
}

extension Exports {
  /// How much had been read at some moment.
  struct Extent {
    var applications, reports, claims, statusReports, surveys, unread, statedTotals, findings: Int
  }

  var extent: Extent {
    Extent(
      applications: applications.count, reports: reports.count, claims: claims.count,
      statusReports: statusReports.count, surveys: surveys.count, unread: unread.count,
      statedTotals: statedTotals.count, findings: findings.count)
  }

  /// Forgets the rows read since; texts and references stay, and are found again.
  mutating func cut(to extent: Extent) {
    applications.removeSubrange(extent.applications...)
    reports.removeSubrange(extent.reports...)
    claims.removeSubrange(extent.claims...)
    statusReports.removeSubrange(extent.statusReports...)
    surveys.removeSubrange(extent.surveys...)
    unread.removeSubrange(extent.unread...)
    statedTotals.removeSubrange(extent.statedTotals...)
    findings.removeSubrange(extent.findings...)
  }
}
