/// Every record that was read, typed and with its place: what each figure is made of (*alle rader*).
func rowsSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let lines = RowLines(request).all
  let shown = lines.filter { !$0.isWithheld }
  let withheld = lines.count - shown.count
  return Section(
    id: "rows", title: wording[.rowsTitle], tab: wording[.rowsTab],
    summary: wording(.rowsSummary, ("count", wording.numbers.count(shown.count))),
    table: shown.isEmpty ? nil : try Table(id: "rows", rowColumns(wording), lines: shown, nameColumns: 3),
    notes: withheld > 0 ? [wording(.rowsWithheldNote, ("count", wording.numbers.count(withheld)))] : [],
    audience: .workbookOnly)
}

private func rowColumns(_ wording: Wording) -> [ColumnSpecification<RowLine>] {
  let amounts: [(ColumnKey, Label)] = [
    (.applied, .applied), (.proposed, .proposed), (.granted, .granted), (.paid, .paid),
    (.carriedIn, .carriedIn),
    (.available, .available), (.used, .used), (.unused, .unused), (.carryOverApplied, .carryOverApplied),
    (.carryOverApproved, .carryOverApproved), (.toRepay, .toRepay),
  ]
  return [
    .code("year", wording[.year]) { .code($0.year.map(String.init) ?? "") },
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
    .text("standing", wording[.priorityStanding]) { .text($0.standing.label.map { wording[$0] } ?? "") },
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
