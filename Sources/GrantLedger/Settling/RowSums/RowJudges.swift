/// The rules that judge rows, sorted by what they look at.
///
/// A class, so that a row takes one count up and down on it and not one for each thing it holds; each thread has its own,
/// as threads that count on the same object wait for each other.
final class RowJudges: Sendable {
  /// The places among all rules of those that have something to say, and what.
  typealias Verdicts = [(place: Int, verdict: Verdict)]

  /// The part of a rule that is asked; the rest is fetched when it has something to say.
  private struct Judge<Subject>: Sendable {
    var check: @Sendable (Subject, Surroundings) -> Verdict?
    /// The rule's place among all.
    var place: Int
  }

  // These are asked of every row: a type of its own each, since a generic one would call its check by a detour.
  private struct GrantJudge: Sendable {
    var years: ClosedRange<Int>
    var signs: RowSigns
    var check: @Sendable (GrantAmounts, Surroundings) -> Verdict?
    var place: Int
  }

  private struct ReportJudge: Sendable {
    var years: ClosedRange<Int>
    var signs: RowSigns
    var check: @Sendable (ReportRow.Content, RowScheme, Surroundings) -> Verdict?
    var place: Int
  }

  private struct ApplicationJudge: Sendable {
    var years: ClosedRange<Int>
    var signs: RowSigns
    var check: @Sendable (ApplicationRow.Content, RowScheme, Surroundings) -> Verdict?
    var place: Int
  }

  private struct ClaimJudge: Sendable {
    var years: ClosedRange<Int>
    var signs: RowSigns
    var check: @Sendable (ClaimRow.Content, RowScheme, Surroundings) -> Verdict?
    var place: Int
  }

  private let surroundings: Surroundings
  var catalogue: Catalogue { surroundings.catalogue }
  let rules: [Rule]
  private let onScheme: [Judge<SchemeReference>]
  private let onPlace: [Judge<PlaceReference>]
  private let onGrant: [GrantJudge]
  private let onReport: [ReportJudge]
  private let onApplication: [ApplicationJudge]
  private let onClaim: [ClaimJudge]
  /// What a row of each kind must show for any rule to be asked of it.
  let askedOf: (applications: RowSigns, claims: RowSigns, reports: RowSigns)

  init(_ surroundings: Surroundings, rules: [Rule]) {
    self.surroundings = surroundings
    self.rules = rules
    onScheme = Self.judges(rules) { if case .scheme(let check) = $0 { check } else { nil } }
    onPlace = Self.judges(rules) { if case .place(let check) = $0 { check } else { nil } }
    onGrant = rules.enumerated().compactMap { place, rule in
      guard case .grant(let check) = rule.check else { return nil }
      return GrantJudge(years: rule.years, signs: rule.signs, check: check, place: place)
    }
    onReport = rules.enumerated().compactMap { place, rule in
      guard case .report(let check) = rule.check else { return nil }
      return ReportJudge(years: rule.years, signs: rule.signs, check: check, place: place)
    }
    onApplication = rules.enumerated().compactMap { place, rule in
      guard case .application(let check) = rule.check else { return nil }
      return ApplicationJudge(years: rule.years, signs: rule.signs, check: check, place: place)
    }
    onClaim = rules.enumerated().compactMap { place, rule in
      guard case .claim(let check) = rule.check else { return nil }
      return ClaimJudge(years: rule.years, signs: rule.signs, check: check, place: place)
    }
    let ofGrants = RowSigns(onGrant.map(\.signs))
    askedOf = (
      ofGrants.union(RowSigns(onApplication.map(\.signs))), ofGrants.union(RowSigns(onClaim.map(\.signs))),
      RowSigns(onReport.map(\.signs))
    )
  }

  /// Whether a rule leaves out the rows that it has something to say on.
  func leavesOut(_ place: Int) -> Bool { rules[place].severity >= .error }

  /// The same rules and surroundings, shared with nobody.
  func separate() -> RowJudges {
    RowJudges(
      Surroundings(
        catalogue: surroundings.catalogue, exports: surroundings.exports, today: surroundings.today),
      rules: rules)
  }

  private static func judges<Subject>(
    _ rules: [Rule], _ check: (Rule.Check) -> (@Sendable (Subject, Surroundings) -> Verdict?)?
  ) -> [Judge<Subject>] {
    rules.enumerated().compactMap { place, rule in
      check(rule.check).map { check in
        Judge(check: check, place: place)
      }
    }
  }

  func judge(_ row: ApplicationRow.Content, of scheme: RowScheme) -> Verdicts {
    var verdicts: Verdicts = []
    judge(row, of: scheme) { verdicts.append(($0, $1)) }
    return verdicts
  }

  /// Calls with the place of each rule that has something to say, and what: no list is made where they are but counted.
  func judge(_ row: ApplicationRow.Content, of scheme: RowScheme, _ speak: (Int, Verdict) -> Void) {
    let signs = row.signs(of: scheme)
    if signs.isDisjoint(with: askedOf.applications) { return }
    judge(row.grantAmounts, signs, year: row.year, speak)
    for index in onApplication.indices
    where !onApplication[index].signs.isDisjoint(with: signs) && onApplication[index].years.contains(row.year)
    {
      guard let verdict = onApplication[index].check(row, scheme, surroundings) else { continue }
      speak(onApplication[index].place, verdict)
    }
  }

  func judge(_ row: ClaimRow.Content, of scheme: RowScheme) -> Verdicts {
    var verdicts: Verdicts = []
    judge(row, of: scheme) { verdicts.append(($0, $1)) }
    return verdicts
  }

  /// Calls with the place of each rule that has something to say, and what: no list is made where they are but counted.
  func judge(_ row: ClaimRow.Content, of scheme: RowScheme, _ speak: (Int, Verdict) -> Void) {
    let signs = row.signs
    if signs.isDisjoint(with: askedOf.claims) { return }
    judge(row.grantAmounts, signs, year: row.year, speak)
    for index in onClaim.indices
    where !onClaim[index].signs.isDisjoint(with: signs) && onClaim[index].years.contains(row.year) {
      guard let verdict = onClaim[index].check(row, scheme, surroundings) else { continue }
      speak(onClaim[index].place, verdict)
    }
  }

  /// The same for the amounts of an application or claim.
  private func judge(
    _ amounts: GrantAmounts, _ signs: RowSigns, year: Int, _ speak: (Int, Verdict) -> Void
  ) {
    for index in onGrant.indices
    where !onGrant[index].signs.isDisjoint(with: signs) && onGrant[index].years.contains(year) {
      guard let verdict = onGrant[index].check(amounts, surroundings) else { continue }
      speak(onGrant[index].place, verdict)
    }
  }

  func judge(_ row: ReportRow.Content, of scheme: RowScheme) -> Verdicts {
    var verdicts: Verdicts = []
    judge(row, of: scheme) { verdicts.append(($0, $1)) }
    return verdicts
  }

  /// Calls with the place of each rule that has something to say, and what: no list is made where they are but counted.
  func judge(_ row: ReportRow.Content, of scheme: RowScheme, _ speak: (Int, Verdict) -> Void) {
    let signs = row.signs
    if signs.isDisjoint(with: askedOf.reports) { return }
    for index in onReport.indices
    where !onReport[index].signs.isDisjoint(with: signs) && onReport[index].years.contains(row.year) {
      guard let verdict = onReport[index].check(row, scheme, surroundings) else { continue }
      speak(onReport[index].place, verdict)
    }
  }

  func judge(_ reference: SchemeReference) -> Verdicts { verdicts(onScheme, reference) }

  func judge(_ reference: PlaceReference) -> Verdicts { verdicts(onPlace, reference) }

  private func verdicts<Subject>(_ judges: [Judge<Subject>], _ subject: Subject) -> Verdicts {
    judges.compactMap { judge in judge.check(subject, surroundings).map { (judge.place, $0) } }
  }
}
