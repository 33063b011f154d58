extension Exports {
  /// A record of any kind.
  enum Row {
    case application(ApplicationRow)
    case claim(ClaimRow)
    case report(ReportRow)
    case statusReport(StatusReportRow)
    case survey(SurveyRow)
    case unread(UnreadRow)
  }

  /// How many records of data there are, typed or not.
  public var rowCount: Int {
    applications.count + claims.count + reports.count + statusReports.count + surveys.count + unread.count
  }

  /// The record at a place, 0-based, when all are laid one after the other: applications, claims, reports, status
  /// reports, surveys, and those that could not be typed.
  func row(at place: Int) -> Row {
    var place = place
    if place < applications.count { return .application(applications[place]) }
    place -= applications.count
    if place < claims.count { return .claim(claims[place]) }
    place -= claims.count
    if place < reports.count { return .report(reports[place]) }
    place -= reports.count
    if place < statusReports.count { return .statusReport(statusReports[place]) }
    place -= statusReports.count
    if place < surveys.count { return .survey(surveys[place]) }
    return .unread(unread[place - surveys.count])
  }
}
