/// The waivers under which findings stand, with how many; nil where there are none to show.
///
/// Why and by whom is the office's own text, which may tell of persons: the public edition leaves it out, and with it every
/// waiver of a finding that it does not show.
func waiversSection(_ request: StatementRequest) throws(Money.Overflow) -> Section? {
  struct Line {
    var waiver: Waiver
    var findings: Int
  }
  let wording = request.wording
  let waived = request.findings.filter { $0.waiver != nil }
  let withheld = Set(waived.filter { !request.withholding.shows($0) }.compactMap(\.waiver))
  let lines = request.catalogue.waivers.uniqued().compactMap { waiver -> Line? in
    let count = waived.count { $0.waiver == waiver }
    return count == 0 || withheld.contains(waiver) ? nil : Line(waiver: waiver, findings: count)
  }
  if lines.isEmpty { return nil }
  var columns: [ColumnSpecification<Line>] = [
    .code("rule", wording[.rule]) { .code($0.waiver.rule.text) },
    .text("subject", wording[.waiverSubject]) { .text(subject(of: $0.waiver, request)) },
    .text("scheme", wording[.scheme]) { line in
      .text(line.waiver.scheme.flatMap(request.catalogue.scheme)?.shortName[request.language] ?? "")
    },
    .code("year", wording[.year]) { .code($0.waiver.year.map(String.init) ?? "") },
    .count("findings", wording[.findingsCount], isSummed: false) { .count($0.findings) },
    .date("last-day", wording[.waiverLastDay]) { .date($0.waiver.lastDay) },
  ]
  if request.edition == .internal {
    columns += [
      .text("reason", wording[.waiverReason]) { .text($0.waiver.reason) },
      .text("decided-by", wording[.waiverBy]) { .text($0.waiver.decidedBy) },
    ]
  }
  return Section(
    id: "waivers", title: wording[.waiversTitle], tab: wording[.waiversTab],
    summary: wording(
      .waiversSummary, ("count", wording.numbers.count(lines.reduce(0) { $0 + $1.findings })),
      ("waivers", wording.numbers.count(lines.count))),
    table: try Table(id: "waivers", columns, lines: lines, nameColumns: 2),
    notes: request.edition == .public ? [wording[.waiverReasonsNote]] : [])
}

private func subject(of waiver: Waiver, _ request: StatementRequest) -> String {
  switch waiver.subject {
  case .caseNumber(let number): request.wording(.waiverCase, ("case", number))
  case .municipality(let number): request.name(of: number)
  case .figure(let id): id
  }
}

extension Waiver {
  /// Why it was given, by whom and until when; to the public only until when.
  func text(for edition: Edition, _ wording: Wording) -> String {
    edition == .internal ? text(wording) : wording(.waiverUntil, ("until", wording.numbers.date(lastDay)))
  }

  /// Why it was given, by whom and until when, for those who work with the findings.
  public func text(_ wording: Wording) -> String {
    wording(
      .waiverText, ("reason", reason), ("by", decidedBy), ("until", wording.numbers.date(lastDay)))
  }
}

extension Sequence where Element: Hashable {
  /// Each once, where it stands first.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
