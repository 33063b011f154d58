/// What rows are called where they are shown, looked up once for each file and each distinct writing.
struct RowNames: Sendable {
  private(set) var files: [(name: String, kind: String)]
  private(set) var schemes: [SchemeName]
  private(set) var places: [PlaceName]
  private(set) var decisions: [Decision: String]
  /// Whether records that could not be typed are shown, by file.
  private let showsUnread: [Bool]

  struct SchemeName: Sendable {
    var scheme: String
    var part: String
    var isShown: Bool
  }

  struct PlaceName: Sendable {
    var number = ""
    var municipality = ""
    /// As the record writes it.
    var written: String
  }

  init(_ request: StatementRequest) {
    let exports = request.settlement.exports
    let withholding = request.withholding
    files = exports.files.map { ($0.name, request.wording[$0.kind.label]) }
    decisions = Dictionary(
      Decision.allCases.map { ($0, request.wording[$0.label]) }, uniquingKeysWith: { first, _ in first })
    showsUnread = exports.files.map { withholding.showsSums(ofFile: $0.name) }
    schemes = exports.schemes.map { SchemeName($0, request, isShown: withholding.shows($0)) }
    places = exports.places.map(PlaceName.init)
  }

  /// Whether the edition shows the row.
  func shows(_ row: Exports.Row) -> Bool {
    switch row {
    case .application(let row): schemes[Int(row.content.scheme.index)].isShown
    case .claim(let row): schemes[Int(row.content.scheme.index)].isShown
    case .report(let row): schemes[Int(row.content.scheme.index)].isShown
    case .statusReport(let row): schemes[Int(row.content.scheme.index)].isShown
    case .survey: true
    case .unread(let row): showsUnread[Int(row.origin.file.index)]
    }
  }
}

extension RowNames.SchemeName {
  fileprivate init(_ reference: SchemeReference, _ request: StatementRequest, isShown: Bool) {
    self.isShown = isShown
    scheme = reference.writtenScheme
    part = reference.writtenPart
    guard let id = reference.schemeID, let known = request.catalogue.scheme(id) else { return }
    scheme = known.shortName[request.language]
    if case .found(_, let part?) = reference.match {
      self.part = known.part(part)?.name[request.language] ?? part.text
    }
  }
}

extension RowNames.PlaceName {
  fileprivate init(_ reference: PlaceReference) {
    written = reference.written
    if case .found(let found, _) = reference.match {
      number = found.number.description
      municipality = found.name
    }
  }
}
