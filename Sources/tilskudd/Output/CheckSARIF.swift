internal import GrantLedger

/// The findings as a SARIF 2.1.0 log (OASIS): lines and columns 1-based, columns in Unicode scalars.
func checkSARIF(_ report: CheckReport) -> JSON {
  .object([
    ("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
    ("version", "2.1.0"), ("runs", .array([run(report)])),
  ])
}

private func run(_ report: CheckReport) -> JSON {
  let wording = report.setting.wording
  let rules = report.rules
  let places = Dictionary(
    rules.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { first, _ in first })
  let fingerprints = fingerprints(of: report.findings)
  return .object([
    (
      "tool",
      .object([
        (
          "driver",
          .object([
            ("name", "tilskudd"), ("version", .string(ProgramVersion.text)),
            ("language", .string(wording.language)), ("rules", .array(rules.map { descriptor($0, wording) })),
          ])
        )
      ])
    ), ("columnKind", "unicodeCodePoints"), ("language", .string(wording.language)),
    (
      "originalUriBaseIds",
      .object([
        (
          SARIFResult.inputBase,
          .object([("description", .object([("text", "The files and folders given with --input.")]))])
        )
      ])
    ),
    (
      "results",
      .array(
        zip(report.findings, fingerprints).map { finding, fingerprint in
          let place = places[finding.line.rule]
          return SARIFResult(inputNames: report.inputNames).json(
            finding, fingerprint, place,
            level: (place.map { rules[$0].severity } ?? finding.line.severity).level)
        })
    ),
  ])
}

private func descriptor(_ rule: Rule, _ wording: Wording) -> JSON {
  let words = wording.words(ofRule: rule.number.text)
  let whole = [(Label.ruleGiven, words.given), (.ruleWhen, words.when), (.ruleThen, words.then)].map {
    "\(wording[$0.0]): \($0.1)."
  }
  return .object([
    ("id", .string(rule.number.text)), ("shortDescription", sarifMessage(words.title)),
    ("fullDescription", sarifMessage(whole.joined(separator: " "))),
    ("help", sarifMessage("\(words.remedy.filled([])) \(wording(.checkSource, ("source", words.source)))")),
    ("defaultConfiguration", .object([("level", .string(rule.severity.level))])),
    (
      "properties",
      .object([
        ("severity", .string("\(rule.severity)")), ("radar", .bool(rule.isRadar)),
        ("demands", .array(rule.demands.map(JSON.string))),
      ])
    ),
  ])
}

/// A message object of SARIF.
func sarifMessage(_ text: String) -> JSON { .object([("text", .string(text))]) }

extension Severity {
  /// The SARIF level for it.
  fileprivate var level: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error, .fatal: "error"
    }
  }
}
