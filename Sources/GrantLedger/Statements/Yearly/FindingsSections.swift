/// The findings rule by rule: how many, in how many files, and which rules found nothing.
func findingsSummarySection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  struct Line {
    var rule: Rule
    var words: RuleWords
    var findings: Int
    var waived: Int
    var files: Int
  }
  let wording = request.wording
  let lines = RuleBook.rules(by: request.catalogue).map { rule in
    let found = request.findings.filter { $0.rule == rule.number }
    return Line(
      rule: rule, words: wording.words(ofRule: rule.number.text), findings: found.count,
      waived: found.count { $0.waiver != nil }, files: Set(found.compactMap(\.location?.file)).count)
  }
  let silent = lines.count { $0.findings == 0 }
  let waived = request.findings.count { $0.waiver != nil }
  var columns: [ColumnSpecification<Line>] = [
    .code("rule", wording[.rule]) { .code($0.rule.number.text) },
    .text("severity", wording[.severity]) { .text(wording[$0.rule.severity.label]) },
    .text("title", wording[.ruleTitle]) { .text($0.words.title) },
    .count("findings", wording[.findingsCount]) { .count($0.findings) },
    .count("files", wording[.filesCount], isSummed: false) { .count($0.files) },
    .text("then", wording[.consequence]) { .text($0.words.then) },
  ]
  if waived > 0 { columns.insert(.count("waived", wording[.waivedCount]) { .count($0.waived) }, at: 4) }
  let found = lines.filter { $0.findings > 0 }
  let total =
    found.isEmpty
    ? nil
    : Line(
      rule: found[0].rule, words: found[0].words, findings: request.findings.count, waived: waived, files: 0)
  return Section(
    id: "findings-summary", title: wording[.findingsSummaryTitle], tab: wording[.findingsSummaryTab],
    summary: wording(
      .findingsSummary, ("errors", wording.numbers.count(request.findings.count { $0.severity == .error })),
      ("warnings", wording.numbers.count(request.findings.count { $0.severity == .warning })),
      ("notes", wording.numbers.count(request.findings.count { $0.severity == .note })),
      ("silent", wording.numbers.count(silent)), ("rules", wording.numbers.count(lines.count)),
      ("quarantined", wording.numbers.count(request.settlement.quarantine.count))),
    table: found.isEmpty
      ? nil
      : try Table(
        id: "findings-summary", columns, lines: found, total: total, totalHeading: wording[.total]),
    notes: waived > 0 ? [wording(.waivedNote, ("count", wording.numbers.count(waived)))] : [])
}

/// Every finding with its place; in the public edition without those that would tell of a withheld scheme.
func findingsSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let withholding = request.withholding
  let shown = request.findings.filter(withholding.shows)
  let hidden = request.findings.count - shown.count
  var columns: [ColumnSpecification<FindingLine>] = [
    .code("rule", wording[.rule]) { .code($0.rule.text) },
    .text("severity", wording[.severity]) { .text(wording[$0.severity.label]) },
    .text("remedy", wording[.remedy]) { .text($0.remedy) },
    .text("message", wording[.message]) { .text($0.message) },
    .text("file", wording[.file]) { .text($0.location?.file ?? "") },
    .count("line", wording[.line], isSummed: false) { $0.location.map { .count($0.line) } ?? .blank },
    .text("heading", wording[.column]) { .text($0.location?.heading ?? "") },
    .text("figure", wording[.figure]) { .text($0.figure ?? "") },
    .text("source", wording[.source]) { .text($0.source) },
  ]
  if shown.contains(where: { $0.waiver != nil }) {
    columns.append(
      .text("waiver", wording[.waiver]) { line in
        .text(line.waiver.map { $0.text(for: request.edition, wording) } ?? "")
      })
  }
  return Section(
    id: "findings", title: wording[.findingsTitle], tab: wording[.findingsTab],
    summary: wording(.findingsAllSummary, ("count", wording.numbers.count(shown.count))),
    table: shown.isEmpty ? nil : try Table(id: "findings", columns, lines: shown),
    notes: hidden > 0 ? [wording(.findingsWithheldNote, ("count", wording.numbers.count(hidden)))] : [],
    audience: .workbookOnly)
}

extension Severity {
  /// Its word in the labels, such as "FEIL".
  public var label: Label {
    switch self {
    case .note: .severityNote
    case .warning: .severityWarning
    case .error: .severityError
    case .fatal: .severityFatal
    }
  }
}
