/// Rows checked one by one by every rule that judges a row, and added up by year × scheme × part × municipality, none of
/// them kept.
///
/// What needs all rows at once is not done here: rules on rows together (duplicates), on rows of totals, on the ledger
/// (missing reports, frames), and the joining of reports to applications. A rule that judges a row sees no texts here:
/// `Surroundings.exports` is empty. Several of these, each with rows of its own, can be merged.
public struct RowSums: Sendable {
  var table = TotalsTable()
  var findings: FindingCounts
  /// Records that were posted, and those left out with an error.
  public private(set) var counts = Counts()
  let divisions: Divisions
  private(set) var judges: RowJudges
  /// As the judges have it: here to be looked at for each row without a way by them.
  private let asked: (applications: RowSigns, claims: RowSigns, reports: RowSigns)
  private let readingSeverities: [RuleNumber: Severity]
  private var schemes: [JudgedReference] = []
  private var places: [JudgedReference] = []
  /// Their numbers alone; -1 where a rule has anything to say on them.
  private var plainSchemes: [Int32] = []
  private var plainPlaces: [Int32] = []
  private var rowSchemes: [RowScheme] = []

  /// What became of the records of data.
  public struct Counts: Hashable, Sendable {
    public var posted = 0
    public var quarantined = 0
  }

  /// By every rule, as severe as the catalogue has it, unless others are given.
  public init(by catalogue: Catalogue, today: CivilDate, rules: [Rule]? = nil) {
    let rules = rules ?? RuleBook.rules(by: catalogue)
    divisions = Divisions(catalogue.schemes)
    readingSeverities = catalogue.readingSeverities
    judges = RowJudges(
      Surroundings(catalogue: catalogue, exports: Exports(), today: today), rules: rules)
    findings = FindingCounts(rules: rules.count)
    asked = judges.askedOf
  }

  /// The same for a thread of its own.
  public func separate() -> RowSums {
    var sums = self
    sums.judges = judges.separate()
    return sums
  }

  /// Judges the references that have been met since the last time; their ids are places in these lists.
  public mutating func meet(schemes newSchemes: [SchemeReference], places newPlaces: [PlaceReference]) {
    for reference in newSchemes[schemes.count...] {
      schemes.append(JudgedReference(reference, divisions, judges.judge(reference), judges))
      plainSchemes.append(schemes[schemes.count - 1].plainNumber)
      rowSchemes.append(RowScheme(reference, in: judges.catalogue))
    }
    for reference in newPlaces[places.count...] {
      places.append(JudgedReference(reference, judges.judge(reference), judges))
      plainPlaces.append(places[places.count - 1].plainNumber)
    }
  }

  public mutating func post(_ row: ApplicationRow.Content) throws(Money.Overflow) {
    let scheme = rowSchemes[Int(row.scheme.index)]
    let shown = row.signs(of: scheme).intersection(asked.applications)
    guard let place = place(row.year, row.scheme, row.place, shown, { $0.judge(row, of: scheme, $1) }) else {
      return
    }
    try table.add(row, at: place)
    counts.posted += 1
  }

  public mutating func post(_ row: ClaimRow.Content) throws(Money.Overflow) {
    let scheme = rowSchemes[Int(row.scheme.index)]
    let shown = row.signs.intersection(asked.claims)
    guard let place = place(row.year, row.scheme, row.place, shown, { $0.judge(row, of: scheme, $1) }) else {
      return
    }
    try table.add(row, at: place)
    counts.posted += 1
  }

  public mutating func post(_ row: ReportRow.Content) throws(Money.Overflow) {
    let scheme = rowSchemes[Int(row.scheme.index)]
    let shown = row.signs.intersection(asked.reports)
    guard let place = place(row.year, row.scheme, row.place, shown, { $0.judge(row, of: scheme, $1) }) else {
      return
    }
    try table.add(row, at: place)
    counts.posted += 1
  }

  /// A row that holds no money: it is judged and counted.
  public mutating func count(scheme: SchemeReferenceID?, place: PlaceReferenceID) {
    let isOutByScheme = scheme.map { count(schemes[Int($0.index)]) } ?? false
    let isOutByPlace = count(places[Int(place.index)])
    if isOutByScheme || isOutByPlace { counts.quarantined += 1 } else { counts.posted += 1 }
  }

  /// A record that could not be typed, with what the reader found in it.
  public mutating func leaveOut(_ found: [Finding]) {
    note(found)
    counts.quarantined += 1
  }

  /// What the reader found in a record that is typed all the same, or between records.
  public mutating func note(_ found: [Finding]) {
    for finding in found {
      findings.add(finding.rule, readingSeverities[finding.rule] ?? finding.severity)
    }
  }

  /// The place in the table; nil for a row that is left out, which is then counted. Judged is only a row that shows
  /// something that a rule may object to.
  @inline(__always)
  private mutating func place(
    _ year: Int, _ scheme: SchemeReferenceID, _ place: PlaceReferenceID, _ shown: RowSigns,
    _ judge: (RowJudges, (Int, Verdict) -> Void) -> Void
  ) -> Int? {
    let (division, municipality) = (plainSchemes[Int(scheme.index)], plainPlaces[Int(place.index)])
    if shown.isEmpty && division | municipality >= 0 {
      return table.place(of: TotalsTable.key(year: year, division: division, municipality: municipality))
    }
    return placeWithFindings(year, scheme, place, judge)
  }

  @inline(never)
  private mutating func placeWithFindings(
    _ year: Int, _ scheme: SchemeReferenceID, _ place: PlaceReferenceID,
    _ judge: (RowJudges, (Int, Verdict) -> Void) -> Void
  ) -> Int? {
    var isLeftOut = count(schemes[Int(scheme.index)])
    isLeftOut = count(places[Int(place.index)]) || isLeftOut
    let judges = judges
    judge(judges) { rule, _ in
      findings.add(rule: rule)
      isLeftOut = judges.leavesOut(rule) || isLeftOut
    }
    let (division, municipality) = (schemes[Int(scheme.index)].number, places[Int(place.index)].number)
    // Without a division or municipality there is an error, unless the rules at hand are few.
    guard !isLeftOut, division >= 0, municipality >= 0 else {
      counts.quarantined += 1
      return nil
    }
    return table.place(of: TotalsTable.key(year: year, division: division, municipality: municipality))
  }

  /// Counts what there is to say on a reference once more; whether that leaves the row out.
  private mutating func count(_ reference: JudgedReference) -> Bool {
    for place in reference.spoken { findings.add(rule: place) }
    return reference.leavesOut
  }

  /// Adds the sums of other rows, judged by the same rules and catalogue.
  public mutating func merge(_ other: RowSums) throws(Money.Overflow) {
    for (key, totals) in zip(other.table.keys, other.table.totals) {
      try table.add(totals, at: table.place(of: key))
    }
    findings.merge(other.findings)
    counts.posted += other.counts.posted
    counts.quarantined += other.counts.quarantined
  }
}

/// A distinct writing of scheme or municipality, judged once however many rows share it.
private struct JudgedReference: Sendable {
  /// The division's, or the municipality's own; -1 where it was not found.
  var number: Int32
  /// The places of the rules that have something to say on it.
  var spoken: [Int]
  var leavesOut: Bool

  var plainNumber: Int32 { spoken.isEmpty ? number : -1 }

  init(
    _ reference: SchemeReference, _ divisions: Divisions, _ verdicts: RowJudges.Verdicts, _ judges: RowJudges
  ) {
    let number: Int? =
      if case .found(let scheme, let part) = reference.match { divisions.number(scheme, part) } else { nil }
    self.init(Int32(number ?? -1), verdicts, judges)
  }

  init(_ reference: PlaceReference, _ verdicts: RowJudges.Verdicts, _ judges: RowJudges) {
    let number: Int32 =
      if case .found(let municipality, _) = reference.match { Int32(municipality.number.value) } else { -1 }
    self.init(number, verdicts, judges)
  }

  private init(_ number: Int32, _ verdicts: RowJudges.Verdicts, _ judges: RowJudges) {
    self.number = number
    spoken = verdicts.map(\.place)
    leavesOut = spoken.contains(where: judges.leavesOut)
  }
}
