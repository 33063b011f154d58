import GrantLedger

extension TableReader {
  /// `kontroller.toml`: rules whose breach leads to something else here than it does elsewhere, each with the reason.
  func severityChanges() -> [SeverityChange] {
    var changes: [SeverityChange] = []
    for table in tables("severity", subject: "the change") {
      guard let change = table.severityChange() else { continue }
      if changes.contains(where: { $0.rule == change.rule }) {
        problems.add(
          table.place(of: "rule"), "\(change.rule) is changed twice. Take one of the changes out.")
        continue
      }
      changes.append(change)
    }
    finish()
    return changes
  }

  private func severityChange() -> SeverityChange? {
    let number = required("rule") { string($0) }
    let severity = required("severity") { word($0, of: SeverityWord.self) }?.severity
    let reason = required("reason") { string($0) }
    finish()
    guard let number else { return nil }
    guard let rule = RuleBook.rule(RuleNumber(number)) else {
      let near = RuleBook.near(RuleNumber(number)).prefix(3).map { "\"\($0)\"" }
      let advice =
        near.isEmpty
        ? "tilskudd rules lists them all." : "Did you mean \(near.joined(separator: " or "))?"
      problems.add(place(of: "rule"), "there is no rule \"\(number)\". \(advice)")
      return nil
    }
    guard let severity, let reason else { return nil }
    if !rule.possibleSeverities.contains(severity) {
      problems.add(place(of: "severity"), refusal(of: severity, for: rule))
      return nil
    }
    return SeverityChange(rule: rule.number, severity: severity, reason: reason)
  }

  private func refusal(of severity: Severity, for rule: Rule) -> String {
    let word = SeverityWord(severity).rawValue
    let why: String
    if rule.severity == .fatal {
      why = "figures that it finds wrong are never published"
    } else if rule.possibleSeverities == [.error] {
      why = "a row that it finds cannot be counted whatever it is called"
    } else if severity == .fatal {
      why = "only the program itself stops a run"
    } else {
      why = "it finds nothing that could be left out of the sums"
    }
    let possible = rule.possibleSeverities.map { "\"\(SeverityWord($0).rawValue)\"" }
    return possible.count > 1
      ? "\(rule.number) cannot be \"\(word)\": \(why). It can be \(possible.joined(separator: " or "))."
      : "\(rule.number) cannot be \"\(word)\": \(why). Take the change out."
  }
}

/// A severity as the catalogue writes it.
private enum SeverityWord: String, CaseIterable {
  case note, warning, error, fatal

  init(_ severity: Severity) {
    self =
      switch severity {
      case .note: .note
      case .warning: .warning
      case .error: .error
      case .fatal: .fatal
      }
  }

  var severity: Severity {
    switch self {
    case .note: .note
    case .warning: .warning
    case .error: .error
    case .fatal: .fatal
    }
  }
}
