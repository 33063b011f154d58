/// Runs every rule that looks at rows; each row's findings come in reading order within a rule's kind.
func checkRows(_ surroundings: Surroundings, rules: [Rule]) -> [Finding] {
  let exports = surroundings.exports
  let rows = RowJudges(surroundings, rules: rules)
  let judges = ReferenceJudges(exports, rows)
  var findings: [Finding] = []
  for row in exports.applications {
    findings += judges.findings(origin: row.origin, scheme: row.content.scheme, place: row.content.place)
    findings += judges.findings(
      origin: row.origin, scheme: row.content.scheme,
      rows.judge(row.content, of: judges.rowScheme(row.content.scheme)))
  }
  for row in exports.claims {
    findings += judges.findings(origin: row.origin, scheme: row.content.scheme, place: row.content.place)
    findings += judges.findings(
      origin: row.origin, scheme: row.content.scheme,
      rows.judge(row.content, of: judges.rowScheme(row.content.scheme)))
  }
  for row in exports.reports {
    findings += judges.findings(origin: row.origin, scheme: row.content.scheme, place: row.content.place)
    findings += judges.findings(
      origin: row.origin, scheme: row.content.scheme,
      rows.judge(row.content, of: judges.rowScheme(row.content.scheme)))
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

/// Runs every rule that looks at the catalogue itself.
func checkCatalogue(_ catalogue: Catalogue, rules: [Rule]) -> [Finding] {
  rules.flatMap { rule in
    guard case .catalogue(let check) = rule.check else { return [Finding]() }
    return check(catalogue).map { Finding(rule, $0) }
  }
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

/// The verdicts on each distinct writing of scheme and municipality, reached once however many rows share it.
private struct ReferenceJudges {
  private let exports: Exports
  private let schemes: [RowJudges.Verdicts]
  private let rowSchemes: [RowScheme]
  private let places: [RowJudges.Verdicts]
  private let rules: [Rule]

  init(_ exports: Exports, _ judges: RowJudges) {
    self.exports = exports
    rules = judges.rules
    schemes = exports.schemes.map { judges.judge($0) }
    rowSchemes = exports.schemes.map { RowScheme($0, in: judges.catalogue) }
    places = exports.places.map { judges.judge($0) }
  }

  func rowScheme(_ id: SchemeReferenceID) -> RowScheme { rowSchemes[Int(id.index)] }

  func findings(origin: Origin, scheme: SchemeReferenceID?, place: PlaceReferenceID) -> [Finding] {
    let onScheme = scheme.map { schemes[Int($0.index)] } ?? []
    return findings(origin: origin, scheme: scheme, onScheme + places[Int(place.index)])
  }

  func findings(
    origin: Origin, scheme: SchemeReferenceID?, _ verdicts: RowJudges.Verdicts
  ) -> [Finding] {
    verdicts.map { judged in
      Finding(
        rules[judged.place], at: origin, judged.verdict, scheme: scheme.flatMap { exports[$0].schemeID })
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
