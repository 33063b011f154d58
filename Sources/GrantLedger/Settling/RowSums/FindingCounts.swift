/// How many findings there are of each rule.
struct FindingCounts: Sendable {
  /// By place in the rules that judge rows.
  private var ofRules: [Int]
  /// Of what the reader found.
  private var ofReader: [RuleNumber: (severity: Severity, count: Int)] = [:]

  init(rules count: Int) { ofRules = Array(repeating: 0, count: count) }

  mutating func add(_ rule: RuleNumber, _ severity: Severity) {
    ofReader[rule, default: (severity, 0)].count += 1
  }

  /// One of the rule at a place.
  mutating func add(rule place: Int) { ofRules[place] += 1 }

  /// Of the same rules.
  mutating func merge(_ other: FindingCounts) {
    for (place, count) in other.ofRules.enumerated() { ofRules[place] += count }
    for (rule, found) in other.ofReader { ofReader[rule, default: (found.severity, 0)].count += found.count }
  }

  /// The most severe first, then in the order of rules.
  func lines(of rules: [Rule]) -> [RowSums.FindingLine] {
    var counts = ofReader
    for (rule, count) in zip(rules, ofRules) where count > 0 {
      counts[rule.number, default: (rule.severity, 0)].count += count
    }
    return counts.map {
      RowSums.FindingLine(rule: $0.key, severity: $0.value.severity, count: $0.value.count)
    }
    .sorted { left, right in
      (right.severity, left.rule) < (left.severity, right.rule)
    }
  }
}
