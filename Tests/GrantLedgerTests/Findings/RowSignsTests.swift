import SeededNumbers
import Testing

@testable import GrantLedger

/// The signs by which rules are asked, held against the rules themselves.
@Suite struct RowSignsTests {
  private let surroundings = Surroundings(
    catalogue: ExampleWorld.catalogue, exports: Exports(), today: ExampleWorld.today)

  /// Few values, so that they are often equal, a thousandth or a krone apart, and at the ends of the range.
  private func money(_ random: inout SeededGenerator) -> Money? {
    let values: [Int64?] = [
      nil, nil, 0, 1, 99, 100, 101, 201, -1, -100, 1_000, 100_000, 101_000, 100_000_000, .max, .min,
      .max / 1_000,
      .min / 1_000,
    ]
    return (values.randomElement(using: &random) ?? nil).map { Money(øre: $0) }
  }

  private func scheme(_ random: inout SeededGenerator) -> RowScheme {
    let schemes = [ExampleWorld.schemeID, ExampleWorld.homesID, ExampleWorld.refundID]
    let id = schemes.randomElement(using: &random) ?? ExampleWorld.schemeID
    return RowScheme(
      SchemeReference(writtenScheme: "", writtenPart: "", match: .found(id, nil)),
      in: ExampleWorld.catalogue)
  }

  private func application(_ random: inout SeededGenerator) -> ApplicationRow.Content {
    var row = ApplicationRow.Content(
      year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
    row.applied = money(&random)
    row.proposed = money(&random)
    row.granted = money(&random)
    row.paid = money(&random)
    row.budgetDifference = money(&random)
    row.decision = (Decision.allCases + [nil, nil]).randomElement(using: &random) ?? nil
    row.applicantKind = (ApplicantKind.allCases + [nil]).randomElement(using: &random) ?? nil
    row.livingPlace = (LivingPlace.allCases + [nil]).randomElement(using: &random) ?? nil
    return row
  }

  private func claim(_ random: inout SeededGenerator) -> ClaimRow.Content {
    let other = application(&random)
    var row = ClaimRow.Content(year: other.year, scheme: other.scheme, place: other.place)
    (row.applied, row.granted, row.paid, row.decision) = (
      other.applied, other.granted, other.paid, other.decision
    )
    return row
  }

  private func report(_ random: inout SeededGenerator) -> ReportRow.Content {
    var row = ReportRow.Content(
      year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
    row.granted = money(&random)
    row.carriedIn = money(&random)
    row.available = money(&random)
    row.used = money(&random)
    row.unused = money(&random)
    row.carryOverApplied = money(&random)
    row.carryOverApproved = money(&random)
    row.toRepay = money(&random)
    row.planned = money(&random).map { Int($0.øre) }
    row.started = money(&random).map { Int($0.øre) }
    row.completed = money(&random).map { Int($0.øre) }
    return row
  }

  @Test func `whatever a rule objects to in an application or claim shows its signs`() {
    var random = SeededGenerator(seed: 31)
    var objected: Set<RuleNumber> = []
    for _ in 0..<30_000 {
      let (row, scheme, claim) = (application(&random), scheme(&random), claim(&random))
      for rule in RuleBook.all {
        let verdicts: [(Verdict?, RowSigns)] =
          switch rule.check {
          case .grant(let check):
            [
              (check(row.grantAmounts, surroundings), row.signs(of: scheme)),
              (check(claim.grantAmounts, surroundings), claim.signs),
            ]
          case .application(let check): [(check(row, scheme, surroundings), row.signs(of: scheme))]
          case .claim(let check): [(check(claim, scheme, surroundings), claim.signs)]
          default: []
          }
        for (verdict, signs) in verdicts where verdict != nil {
          objected.insert(rule.number)
          #expect(!rule.signs.isDisjoint(with: signs), "\(rule.number): \(row) \(claim)")
        }
      }
    }
    let expected: Set<RuleNumber> = [
      "GRT-001", "GRT-002", "PAY-001", "APP-003", "APP-004", "APP-005", "APP-006", "APP-007", "APP-008",
      "PLA-002",
    ]
    #expect(objected.isSuperset(of: expected), "\(expected.subtracting(objected))")
  }

  @Test func `whatever a rule objects to in a report shows its signs`() {
    var random = SeededGenerator(seed: 32)
    var objected: Set<RuleNumber> = []
    let scheme = scheme(&random)
    for _ in 0..<60_000 {
      let row = report(&random)
      for rule in RuleBook.all {
        guard case .report(let check) = rule.check,
          check(row, scheme, surroundings) != nil
        else { continue }
        objected.insert(rule.number)
        #expect(!rule.signs.isDisjoint(with: row.signs), "\(rule.number): \(row)")
      }
    }
    let expected: Set<RuleNumber> = [
      "USE-001", "USE-002", "USE-003", "USE-004", "CAR-001", "CAR-002", "CAR-003", "PRG-001",
    ]
    #expect(objected == expected, "\(objected)")
  }

  @Test func `a row with nothing wrong shows no sign but the one that all show`() {
    var row = ApplicationRow.Content(
      year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
    var random = SeededGenerator(seed: 33)
    let scheme = scheme(&random)
    #expect(row.signs(of: scheme) == .always)
    (row.applied, row.granted, row.paid) = (.kroner(500), .kroner(400), .kroner(400))
    (row.decision, row.applicantKind) = (.partlyGranted, .municipality)
    #expect(row.signs(of: scheme) == .always)
    var report = ReportRow.Content(year: 2021, scheme: row.scheme, place: row.place)
    #expect(report.signs == .always)
    (report.granted, report.used, report.unused) = (.kroner(400), .kroner(300), Money(øre: 100_99))
    report.carryOverApplied = .kroner(100)
    (report.planned, report.started, report.completed) = (3, 2, 2)
    #expect(report.signs == .always)
  }

  @Test func `a rule without signs of its own is asked of every row`() throws {
    let exports = Exports()
    let rules = [
      Rule("TST-001", .note, check: .grant { _, _ in Verdict(nil) }, examples: []),
      Rule("TST-002", .note, check: .application { _, _, _ in Verdict(nil) }, examples: []),
      Rule("TST-003", .note, check: .claim { _, _, _ in Verdict(nil) }, examples: []),
      Rule("TST-004", .note, check: .report { _, _, _ in Verdict(nil) }, examples: []),
    ]
    let judges = RowJudges(
      Surroundings(catalogue: ExampleWorld.catalogue, exports: exports, today: ExampleWorld.today),
      rules: rules)
    var random = SeededGenerator(seed: 34)
    let scheme = scheme(&random)
    let row = ApplicationRow.Content(
      year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
    #expect(judges.judge(row, of: scheme).map(\.place) == [0, 1])
    let claim = ClaimRow.Content(year: 2021, scheme: row.scheme, place: row.place)
    #expect(judges.judge(claim, of: scheme).map(\.place) == [0, 2])
    let report = ReportRow.Content(year: 2021, scheme: row.scheme, place: row.place)
    #expect(judges.judge(report, of: scheme).map(\.place) == [3])
  }

  @Test func `a place where every row was left out is in no line`() throws {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    builder.application("1", World.loneliness, World.åmli) {
      $0.granted = .kroner(1)
      $0.paid = .kroner(2)
    }
    let exports = builder.build()
    var sums = RowSums(by: World.catalogue, today: World.today)
    sums.meet(schemes: exports.schemes, places: exports.places)
    try sums.post(exports.applications[0].content)
    #expect(sums.lines.isEmpty && sums.counts == RowSums.Counts(posted: 0, quarantined: 1))
    #expect(sums.findingLines.map(\.rule) == ["PAY-001"])
  }
}
