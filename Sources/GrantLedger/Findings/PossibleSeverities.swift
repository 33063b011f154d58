extension Rule {
  /// What the office may let a breach lead to, the mildest first; the rule's own severity is always among them.
  ///
  /// What cannot be read or placed leaves its row out whatever anyone wishes, for there is nothing to count; and an error
  /// leaves a row out, so that only a rule that judges rows before they are posted can be made one.
  public var possibleSeverities: [Severity] {
    if severity == .fatal { return [.fatal] }
    switch check {
    case .reading, .scheme, .place: return severity == .error ? [.error] : [.note, .warning]
    case .grant, .application, .claim, .report, .rows:
      return isRadar ? [.note, .warning] : [.note, .warning, .error]
    case .statedTotal, .ledger, .catalogue, .waiver:
      return severity == .error ? [.note, .warning, .error] : [.note, .warning]
    }
  }
}

extension Catalogue {
  /// The changed severities of what the reader itself finds; it knows nothing of the office's changes.
  var readingSeverities: [RuleNumber: Severity] {
    var severities: [RuleNumber: Severity] = [:]
    for change in severityChanges {
      if case .reading = RuleBook.rule(change.rule)?.check { severities[change.rule] = change.severity }
    }
    return severities
  }
}

extension Exports {
  /// The same, with what the reader found as severe as the catalogue has it.
  func following(_ catalogue: Catalogue) -> Exports {
    let severities = catalogue.readingSeverities
    if severities.isEmpty { return self }
    func changed(_ finding: Finding) -> Finding {
      var finding = finding
      finding.severity = severities[finding.rule] ?? finding.severity
      return finding
    }
    var exports = self
    exports.findings = findings.map(changed)
    exports.unread = unread.map {
      UnreadRow(origin: $0.origin, amounts: $0.amounts, findings: $0.findings.map(changed))
    }
    return exports
  }
}
