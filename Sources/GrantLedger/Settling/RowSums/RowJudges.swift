/// The rules that judge rows, sorted by what they look at.
struct RowJudges: Sendable {
  /// Rules that have something to say, and what.
  typealias Verdicts = [(rule: Rule, verdict: Verdict)]

  /// The part of a rule that is asked of every row; the rest is fetched when it has something to say.
  private struct Judge<Subject>: Sendable {
    var years: ClosedRange<Int>
    var check: @Sendable (Subject, Surroundings) -> Verdict?
    /// The rule's place among all.
    var place: Int
  }

  private let surroundings: Surroundings
  private let rules: [Rule]
  private let onScheme: [Judge<SchemeReference>]
  private let onPlace: [Judge<PlaceReference>]
  private let onGrant: [Judge<GrantAmounts>]
  private let onReport: [Judge<ReportRow.Content>]

  init(_ surroundings: Surroundings, rules: [Rule]) {
    self.surroundings = surroundings
    self.rules = rules
    onScheme = Self.judges(rules) { if case .scheme(let check) = $0 { check } else { nil } }
    onPlace = Self.judges(rules) { if case .place(let check) = $0 { check } else { nil } }
    onGrant = Self.judges(rules) { if case .grant(let check) = $0 { check } else { nil } }
    onReport = Self.judges(rules) { if case .report(let check) = $0 { check } else { nil } }
  }

  private static func judges<Subject>(
    _ rules: [Rule], _ check: (Rule.Check) -> (@Sendable (Subject, Surroundings) -> Verdict?)?
  ) -> [Judge<Subject>] {
    rules.enumerated().compactMap { place, rule in
      check(rule.check).map { check in
        Judge(years: (rule.firstYear ?? .min)...(rule.lastYear ?? .max), check: check, place: place)
      }
    }
  }

  /// The verdicts on the amounts of an application or claim.
  func judge(_ amounts: GrantAmounts, year: Int) -> Verdicts { verdicts(onGrant, amounts, year) }

  func judge(_ row: ReportRow.Content) -> Verdicts { verdicts(onReport, row, row.year) }

  func judge(_ reference: SchemeReference) -> Verdicts { verdicts(onScheme, reference, nil) }

  func judge(_ reference: PlaceReference) -> Verdicts { verdicts(onPlace, reference, nil) }

  @inline(__always)
  private func verdicts<Subject>(_ judges: [Judge<Subject>], _ subject: Subject, _ year: Int?) -> Verdicts {
    var verdicts: Verdicts = []
    for judge in judges {
      if let year, !judge.years.contains(year) { continue }
      if let verdict = judge.check(subject, surroundings) { verdicts.append((rules[judge.place], verdict)) }
    }
    return verdicts
  }
}
