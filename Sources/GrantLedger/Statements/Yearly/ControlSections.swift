/// The reconciliation, file by file and column by column (*kontroll*).
func controlSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let exports = request.settlement.exports
  let reconciliation = request.settlement.reconciliation
  let withholding = Withholding(request)
  var lines: [ControlLine] = []
  for balance in reconciliation.files {
    let file = exports[balance.file]
    lines.append(
      ControlLine(
        file: file.name, kind: wording[file.kind.label], what: wording[.records], records: balance,
        amounts: nil,
        holds: balance.holds))
    lines += balance.columns.map { column in
      ControlLine(
        file: file.name, kind: wording[file.kind.label], what: request.catalogue.heading(of: column.column),
        records: nil, amounts: column, isWithheld: !withholding.showsSums(ofFile: file.name),
        holds: column.holds)
    }
  }
  let read = reconciliation.files.reduce(0) { $0 + $1.recordsRead }
  let posted = reconciliation.files.reduce(0) { $0 + $1.recordsPosted }
  let quarantined = reconciliation.files.reduce(0) { $0 + $1.recordsQuarantined }
  let skipped = reconciliation.files.reduce(0) { $0 + $1.recordsSkipped }
  return Section(
    id: "control", title: wording[.controlTitle], tab: wording[.controlTab],
    summary: wording(
      .controlSummary, ("files", wording.numbers.count(reconciliation.files.count)),
      ("read", wording.numbers.count(read)), ("posted", wording.numbers.count(posted)),
      ("quarantined", wording.numbers.count(quarantined)), ("skipped", wording.numbers.count(skipped))),
    table: try Table(id: "control", controlColumns(wording), lines: lines, nameColumns: 1),
    notes: [wording[.controlNote]])
}

private struct ControlLine {
  var file: String
  var kind: String
  var what: String
  var records: Reconciliation.FileBalance?
  var amounts: Reconciliation.ColumnBalance?
  var isWithheld = false
  var holds: Bool
}

private func controlColumns(_ wording: Wording) -> [ColumnSpecification<ControlLine>] {
  func count(_ key: String, _ label: Label, _ path: KeyPath<Reconciliation.FileBalance, Int>)
    -> ColumnSpecification<ControlLine>
  {
    .count(key, wording(.recordsOf, ("what", wording[label])), isSummed: false) { line in
      line.records.map { .count($0[keyPath: path]) } ?? .blank
    }
  }
  func money(_ key: String, _ label: Label, _ path: KeyPath<Reconciliation.ColumnBalance, Money>)
    -> ColumnSpecification<ControlLine>
  {
    .money(key, wording(.kronerOf, ("what", wording[label])), isSummed: false) { line in
      if line.isWithheld { return .withheld }
      return line.amounts.map { .money($0[keyPath: path]) } ?? .blank
    }
  }
  return [
    .text("file", wording[.file]) { .text($0.file) },
    .text("kind", wording[.kind]) { .text($0.kind) },
    .text("what", wording[.controlled]) { .text($0.what) },
    count("records-read", .controlRead, \.recordsRead),
    count("records-posted", .controlPosted, \.recordsPosted),
    count("records-quarantined", .controlQuarantined, \.recordsQuarantined),
    count("records-skipped", .controlSkipped, \.recordsSkipped),
    money("read", .controlRead, \.read),
    money("posted", .controlPosted, \.posted),
    money("quarantined", .controlQuarantined, \.quarantined),
    money("skipped", .controlSkipped, \.skipped),
    .text("holds", wording[.controlHolds]) { .text(wording[$0.holds ? .holds : .holdsNot]) },
  ]
}

/// The sums that must agree: rows and table, parts and scheme, municipalities and county.
func identitiesSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let all = request.settlement.reconciliation.identities
  // Where both sides are zero there is nothing to see; they are counted in the summary all the same.
  let shown = all.filter { $0.left != .zero || $0.right != .zero }
  let columns: [ColumnSpecification<Reconciliation.Identity>] = [
    .code("year", wording[.year]) { .code(String($0.year)) },
    .text("scheme", wording[.scheme]) { identity in
      .text(
        identity.scheme.flatMap { request.catalogue.scheme($0) }?.shortName[request.language]
          ?? wording[.allSchemes])
    },
    .text("measure", wording[.measureOfMoney]) { .text(wording[$0.measure.label]) },
    .text("kind", wording[.identity]) { .text(wording[$0.kind.label]) },
    .money("left", wording[.identityLeft], isSummed: false) { .money($0.left) },
    .money("right", wording[.identityRight], isSummed: false) { .money($0.right) },
    .text("holds", wording[.controlHolds]) { .text(wording[$0.holds ? .holds : .holdsNot]) },
  ]
  return Section(
    id: "identities", title: wording[.identitiesTitle], tab: wording[.identitiesTab],
    summary: wording(
      .identitiesSummary, ("count", wording.numbers.count(all.count)),
      ("broken", wording.numbers.count(all.count { !$0.holds }))),
    table: shown.isEmpty ? nil : try Table(id: "identities", columns, lines: shown, nameColumns: 3),
    audience: .workbookOnly)
}

extension ExportKind {
  var label: Label {
    switch self {
    case .applications: .kindApplication
    case .reports: .kindReport
    case .statusReports: .kindStatusReport
    case .survey: .kindSurvey
    case .claims: .kindClaim
    }
  }
}

extension Reconciliation.Identity.Kind {
  var label: Label {
    switch self {
    case .partsToScheme: .identityParts
    case .municipalitiesToCounty: .identityMunicipalities
    case .rowsToTable: .identityRows
    }
  }
}

extension Measure {
  var label: Label {
    switch self {
    case .applications: .applications
    case .applied: .applied
    case .proposed: .proposed
    case .granted: .granted
    case .paid: .paid
    case .carriedIn: .carriedIn
    case .available: .available
    case .used: .used
    case .unused: .unused
    case .unreported: .unreported
    case .carryOverApplied: .carryOverApplied
    case .carryOverApproved: .carryOverApproved
    case .toRepay: .toRepay
    case .reportsDue: .reportsDue
    case .reportsReceived: .reportsReceived
    }
  }
}
