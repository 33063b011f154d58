/// Every application, claim and report that was read, typed and with its place: what each figure is made of (*alle rader*).
func rowsSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let lines = rowLines(request)
  let shown = lines.filter { !$0.isWithheld }
  let withheld = lines.count - shown.count
  return Section(
    id: "rows", title: wording[.rowsTitle], tab: wording[.rowsTab],
    summary: wording(.rowsSummary, ("count", wording.numbers.count(shown.count))),
    table: shown.isEmpty ? nil : try Table(id: "rows", rowColumns(wording), lines: shown, nameColumns: 3),
    notes: withheld > 0 ? [wording(.rowsWithheldNote, ("count", wording.numbers.count(withheld)))] : [],
    audience: .workbookOnly)
}

private struct RowLine {
  var origin: Origin
  var file: String
  var kind: Label
  var year: Int
  var caseNumber = ""
  var round = ""
  var scheme = ""
  var part = ""
  var number = ""
  var municipality = ""
  var written = ""
  var applicant = ""
  var measure = ""
  var decision: Decision?
  var received: CivilDate?
  var amounts: [ColumnKey: Money] = [:]
  var isQuarantined = false
  var isWithheld = false
}

private func rowLines(_ request: StatementRequest) -> [RowLine] {
  let exports = request.settlement.exports
  let quarantined = Set(request.settlement.quarantine.map(\.origin))
  let withholding = Withholding(request)
  func line(
    _ origin: Origin, _ kind: Label, _ year: Int, _ scheme: SchemeReferenceID, _ place: PlaceReferenceID,
    _ number: TextID?, _ amounts: [ReconciledAmount]
  ) -> RowLine {
    var line = RowLine(origin: origin, file: exports[origin.file].name, kind: kind, year: year)
    line.caseNumber = number.map { exports.texts[$0] } ?? ""
    line.isQuarantined = quarantined.contains(origin)
    for amount in amounts { line.amounts[amount.column] = amount.written }
    line.isWithheld = !withholding.shows(exports[scheme])
    request.name(exports[scheme], in: &line)
    let reference = exports[place]
    line.written = reference.written
    if case .found(let municipality, _) = reference.match {
      line.number = municipality.number.description
      line.municipality = municipality.name
    }
    return line
  }
  var lines: [RowLine] = []
  for row in exports.applications {
    let content = row.content
    var shown = line(
      row.origin, .kindApplication, content.year, content.scheme, content.place, content.caseNumber,
      content.reconciledAmounts)
    shown.round = content.round.map { exports.texts[$0] } ?? ""
    shown.applicant = content.applicant.map { exports.texts[$0] } ?? ""
    shown.measure = content.measure.map { exports.texts[$0] } ?? ""
    shown.decision = content.decision
    shown.received = content.received
    lines.append(shown)
  }
  for row in exports.claims {
    let content = row.content
    var shown = line(
      row.origin, .kindClaim, content.year, content.scheme, content.place, content.caseNumber,
      content.reconciledAmounts)
    shown.decision = content.decision
    shown.received = content.received
    lines.append(shown)
  }
  for row in exports.reports {
    let content = row.content
    var shown = line(
      row.origin, .kindReport, content.year, content.scheme, content.place, content.caseNumber,
      content.reconciledAmounts)
    shown.round = content.round.map { exports.texts[$0] } ?? ""
    shown.measure = content.measure.map { exports.texts[$0] } ?? ""
    shown.received = content.received
    lines.append(shown)
  }
  return lines
}

extension StatementRequest {
  fileprivate func name(_ reference: SchemeReference, in line: inout RowLine) {
    guard let id = reference.schemeID, let scheme = catalogue.scheme(id) else {
      line.scheme = reference.writtenScheme
      line.part = reference.writtenPart
      return
    }
    line.scheme = scheme.shortName[language]
    if case .found(_, let part?) = reference.match {
      line.part = scheme.part(part)?.name[language] ?? part.text
    } else {
      line.part = reference.writtenPart
    }
  }
}

private func rowColumns(_ wording: Wording) -> [ColumnSpecification<RowLine>] {
  let amounts: [(ColumnKey, Label)] = [
    (.applied, .applied), (.proposed, .proposed), (.granted, .granted), (.paid, .paid),
    (.carriedIn, .carriedIn),
    (.available, .available), (.used, .used), (.unused, .unused), (.carryOverApplied, .carryOverApplied),
    (.carryOverApproved, .carryOverApproved), (.toRepay, .toRepay),
  ]
  return [
    .code("year", wording[.year]) { .code(String($0.year)) },
    .text("kind", wording[.kind]) { .text(wording[$0.kind]) },
    .code("case", wording[.caseNumber]) { .code($0.caseNumber) },
    .code("round", wording[.round]) { .code($0.round) },
    .text("scheme", wording[.scheme]) { .text($0.scheme) },
    .text("part", wording[.part]) { .text($0.part) },
    .code("number", wording[.municipalityNumber]) { .code($0.number) },
    .text("municipality", wording[.municipality]) { .text($0.municipality) },
    .text("written", wording[.asWritten]) { .text($0.written) },
    .text("applicant", wording[.applicant]) { .text($0.applicant) },
    .text("measure", wording[.measure]) { .text($0.measure) },
    .text("decision", wording[.decision]) { .text($0.decision.map { wording[$0.label] } ?? "") },
    .date("received", wording[.received]) { $0.received.map { .date($0) } ?? .blank },
  ]
    + amounts.map { key, label in
      .money(key.rawValue, wording[label], isSummed: false) { line in
        line.amounts[key].map { .money($0) } ?? .blank
      }
    }
    + [
      .text("status", wording[.status]) {
        .text(wording[$0.isQuarantined ? .statusQuarantined : .statusPosted])
      },
      .text("file", wording[.file]) { .text($0.file) },
      .count("line", wording[.line], isSummed: false) { .count(Int($0.origin.line)) },
    ]
}

extension Decision {
  var label: Label {
    switch self {
    case .granted: .decisionGranted
    case .partlyGranted: .decisionPartlyGranted
    case .refused: .decisionRefused
    case .dismissed: .decisionDismissed
    case .withdrawn: .decisionWithdrawn
    case .pending: .decisionPending
    }
  }
}
