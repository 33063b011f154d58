/// The rules that judge rows, sorted by what they look at.
struct RowJudges: Sendable {
  /// Rules that have something to say, and what.
  typealias Verdicts = [(rule: Rule, verdict: Verdict)]
  private typealias Judge<Subject> = (rule: Rule, check: @Sendable (Subject, Surroundings) -> Verdict?)

  private let surroundings: Surroundings
  private let onScheme: [Judge<SchemeReference>]
  private let onPlace: [Judge<PlaceReference>]
  private let onGrant: [Judge<GrantAmounts>]
  private let onReport: [Judge<ReportRow.Content>]

  init(_ surroundings: Surroundings, rules: [Rule]) {
    self.surroundings = surroundings
    onScheme = rules.compactMap { if case .scheme(let check) = $0.check { ($0, check) } else { nil } }
    onPlace = rules.compactMap { if case .place(let check) = $0.check { ($0, check) } else { nil } }
    onGrant = rules.compactMap { if case .grant(let check) = $0.check { ($0, check) } else { nil } }
    onReport = rules.compactMap { if case .report(let check) = $0.check { ($0, check) } else { nil } }
  }

  func judge(_ amounts: GrantAmounts, year: Int) -> Verdicts {
    var verdicts: Verdicts = []
    for judge in onGrant where judge.rule.holds(in: year) {
      if let verdict = judge.check(amounts, surroundings) { verdicts.append((judge.rule, verdict)) }
    }
    return verdicts
  }

  func judge(_ row: ReportRow.Content) -> Verdicts {
    var verdicts: Verdicts = []
    for judge in onReport where judge.rule.holds(in: row.year) {
      if let verdict = judge.check(row, surroundings) { verdicts.append((judge.rule, verdict)) }
    }
    return verdicts
  }

  func judge(_ reference: SchemeReference) -> Verdicts {
    onScheme.compactMap { judge in judge.check(reference, surroundings).map { (judge.rule, $0) } }
  }

  func judge(_ reference: PlaceReference) -> Verdicts {
    onPlace.compactMap { judge in judge.check(reference, surroundings).map { (judge.rule, $0) } }
  }
}
