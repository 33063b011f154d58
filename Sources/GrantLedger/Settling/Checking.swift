/// Runs every rule that looks at rows; each row's findings come in reading order within a rule's kind.
func checkRows(_ surroundings: Surroundings, rules: [Rule]) -> [Finding] {
  let exports = surroundings.exports
  let judges = ReferenceJudges(surroundings, rules: rules)
  var findings: [Finding] = []
  for row in exports.applications {
    findings += judges.findings(origin: row.origin, scheme: row.content.scheme, place: row.content.place)
    findings += grantFindings(
      row.origin, row.content.year, row.content.scheme, row.content.grantAmounts, surroundings, rules)
  }
  for row in exports.claims {
    findings += judges.findings(origin: row.origin, scheme: row.content.scheme, place: row.content.place)
    findings += grantFindings(
      row.origin, row.content.year, row.content.scheme, row.content.grantAmounts, surroundings, rules)
  }
  for row in exports.reports {
    findings += judges.findings(origin: row.origin, scheme: row.content.scheme, place: row.content.place)
    findings += reportFindings(row, surroundings, rules)
  }
  for row in exports.statusReports {
    findings += judges.findings(origin: row.origin, scheme: row.content.scheme, place: row.content.place)
  }
  for row in exports.surveys {
    findings += judges.findings(origin: row.origin, scheme: nil, place: row.content.place)
  }
  for rule in rules {
    if case .rows(let check) = rule.check {
      findings += check(exports, surroundings).map { Finding(rule, $0) }
    }
    if case .statedTotal(let check) = rule.check {
      findings += exports.statedTotals.compactMap { total in
        check(total, surroundings).map { Finding(rule, at: total.origin, $0, scheme: nil) }
      }
    }
  }
  return findings
}

/// Runs every rule that looks at the posted ledger.
func checkLedger(
  _ ledger: Ledger, _ allocation: AllocationTable, _ surroundings: Surroundings, rules: [Rule]
) throws(Money.Overflow) -> [Finding] {
  var findings: [Finding] = []
  for rule in rules {
    guard case .ledger(let check) = rule.check else { continue }
    findings += try check(ledger, allocation, surroundings).map { Finding(rule, $0) }
  }
  return findings
}

private func grantFindings(
  _ origin: Origin, _ year: Int, _ scheme: SchemeReferenceID, _ amounts: GrantAmounts,
  _ surroundings: Surroundings, _ rules: [Rule]
) -> [Finding] {
  rules.compactMap { rule in
    guard case .grant(let check) = rule.check, rule.holds(in: year),
      let verdict = check(amounts, surroundings)
    else { return nil }
    return Finding(rule, at: origin, verdict, scheme: surroundings.exports[scheme].schemeID)
  }
}

private func reportFindings(_ row: ReportRow, _ surroundings: Surroundings, _ rules: [Rule]) -> [Finding] {
  rules.compactMap { rule in
    guard case .report(let check) = rule.check, rule.holds(in: row.content.year),
      let verdict = check(row.content, surroundings)
    else { return nil }
    return Finding(rule, at: row.origin, verdict, scheme: surroundings.exports[row.content.scheme].schemeID)
  }
}

/// The verdicts on each distinct writing of scheme and municipality, reached once however many rows share it.
private struct ReferenceJudges {
  private let exports: Exports
  private let schemes: [[(rule: Rule, verdict: Verdict)]]
  private let places: [[(rule: Rule, verdict: Verdict)]]

  init(_ surroundings: Surroundings, rules: [Rule]) {
    exports = surroundings.exports
    schemes = exports.schemes.map { reference in
      rules.compactMap { rule in
        guard case .scheme(let check) = rule.check, let verdict = check(reference, surroundings) else {
          return nil
        }
        return (rule, verdict)
      }
    }
    places = exports.places.map { reference in
      rules.compactMap { rule in
        guard case .place(let check) = rule.check, let verdict = check(reference, surroundings) else {
          return nil
        }
        return (rule, verdict)
      }
    }
  }

  func findings(origin: Origin, scheme: SchemeReferenceID?, place: PlaceReferenceID) -> [Finding] {
    let onScheme = scheme.map { schemes[Int($0.index)] } ?? []
    return (onScheme + places[Int(place.index)]).map { judged in
      Finding(judged.rule, at: origin, judged.verdict, scheme: scheme.flatMap { exports[$0].schemeID })
    }
  }
}

extension Finding {
  init(_ rule: Rule, _ breach: Breach) {
    self.init(
      rule: rule.number, severity: rule.severity, place: breach.place, arguments: breach.arguments,
      scheme: breach.scheme)
  }

  init(_ rule: Rule, at origin: Origin, _ verdict: Verdict, scheme: SchemeID?) {
    self.init(
      rule: rule.number, severity: rule.severity, place: .record(origin, verdict.column),
      arguments: verdict.arguments, scheme: scheme)
  }
}

extension SchemeReference {
  /// The scheme meant, where it was found.
  public var schemeID: SchemeID? {
    switch match {
    case .found(let id, _), .unknownPart(let id, _): id
    case .unknownScheme, .blank: nil
    }
  }
}
