internal import GrantLedger

/// A finding in words, and what it is about.
struct CheckedFinding: Sendable {
  var line: FindingLine
  var subject: FindingSubject
}

/// What `tilskudd check` has to show, in each of its forms.
struct CheckReport: Sendable {
  var year: Int
  /// Those asked that are in force for the year, in the order of the book.
  let rules: [Rule]
  /// The worst first.
  var findings: [CheckedFinding]
  /// The files of the input, as places call them; a place may lie in the catalogue as well.
  var inputNames: Set<String>
  var setting: Setting
  /// The rules that only say that something is close to a limit.
  private let radarRules: Set<RuleNumber>

  init(
    year: Int, rules: [Rule], findings: [CheckedFinding], inputNames: Set<String>, setting: Setting
  ) {
    self.year = year
    self.rules = rules
    self.findings = findings
    self.inputNames = inputNames
    self.setting = setting
    radarRules = Set(rules.filter(\.isRadar).map(\.number))
  }

  func text(_ format: CheckFormat) -> String {
    switch format {
    case .text: CheckText(self).text
    case .json: checkJSON(self).document
    case .csv: findingsText(findings.map(\.line), setting.wording)
    case .sarif: checkSARIF(self).document
    }
  }

  /// Whether a finding only says that something is close to a limit.
  func isRadar(_ finding: FindingLine) -> Bool { radarRules.contains(finding.rule) }

  /// The rules that found nothing, in order.
  var silentRules: [RuleNumber] {
    let spoken = Set(findings.map(\.line.rule))
    return rules.map(\.number).filter { !spoken.contains($0) }
  }

  func count(_ severity: Severity) -> Int {
    findings.count { $0.line.severity == severity && $0.line.waiver == nil && !isRadar($0.line) }
  }

  var radarCount: Int { findings.count { $0.line.waiver == nil && isRadar($0.line) } }

  var waivedCount: Int { findings.count { $0.line.waiver != nil } }
}
