import Testing

@testable import GrantLedger

/// What no example can say: what a message names, and what depends on today or on several files.
@Suite struct RuleCaseTests {
  private func arguments(_ rule: RuleNumber, _ build: (inout ExportsBuilder) -> Void) throws
    -> [String: Finding.Argument.Value]
  {
    var builder = ExportsBuilder()
    build(&builder)
    let settlement = try settle(
      builder.build(), by: World.catalogue, today: World.today)
    let finding = try #require(settlement.findings.first { $0.rule == rule })
    return Dictionary(
      finding.arguments.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a missing report names the parts that lack one, only where others have one`() throws {
    func parts(reported: Bool) throws -> Finding.Argument.Value? {
      try arguments("REP-002") { builder in
        builder.file("a.csv", .applications)
        for part in ["kurs", "velferd"] as [StaticString] {
          builder.application("1", World.competence, World.åmli, part: part) { $0.granted = .kroner(5) }
        }
        builder.file("r.csv", .reports)
        if reported { builder.report("1", World.competence, World.åmli, part: "kurs") }
      }["parts"]
    }
    #expect(try parts(reported: true) == .texts(["Velferdsteknologi"]))
    #expect(try parts(reported: false) == .texts([]))
  }

  @Test func `a missing report names the applicant, or the municipality where that is who applied`() throws {
    func who(_ kind: ApplicantKind) throws -> Finding.Argument.Value? {
      try arguments("REP-002") { builder in
        builder.file("a.csv", .applications)
        let choir = builder.text("Koret")
        builder.application("1", World.loneliness, World.åmli) {
          $0.granted = .kroner(5)
          $0.applicant = choir
          $0.applicantKind = kind
        }
      }["municipality"]
    }
    #expect(try who(.organisation) == .text("Koret"))
    #expect(try who(.municipality) == .text("Åmli"))
  }

  @Test
  func `a report is missing from the day after its deadline, and where none is set once the year is over`()
    throws
  {
    // The only deadline of the tests' world is that of 2021.
    let deadline: Int32 = 19_024
    for (year, today, rules) in [
      (2021, deadline, []), (2021, deadline + 1, ["REP-002"]),
      (2022, deadline, []), (2022, deadline + 365, ["REP-003"]),
    ] as [(Int, Int32, [RuleNumber])] {
      var builder = ExportsBuilder()
      builder.file("a.csv", .applications)
      builder.application("1", World.loneliness, World.åmli, year: year) { $0.granted = .kroner(5) }
      let settlement = try settle(
        builder.build(), by: World.catalogue, today: CivilDate(dayNumber: today))
      #expect(
        settlement.findings.map(\.rule).filter { $0.text.hasPrefix("REP") } == rules, "\(year) \(today)")
    }
  }

  @Test func `amounts are taken for thousands file by file`() throws {
    var builder = ExportsBuilder()
    for file in ["a.csv", "b.csv"] {
      builder.file(file, .applications)
      for number in 1...3 {
        builder.application("\(file)\(number)", World.loneliness, World.åmli) { $0.applied = .kroner(120) }
      }
    }
    let settlement = try settle(builder.build(), by: World.catalogue, today: World.today)
    #expect(settlement.findings.allSatisfy { $0.rule != "VAL-005" })
  }
}
