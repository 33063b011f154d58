@testable import GrantLedger

/// Two years of the tests' world, with one of each thing that statements treat apart.
struct YearlyWorld {
  /// Amounts of single municipalities in the scheme that the public edition shows for the county only.
  static let canaries = [
    Money(øre: 123_456_789), Money(øre: 234_567_891), Money(øre: 345_678_912), Money(øre: 456_789_123),
    Money(øre: 567_891_234), Money(øre: 678_912_345),
  ]
  /// A person who stands in the input and may stand in no statement.
  static let person = "Kari Kanarifugl"

  var catalogue = World.catalogue
  private var builder = ExportsBuilder()

  init() {
    builder.file("2020/søknader.csv", .applications)
    builder.application("2020/1", World.competence, World.åmli, part: "kurs", year: 2020) {
      $0.applied = .kroner(120_000)
      $0.granted = .kroner(100_000)
      $0.paid = .kroner(100_000)
    }
    applications()
    reports()
    claims()
  }

  private mutating func applications() {
    let choir = builder.text("Koret")
    let course = builder.text("Kurs i velferdsteknologi")
    let person = builder.person(Self.person)
    builder.file("2021/søknader.csv", .applications)
    builder.application("2021/1", World.competence, World.åmli, part: "kurs") {
      $0.measure = course
      $0.applied = .kroner(100_000)
      $0.proposed = .kroner(90_000)
      $0.granted = .kroner(80_000)
      $0.paid = .kroner(80_000)
      $0.decision = .partlyGranted
      $0.received = CivilDate(dayNumber: 18_700)
      $0.contactPerson = person
    }
    builder.application("2021/1", World.competence, World.åmli, part: "velferd") {
      $0.applied = Money(øre: 5_000_050)
      $0.granted = Money(øre: 5_000_050)
    }
    builder.application("2021/2", World.competence, World.kristiansand, part: "kurs") {
      $0.applied = .kroner(400_000)
      $0.granted = .kroner(350_000)
      $0.isRegional = true
    }
    builder.application("2021/3", World.loneliness, World.risør) {
      $0.applicant = choir
      $0.applicantKind = .organisation
      $0.applied = .kroner(30_000)
      $0.granted = .kroner(25_000)
    }
    // Refused but granted: quarantined.
    builder.application("2021/4", World.loneliness, World.åmli) {
      $0.granted = .kroner(44_444)
      $0.paid = .kroner(44_444)
      $0.decision = .refused
    }
    // A claim that came as an application, with the scheme misspelt.
    var misspelt = ApplicationRow.Content(
      year: 2021, scheme: builder.scheme("Fastlegekompensajon", .unknownScheme(near: [World.doctors.id])),
      place: builder.place(World.åmli))
    misspelt.granted = Self.canaries[0]
    misspelt.paid = Self.canaries[1]
    builder.add(misspelt)
  }

  private mutating func reports() {
    builder.file("2021/rapporter.csv", .reports)
    builder.report("2021/1", World.competence, World.åmli, part: "kurs") {
      $0.carriedIn = .kroner(10_000)
      $0.available = .kroner(90_000)
      $0.used = .kroner(60_000)
      $0.unused = .kroner(30_000)
      $0.carryOverApplied = .kroner(20_000)
      $0.carryOverApproved = .kroner(15_000)
      $0.toRepay = .kroner(15_000)
    }
  }

  private mutating func claims() {
    builder.file("2021/fastlege-åmli.csv", .claims)
    builder.claim("F1", World.åmli) {
      $0.doctor = Personal(Self.person)
      $0.granted = Self.canaries[2]
    }
    builder.claim("F2", World.åmli) {
      $0.granted = .kroner(1)
      $0.paid = Self.canaries[3]
    }
    builder.addUnread([.granted: Self.canaries[4]])
    builder.addTotal(.granted, stated: Self.canaries[5], computed: .kroner(1))
    builder.file("2021/fastlege.csv", .claims)
    builder.claim("F3", World.risør) { $0.granted = .kroner(9_752) }
    builder.claim("F4", World.kristiansand, year: 2020) { $0.granted = .kroner(19_504) }
  }

  mutating func change(_ change: (inout ExportsBuilder) -> Void) { change(&builder) }

  func settlement() throws -> Settlement {
    try settle(builder.build(), by: catalogue, today: World.today)
  }

  func request(_ edition: Edition, year: Int = 2021) throws -> StatementRequest {
    let settlement = try settlement()
    let wording = try Wording.bokmål()
    let lines = settlement.findings.map { finding in
      FindingLine(finding, wording: wording, catalogue: catalogue, exports: settlement.exports) { origin, _ in
        Location(file: settlement.exports[origin.file].name, line: Int(origin.line), column: 1)
      }
    }
    return StatementRequest(
      year: year, edition: edition, settlement: settlement, catalogue: catalogue, wording: wording,
      findings: lines, runID: "0a1b2c", programVersion: "1.2.3")
  }

  func statement(_ edition: Edition, year: Int = 2021) throws -> Statement {
    try yearlyStatement(try request(edition, year: year))
  }
}
