/// The findings that are new, mended or let stand since the last run; nil where there is none.
func findingChangesSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let changes = request.comparison.findings.filter { $0.state != .open }
  if changes.isEmpty { return nil }
  func number(_ state: FindingChange.State) -> String { request.count(changes.count { $0.state == state }) }
  return Section(
    id: "findings", title: wording[.nightlyFindingsTitle], tab: wording[.nightlyFindingsTab],
    summary: wording(
      .nightlyFindingsSummary, ("new", number(.new)), ("mended", number(.mended)),
      ("waived", number(.letStand))),
    table: try Table(id: "findings", findingColumns(request), lines: changes, nameColumns: 1),
    notes: [wording[.nightlyAgeNote]])
}

/// The findings that were there before and still are, the oldest first; nil where there is none.
func openFindingsSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let open = request.comparison.findings.filter { $0.state == .open }.enumerated().sorted { left, right in
    left.element.age != right.element.age
      ? left.element.age > right.element.age : left.offset < right.offset
  }.map(\.element)
  if open.isEmpty { return nil }
  return Section(
    id: "open-findings", title: wording[.nightlyOpenTitle], tab: wording[.nightlyOpenTab],
    summary: wording(
      .nightlyOpenSummary, ("count", request.count(open.count)),
      ("days", request.count(open.first?.age ?? 0))),
    table: try Table(id: "open-findings", findingColumns(request), lines: open, nameColumns: 1))
}

private func findingColumns(_ request: NightlyRequest) -> [ColumnSpecification<FindingChange>] {
  let wording = request.wording
  return [
    .text("state", wording[.nightlyState]) { .text(wording[$0.state.label]) },
    .count("age", wording[.nightlyAge], isSummed: false) { .count($0.age) },
    .text("severity", wording[.severity]) { .text(wording[$0.finding.severity.label]) },
    .code("rule", wording[.rule]) { .code($0.finding.rule) },
    .text("message", wording[.message]) { .text($0.finding.message) },
    .code("place", wording[.nightlyPlace]) { .code($0.finding.place) },
  ]
}

extension FindingChange.State {
  var label: Label {
    switch self {
    case .new: .nightlyStateNew
    case .mended: .nightlyStateMended
    case .letStand: .nightlyStateLetStand
    case .open: .nightlyStateOpen
    }
  }
}
