internal import GrantLedger

/// The rules as JSON with keys in a fixed order.
func rulesJSON(_ pages: [RulePage], _ setting: Setting) -> JSON {
  .object([
    ("schemaVersion", 1), ("program", .string("tilskudd \(ProgramVersion.text)")),
    ("language", .string(setting.wording.language)), ("rules", .array(pages.map(json))),
  ])
}

private func json(_ page: RulePage) -> JSON {
  let rule = page.rule
  return .object([
    ("rule", .string(page.number)), ("severity", .string("\(rule.severity)")),
    ("standardSeverity", .optional(RuleBook.rule(rule.number).map { "\($0.severity)" })),
    ("severityReason", .optional(page.change?.reason)),
    ("possibleSeverities", .array(rule.possibleSeverities.map { .string("\($0)") })),
    ("title", .string(page.words.title)), ("given", .string(page.words.given)),
    ("when", .string(page.words.when)), ("then", .string(page.words.then)),
    ("message", .string(page.words.message.text)), ("remedy", .string(page.words.remedy.text)),
    ("source", .string(page.words.source)), ("firstYear", .optional(rule.firstYear)),
    ("lastYear", .optional(rule.lastYear)), ("radar", .bool(rule.isRadar)),
    ("canBeWaived", .bool(rule.canBeWaived)), ("demands", .array(rule.demands.map(JSON.string))),
    (
      "examples",
      .array(
        rule.examples.map { example in
          .object([("title", .string(example.title)), ("findings", .number(example.findings))])
        })
    ),
  ])
}
