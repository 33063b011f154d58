/// Rows checked one by one by every rule that judges a row, and added up by year × scheme × part × municipality, none of
/// them kept.
///
/// What needs all rows at once is not done here: rules on rows together (duplicates), on rows of totals, on the ledger
/// (missing reports, frames), and the joining of reports to applications. A rule that judges a row sees no texts here:
/// `Surroundings.exports` is empty. Several of these, each with rows of its own, can be merged.
public struct RowSums: Sendable {
  var table = TotalsTable()
  var findings = FindingCounts()
  /// Records that were posted, and those left out with an error.
  public private(set) var counts = Counts()
  let divisions: Divisions
  private var judges: RowJudges
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
      schemes.append(JudgedReference(reference, divisions, judges.judge(reference)))
      plainSchemes.append(schemes[schemes.count - 1].plainNumber)
      rowSchemes.append(RowScheme(reference, in: judges.catalogue))
    }
    for reference in newPlaces[places.count...] {
      places.append(JudgedReference(reference, judges.judge(reference)))
      plainPlaces.append(places[places.count - 1].plainNumber)
    }
  }

  public mutating func post(_ row: ApplicationRow.Content) throws(Money.Overflow) {
    let verdicts = judges.judge(row, of: rowSchemes[Int(row.scheme.index)])
    guard let place = place(row.year, row.scheme, row.place, verdicts) else { return }
    try table.add(row, at: place)
    counts.posted += 1
  }

  public mutating func post(_ row: ClaimRow.Content) throws(Money.Overflow) {
    let verdicts = judges.judge(row, of: rowSchemes[Int(row.scheme.index)])
    guard let place = place(row.year, row.scheme, row.place, verdicts) else { return }
    try table.add(row, at: place)
    counts.posted += 1
  }

  public mutating func post(_ row: ReportRow.Content) throws(Money.Overflow) {
    let verdicts = judges.judge(row, of: rowSchemes[Int(row.scheme.index)])
    guard let place = place(row.year, row.scheme, row.place, verdicts) else { return }
    try table.add(row, at: place)
    counts.posted += 1
  }

  /// A row that holds no money: it is judged and counted.
  public mutating func count(scheme: SchemeReferenceID?, place: PlaceReferenceID) {
    var spoken = scheme.map { schemes[Int($0.index)].spoken } ?? []
    spoken += places[Int(place.index)].spoken
    if findings.add(spoken) { counts.quarantined += 1 } else { counts.posted += 1 }
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

  /// The place in the table; nil for a row that is left out, which is then counted.
  @inline(__always)
  private mutating func place(
    _ year: Int, _ scheme: SchemeReferenceID, _ place: PlaceReferenceID, _ verdicts: RowJudges.Verdicts
  ) -> Int? {
    let (division, municipality) = (plainSchemes[Int(scheme.index)], plainPlaces[Int(place.index)])
    guard verdicts.isEmpty, division | municipality >= 0 else {
      return placeWithFindings(year, schemes[Int(scheme.index)], places[Int(place.index)], verdicts)
    }
    return table.place(of: TotalsTable.key(year: year, division: division, municipality: municipality))
  }

  @inline(never)
  private mutating func placeWithFindings(
    _ year: Int, _ scheme: JudgedReference, _ place: JudgedReference, _ verdicts: RowJudges.Verdicts
  ) -> Int? {
    let isLeftOut = findings.add(verdicts.map(\.rule) + scheme.spoken + place.spoken)
    // Without a division or municipality there is an error, unless the rules at hand are few.
    guard !isLeftOut, scheme.number >= 0, place.number >= 0 else {
      counts.quarantined += 1
      return nil
    }
    return table.place(
      of: TotalsTable.key(year: year, division: scheme.number, municipality: place.number))
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
  /// The rules that have something to say on it.
  var spoken: [Rule]

  var plainNumber: Int32 { spoken.isEmpty ? number : -1 }

  init(_ reference: SchemeReference, _ divisions: Divisions, _ verdicts: RowJudges.Verdicts) {
    let number: Int? =
      if case .found(let scheme, let part) = reference.match { divisions.number(scheme, part) } else { nil }
    self.number = Int32(number ?? -1)
    spoken = verdicts.map(\.rule)
  }

  init(_ reference: PlaceReference, _ verdicts: RowJudges.Verdicts) {
    number =
      if case .found(let municipality, _) = reference.match { Int32(municipality.number.value) } else { -1 }
    spoken = verdicts.map(\.rule)
  }
}
