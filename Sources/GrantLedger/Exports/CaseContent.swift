/// What rows of every kind but the survey's say of their case (*sak*), and where the money belongs.
public protocol CaseContent: Sendable {
  var caseNumber: TextID? { get set }
  /// The year for which the money is given.
  var year: Int { get }
  var scheme: SchemeReferenceID { get }
  var place: PlaceReferenceID { get }
  /// Inclusive: the day on which it came.
  var received: CivilDate? { get }

  init(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID)
}

extension ApplicationRow.Content: CaseContent {}
extension ReportRow.Content: CaseContent {}
extension ClaimRow.Content: CaseContent {}
extension StatusReportRow.Content: CaseContent {}
