/// Who has not sent what: applications, reports, status reports, evidence of accounts and carry-over figures (*mangler*).
func missingSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let waived = waivedRows(request.settlement)
  let items = request.settlement.missingItems(upTo: request.year, by: request.catalogue)
  let lines = items.compactMap { item -> MissingLine? in
    guard let scheme = request.catalogue.scheme(item.scheme), request.edition.shows(scheme) else {
      return nil
    }
    let isWaived = item.kind.rules.contains { rule in
      item.origin.map { waived.contains(WaivedRow(rule: rule, origin: $0)) } ?? false
    }
    return MissingLine(item: item, scheme: scheme, isWaived: isWaived)
  }
  let day = wording.numbers.longDate(request.settlement.today)
  return Section(
    id: "missing", title: wording(.missingTitle, ("day", day)), tab: wording[.missingTab],
    summary: wording(
      .missingSummary, ("count", wording.numbers.count(lines.count)),
      ("municipalities", wording.numbers.count(Set(lines.map(\.item.municipality)).count)),
      ("late", wording.numbers.count(lines.count { daysOver($0.item, request) != nil }))),
    table: lines.isEmpty
      ? nil : try Table(id: "missing", missingColumns(request, lines), lines: lines, nameColumns: 2),
    notes: missingNotes(request, lines))
}

private struct MissingLine {
  var item: MissingItem
  var scheme: Scheme
  var isWaived: Bool
}

private struct WaivedRow: Hashable {
  var rule: RuleNumber
  var origin: Origin
}

private func waivedRows(_ settlement: Settlement) -> Set<WaivedRow> {
  var rows: Set<WaivedRow> = []
  for finding in settlement.findings where finding.waiver != nil {
    if case .record(let origin, _) = finding.place {
      rows.insert(WaivedRow(rule: finding.rule, origin: origin))
    }
  }
  return rows
}

/// Nil where no deadline is set, and where it is still to come.
private func daysOver(_ item: MissingItem, _ request: StatementRequest) -> Int? {
  guard let deadline = item.deadline, deadline < request.settlement.today else { return nil }
  return deadline.days(until: request.settlement.today)
}

private func missingColumns(
  _ request: StatementRequest, _ lines: [MissingLine]
) -> [ColumnSpecification<MissingLine>] {
  let wording = request.wording
  var columns: [ColumnSpecification<MissingLine>] = [
    .code("number", wording[.municipalityNumber]) { .code($0.item.municipality.description) },
    .text("municipality", wording[.municipality]) { .text(request.name(of: $0.item.municipality)) },
    .text("recipient", wording[.recipient]) { .text($0.item.recipientName) },
    .text("scheme", wording[.scheme]) { .text($0.scheme.shortName[request.language]) },
    .text("part", wording[.part], isDetail: true) { line in
      .text(
        line.item.parts.compactMap { line.scheme.part($0)?.name[request.language] }.joined(separator: ", "))
    },
    .code("year", wording[.year]) { .code(String($0.item.year)) },
    .text("what", wording[.missingWhat]) { .text(wording[$0.item.kind.label]) },
    .money("granted", wording[.granted], isSummed: false) { $0.item.granted.map { .money($0) } ?? .blank },
    .date("deadline", wording[.deadline]) { $0.item.deadline.map { .date($0) } ?? .notSet },
    .count("days", wording[.daysOver], isSummed: false) { line in
      daysOver(line.item, request).map { .count($0) } ?? .blank
    },
  ]
  if lines.contains(where: \.isWaived) {
    columns.append(.text("waiver", wording[.regional]) { .text($0.isWaived ? wording[.waivedMark] : "") })
  }
  return columns
}

private func missingNotes(_ request: StatementRequest, _ lines: [MissingLine]) -> [String] {
  let wording = request.wording
  var notes: [String] = []
  if lines.contains(where: { $0.item.kind == .application }) {
    notes.append(wording[.missingApplicationNote])
  }
  if lines.contains(where: { $0.item.deadline == nil }) { notes.append(wording[.missingDeadlineNote]) }
  notes += request.schemes(in: request.year).filter { $0.reportRequired && !request.edition.shows($0) }.map {
    wording(.withheldNote, ("scheme", $0.name[request.language]))
  }
  return notes
}

extension MissingItem.Kind {
  var label: Label {
    switch self {
    case .application: .kindApplication
    case .report: .kindReport
    case .statusReport: .missingStatusReport
    case .attestation: .attestation
    case .accountPrintout: .accountPrintout
    case .carryOverInApplication: .missingCarryOverInApplication
    case .carryOverInReport: .missingCarryOverInReport
    }
  }
}
