internal import GrantLedger

/// The findings as JSON with keys in a fixed order.
func checkJSON(_ report: CheckReport) -> JSON {
  let fingerprints = fingerprints(of: report.findings)
  return .object([
    ("schemaVersion", 1), ("program", .string("tilskudd \(ProgramVersion.text)")),
    ("year", .number(report.year)), ("asOf", .string(report.setting.today.description)),
    ("language", .string(report.setting.wording.language)),
    (
      "summary",
      .object([
        ("fatal", .number(report.count(.fatal))), ("errors", .number(report.count(.error))),
        ("warnings", .number(report.count(.warning))), ("notes", .number(report.count(.note))),
        ("radar", .number(report.radarCount)), ("waived", .number(report.waivedCount)),
        ("rules", .number(report.rules.count)),
        ("rulesWithoutFindings", .number(report.silentRules.count)),
      ])
    ),
    (
      "findings",
      .array(zip(report.findings, fingerprints).map { json($0, $1, isRadar: report.isRadar($0.line)) })
    ),
    ("rulesWithoutFindings", .array(report.silentRules.map { .string($0.text) })),
  ])
}

private func json(_ finding: CheckedFinding, _ fingerprint: String, isRadar: Bool) -> JSON {
  let line = finding.line
  return .object([
    ("rule", .string(line.rule.text)), ("severity", .string("\(line.severity)")), ("radar", .bool(isRadar)),
    ("title", .string(line.title)), ("message", .string(line.message)), ("remedy", .string(line.remedy)),
    ("source", .string(line.source)), ("file", .optional(line.location?.file)),
    ("line", .optional(line.location?.line)), ("column", .optional(line.location?.column)),
    ("heading", .optional(line.location?.heading)), ("written", .optional(line.location?.written)),
    ("personal", .bool(line.isPersonal)), ("figure", .optional(line.figure)),
    ("year", .optional(finding.subject.year)), ("scheme", .optional(line.scheme?.text)),
    ("municipality", .optional(finding.subject.municipality)),
    ("caseNumber", .optional(finding.subject.caseNumber)),
    ("didYouMean", .array(line.suggestions.map(JSON.string))),
    ("waiver", line.waiver.map(json) ?? .null), ("fingerprint", .string(fingerprint)),
  ])
}

private func json(_ waiver: Waiver) -> JSON {
  .object([
    ("reason", .string(waiver.reason)), ("by", .string(waiver.decidedBy)),
    ("until", .string(waiver.lastDay.description)), ("file", .string(waiver.place.file)),
    ("line", .number(waiver.place.line)),
  ])
}
