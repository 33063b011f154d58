internal import GrantLedger

/// Findings as lines for a terminal or a mail: the worst first, and not more than one can read.
enum FindingReport {
  static let longest = 20

  /// `file:line:column: FEIL VAL-001: what is wrong. What to do.`
  ///
  /// Where there are more findings than one can read, each rule has one line, with the first place and how many there are.
  static func lines(_ findings: [FindingLine], from severity: Severity, wording: Wording) -> [String] {
    let shown = findings.filter { $0.severity >= severity }
    if shown.count <= longest { return shown.map { line($0, wording) } }
    let groups = FindingGroup.groups(of: shown)
    let lines = groups.prefix(longest).map { group in
      let first = line(group.lines[0], wording)
      return group.lines.count == 1
        ? first : "\(first) \(wording(.checkMoreOfRule, ("extent", group.extent(wording))))"
    }
    let rest = groups.dropFirst(longest).reduce(0) { $0 + $1.lines.count }
    return lines + (rest > 0 ? ["… and \(rest) more, all of them in \(YearlyPublication.findingsFile)"] : [])
  }

  private static func line(_ finding: FindingLine, _ wording: Wording) -> String {
    "\(finding.place): \(wording[finding.severity.label]) \(finding.rule): \(finding.message) \(finding.remedy)"
  }
}
