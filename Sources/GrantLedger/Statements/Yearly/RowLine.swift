/// A record as the sheet of all rows shows it.
struct RowLine {
  var origin: Origin
  var file: String
  var kind: Label
  /// Nil where the record could not be typed.
  var year: Int?
  var caseNumber = ""
  var round = ""
  var scheme = ""
  var part = ""
  var number = ""
  var municipality = ""
  /// The municipality as the record writes it.
  var written = ""
  var applicant = ""
  var measure = ""
  var decision: Decision?
  var standing = Standing.outside
  var received: CivilDate?
  var amounts: [ColumnKey: Money] = [:]
  var isQuarantined = false
  var isWithheld = false
}

/// All records of a run as lines, kind by kind and in reading order.
struct RowLines {
  private let request: StatementRequest
  private let exports: Exports
  private let quarantined: Set<Origin>
  private let withholding: Withholding
  private let standings: Standings

  init(_ request: StatementRequest) {
    self.request = request
    exports = request.settlement.exports
    quarantined = Set(request.settlement.quarantine.map(\.origin))
    withholding = Withholding(request)
    standings = Standings(exports, request.catalogue, on: request.settlement.today)
  }

  var all: [RowLine] {
    exports.applications.map(line) + exports.claims.map(line) + exports.reports.map(line)
      + exports.statusReports.map(line) + exports.surveys.map(line) + exports.unread.map(line)
  }

  private func line(_ row: ApplicationRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, year: content.year, scheme: content.scheme, place: content.place)
    line.caseNumber = text(content.caseNumber)
    line.round = text(content.round)
    line.applicant = text(content.applicant)
    line.measure = text(content.measure)
    line.decision = content.decision
    line.standing = standings.standing(of: content)
    line.received = content.received
    line.add(content.reconciledAmounts)
    return line
  }

  private func line(_ row: ClaimRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, year: content.year, scheme: content.scheme, place: content.place)
    line.caseNumber = text(content.caseNumber)
    line.decision = content.decision
    line.received = content.received
    line.add(content.reconciledAmounts)
    return line
  }

  private func line(_ row: ReportRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, year: content.year, scheme: content.scheme, place: content.place)
    line.caseNumber = text(content.caseNumber)
    line.round = text(content.round)
    line.measure = text(content.measure)
    line.received = content.received
    line.add(content.reconciledAmounts)
    return line
  }

  private func line(_ row: StatusReportRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, year: content.year, scheme: content.scheme, place: content.place)
    line.caseNumber = text(content.caseNumber)
    line.round = text(content.round)
    line.received = content.received
    return line
  }

  private func line(_ row: SurveyRow) -> RowLine {
    placed(row.origin, year: row.content.year, scheme: nil, place: row.content.place)
  }

  /// What could not be typed has its place, its readable amounts, and nothing that would say whose they are.
  private func line(_ row: UnreadRow) -> RowLine {
    var line = begun(row.origin)
    line.isWithheld = !withholding.showsSums(ofFile: line.file)
    line.add(row.reconciledAmounts)
    return line
  }

  private func begun(_ origin: Origin) -> RowLine {
    let file = exports[origin.file]
    var line = RowLine(origin: origin, file: file.name, kind: file.kind.label)
    line.isQuarantined = quarantined.contains(origin)
    return line
  }

  private func placed(
    _ origin: Origin, year: Int, scheme: SchemeReferenceID?, place: PlaceReferenceID
  ) -> RowLine {
    var line = begun(origin)
    line.year = year
    if let reference = scheme.map({ exports[$0] }) {
      line.isWithheld = !withholding.shows(reference)
      name(reference, in: &line)
    }
    let reference = exports[place]
    line.written = reference.written
    if case .found(let municipality, _) = reference.match {
      line.number = municipality.number.description
      line.municipality = municipality.name
    }
    return line
  }

  private func name(_ reference: SchemeReference, in line: inout RowLine) {
    guard let id = reference.schemeID, let scheme = request.catalogue.scheme(id) else {
      line.scheme = reference.writtenScheme
      line.part = reference.writtenPart
      return
    }
    line.scheme = scheme.shortName[request.language]
    if case .found(_, let part?) = reference.match {
      line.part = scheme.part(part)?.name[request.language] ?? part.text
    } else {
      line.part = reference.writtenPart
    }
  }

  private func text(_ id: TextID?) -> String { id.map { exports.texts[$0] } ?? "" }
}

extension RowLine {
  fileprivate mutating func add(_ amounts: [ReconciledAmount]) {
    for amount in amounts { self.amounts[amount.column] = amount.written }
  }
}
