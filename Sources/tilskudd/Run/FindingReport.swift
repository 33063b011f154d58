internal import GrantLedger

/// Findings as lines for a terminal or a mail: the worst first, and not more than one can read.
enum FindingReport {
  static let longest = 20

  /// `file:line:column: FEIL VAL-001: what is wrong. What to do.`
  static func lines(_ findings: [FindingLine], from severity: Severity, wording: Wording) -> [String] {
    let shown = findings.filter { $0.severity >= severity }
    let lines = shown.prefix(longest).map { finding in
      "\(finding.place): \(wording[finding.severity.label]) \(finding.rule): \(finding.message) \(finding.remedy)"
    }
    let rest = shown.count - lines.count
    return lines + (rest > 0 ? ["… and \(rest) more, all of them in \(YearlyPublication.findingsFile)"] : [])
  }
}
