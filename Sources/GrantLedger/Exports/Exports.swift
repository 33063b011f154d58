/// Everything that was read: typed rows in the order of files and lines, and what could not be typed.
public struct Exports: Sendable {
  /// In reading order; `FileID` points here.
  public var files: [SourceFile] = []
  public var texts = TextPool()
  public var persons = PersonPool()
  public var places: [PlaceReference] = []
  public var schemes: [SchemeReference] = []
  public var applications: [ApplicationRow] = []
  public var reports: [ReportRow] = []
  public var claims: [ClaimRow] = []
  public var statusReports: [StatusReportRow] = []
  public var surveys: [SurveyRow] = []
  public var unread: [UnreadRow] = []
  public var statedTotals: [StatedTotal] = []
  /// Rows that were corrected by hand; their originals are no longer among the rows.
  public var amendments: [Amendment] = []
  /// What reading noticed about rows that were typed all the same, such as a repaired spelling.
  public var findings: [Finding] = []

  public init() {}

  public subscript(id: PlaceReferenceID) -> PlaceReference { places[Int(id.index)] }
  public subscript(id: SchemeReferenceID) -> SchemeReference { schemes[Int(id.index)] }
  public subscript(id: FileID) -> SourceFile { files[Int(id.index)] }
}
