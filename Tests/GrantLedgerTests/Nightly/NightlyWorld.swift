@testable import GrantLedger

/// A small year of applications and reports, to be run night after night with what has changed since.
struct NightlyWorld {
  var catalogue = World.catalogue
  /// 2 March 2021.
  var today = CivilDate(dayNumber: 18_688)
  private(set) var builder = ExportsBuilder()

  /// Before the first file.
  init() {}

  /// Two applications, and a claim that the public edition does not tell of.
  static func first() -> NightlyWorld {
    var world = NightlyWorld()
    world.change { builder in
      let person = builder.person(YearlyWorld.person)
      builder.file("søknader.csv", .applications)
      builder.application("2021/1", World.competence, World.åmli, part: "kurs") {
        $0.applied = .kroner(100_000)
        $0.granted = .kroner(80_000)
        $0.contactPerson = person
      }
      builder.application("2021/2", World.loneliness, World.risør) { $0.applied = .kroner(30_000) }
      builder.file("fastlege.csv", .claims)
      builder.claim("F1", World.åmli) { $0.granted = YearlyWorld.canaries[0] }
    }
    return world
  }

  mutating func change(_ change: (inout ExportsBuilder) -> Void) { change(&builder) }

  func snapshot(_ runID: String = "run") throws -> RunSnapshot {
    let settlement = try settle(builder.build(), by: catalogue, today: today)
    let wording = try Wording.bokmål()
    var met: [String: Int] = [:]
    let findings = zip(settlement.findings, settlement.subjects).map { finding, subject in
      let line = FindingLine(
        finding, wording: wording, catalogue: catalogue, exports: settlement.exports
      ) { origin, _ in
        Location(file: settlement.exports[origin.file].name, line: Int(origin.line), column: 1)
      }
      // As the program makes them: not of where a finding stands.
      let identity = "\(finding.rule) \(subject)"
      met[identity, default: 0] += 1
      return (line, "\(identity) \(met[identity] ?? 1)")
    }
    return try RunSnapshot(
      of: settlement, by: catalogue, findings: findings,
      inputs: settlement.exports.files.map { .init(name: $0.name, byteCount: 1, sha256: "0") }, runID: runID,
      program: "tilskudd 1.2.3")
  }

  /// What is told this night of what has changed since another.
  func request(since before: RunSnapshot?, _ edition: Edition = .public) throws -> NightlyRequest {
    NightlyRequest(
      comparison: RunComparison(before: before, after: try snapshot("tonight")), edition: edition,
      catalogue: catalogue, wording: try .bokmål())
  }

  func lines(since before: RunSnapshot?, _ edition: Edition = .public) throws -> [String] {
    try nightlySummary(try request(since: before, edition)).map { $0.replacing("\u{A0}", with: " ") }
  }
}

extension NightlyWorld {
  /// The scheme of courses with a limit for attestations, reports due 1 February 2022.
  static func auditing() -> NightlyWorld {
    var world = NightlyWorld()
    var audit = AuditRequirement(
      limit: .kroner(100_000), isInclusive: false, basis: .total, source: World.competence.source)
    audit.mayCoverTwoYears = false
    world.catalogue.schemes[0].audit = audit
    world.today = CivilDate(dayNumber: 19_030)
    return world
  }
}
