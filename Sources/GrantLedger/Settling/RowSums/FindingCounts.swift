/// How many findings there are of each rule.
struct FindingCounts: Sendable {
  private var counts: [RuleNumber: (severity: Severity, count: Int)] = [:]

  mutating func add(_ rule: RuleNumber, _ severity: Severity) {
    counts[rule, default: (severity, 0)].count += 1
  }

  /// True where one of them leaves the row out.
  mutating func add(_ rules: [Rule]) -> Bool {
    for rule in rules { add(rule.number, rule.severity) }
    return rules.contains { $0.severity >= .error }
  }

  mutating func merge(_ other: FindingCounts) {
    for (rule, found) in other.counts { counts[rule, default: (found.severity, 0)].count += found.count }
  }

  /// The most severe first, then in the order of rules.
  var lines: [RowSums.FindingLine] {
    counts.map { RowSums.FindingLine(rule: $0.key, severity: $0.value.severity, count: $0.value.count) }
      .sorted { left, right in
        (right.severity, left.rule) < (left.severity, right.rule)
      }
  }
}
