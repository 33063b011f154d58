internal import GrantLedger

/// What changed from one run to another, as JSON with keys in a fixed order; amounts in whole øre, days as `2021-03-02`.
func comparisonJSON(_ comparison: RunComparison) -> JSON {
  func run(_ snapshot: RunSnapshot?) -> JSON {
    guard let snapshot else { return .null }
    return .object([
      ("runID", .string(snapshot.runID)), ("asOf", .string(snapshot.asOf.description)),
      ("program", .string(snapshot.program)),
    ])
  }
  return .object([
    ("schemaVersion", 1), ("unit", "øre"), ("before", run(comparison.before)),
    ("after", run(comparison.after)), ("rows", .array(comparison.rows.map(row))),
    ("figures", .array(comparison.figures.map(figure))),
    ("findings", .array(comparison.findings.map(finding))),
    ("matters", .array(comparison.matters.map(matter))),
    (
      "inputs",
      .array(
        comparison.inputs.map { change in
          .object([
            ("change", .string(change.kind.rawValue)), ("name", .string(change.input.name)),
            ("bytes", .number(change.input.byteCount)), ("sha256", .string(change.input.sha256)),
          ])
        })
    ),
  ])
}

private func øre(_ money: Money?) -> JSON { .optional(money.map { Int($0.øre) }) }

private func row(_ change: RowChange) -> JSON {
  let key = change.key
  return .object([
    ("change", .string(change.kind.rawValue)), ("kind", .optional(key?.kind.rawValue)),
    ("year", .optional(key?.year)), ("scheme", .optional(key?.scheme)),
    ("municipality", .optional(key?.municipality)), ("case", .optional(key?.caseNumber)),
    ("before", amounts(change.before)), ("after", amounts(change.after)),
  ])
}

private func amounts(_ row: RunSnapshot.Row?) -> JSON {
  guard let row else { return .null }
  return .object([
    ("applied", øre(row.applied)), ("granted", øre(row.granted)), ("paid", øre(row.paid)),
    ("used", øre(row.used)), ("isCounted", .bool(row.isCounted)),
  ])
}

private func figure(_ change: FigureChange) -> JSON {
  .object([
    ("id", .string(change.id)), ("isMoney", .bool(change.isMoney)),
    ("before", .optional(change.before.map { Int($0) })), ("after", .optional(change.after.map { Int($0) })),
  ])
}

private func finding(_ change: FindingChange) -> JSON {
  .object([
    ("state", .string("\(change.state)")), ("ageInDays", .number(change.age)),
    ("rule", .string(change.finding.rule)), ("severity", .string("\(change.finding.severity)")),
    ("message", .string(change.finding.message)), ("place", .string(change.finding.place)),
    ("fingerprint", .string(change.finding.fingerprint)),
  ])
}

private func matter(_ change: MatterChange) -> JSON {
  let key = change.matter.key
  return .object([
    ("state", .string("\(change.state)")), ("ageInDays", .number(change.age)),
    ("kind", .string(key.kind.rawValue)), ("scheme", .string(key.scheme.text)),
    ("part", .optional(key.part?.text)), ("year", .number(key.year)),
    ("municipality", .optional(key.municipality?.description)), ("recipient", .string(key.recipient)),
    ("deadline", .optional(change.matter.deadline?.description)), ("granted", øre(change.matter.granted)),
    ("limit", øre(change.matter.limit)),
  ])
}
