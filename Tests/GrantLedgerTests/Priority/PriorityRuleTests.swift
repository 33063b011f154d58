import Testing

@testable import GrantLedger

/// What the examples of the rules on *Leve hele livet* cannot show: other days, and more than the count of findings.
@Suite struct PriorityRuleTests {
  private func findings(
    today: CivilDate = ExampleWorld.today, _ change: (inout Catalogue) -> Void = { _ in },
    _ describe: @escaping @Sendable (inout ExampleScene) -> Void
  ) throws -> [Finding] {
    var catalogue = ExampleWorld.catalogue
    change(&catalogue)
    let exports = try #require(ExamplePlayer(.scene(describe))).exports
    return try settle(exports, by: catalogue, today: today).findings.filter { $0.rule.text.hasPrefix("LHL") }
  }

  private static let process: @Sendable (inout SurveyRow.Content) -> Void = { row in
    row.meetAllCriteria()
    row.planAdopted = .inProgress
    row.councilDate = nil
    row.processDescribed = .yes
    row.plannedDate = .on(2021, 11, 11)
  }

  @Test func `a plan is expected to the end of the last day, and pointed out from the day after`() throws {
    for (today, rules) in [(CivilDate.on(2021, 12, 31), [RuleNumber]()), (.on(2022, 1, 1), ["LHL-005"])] {
      #expect(
        try findings(today: today) { $0.survey(at: .åmli, year: 2021, Self.process) }.map(\.rule) == rules)
    }
  }

  @Test func `without a day in the catalogue no plan is late`() throws {
    let found = try findings(today: .on(2030, 1, 1), { $0.schemes[2].priority?.planExpectedBy = nil }) {
      $0.survey(at: .åmli, year: 2021, Self.process)
    }
    #expect(found.isEmpty)
  }

  @Test func `a scheme of another body sets no day for the plan`() throws {
    var catalogue = ExampleWorld.catalogue
    #expect(catalogue.planExpectedBy == .on(2021, 12, 31))
    catalogue.schemes[1].priority = catalogue.schemes[2].priority
    catalogue.schemes[1].priority?.planExpectedBy = .on(2020, 12, 31)
    #expect(catalogue.planExpectedBy == .on(2021, 12, 31))
    catalogue.schemes[0].priority = catalogue.schemes[1].priority
    #expect(catalogue.planExpectedBy == .on(2020, 12, 31))
  }

  @Test func `a plan that one of two answers has is not late, but the answers differ`() throws {
    let found = try findings { scene in
      scene.survey(at: .åmli, year: 2021, Self.process)
      scene.survey { $0.meetAllCriteria() }
    }
    #expect(found.map(\.rule) == ["LHL-006"])
  }

  @Test func `not prioritised says which criteria, how many rows, and where the answer stands`() throws {
    let found = try findings { scene in
      scene.survey { $0.meetAllCriteria() }
      scene.survey(at: .valle) { row in
        row.planAdopted = .no
        row.processDescribed = .no
        row.communityPlan = .yes
        row.network = .no
      }
      scene.application(.firstPart, at: .valle)
      scene.application(.firstPart, at: .valle) { $0.applied = .kroner(1) }
      scene.application(.firstPart, at: .valle) { $0.hasBegun = true }
      scene.application(.secondPart, at: .valle)
    }
    let finding = try #require(found.first)
    #expect(found.map(\.rule) == ["LHL-002"])
    #expect(finding.severity == .note)
    #expect(finding.scheme == ExampleWorld.dividedID)
    #expect(finding.place == .record(Origin(file: FileID(index: 4), line: 3, record: 2), .planAdopted))
    let values = Dictionary(
      finding.arguments.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(values["rows"] == .count(2))
    #expect(values["plan"] == .code("1"))
    #expect(values["council"] == .code("2"))
    #expect(values["communityPlan"] == .code(""))
    #expect(values["network"] == .code("4"))
  }

  @Test func `an answer that is missing is told of once for each scheme's year`() throws {
    let found = try findings { scene in
      scene.survey { $0.meetAllCriteria() }
      scene.survey(year: 2022) { $0.meetAllCriteria() }
      scene.application(.firstPart, at: .valle)
      scene.application(.firstPart, at: .valle, case: "2021/2")
      scene.application(.firstPart, at: .valle, year: 2022)
      scene.application(.firstPart, at: .lindesnes)
    }
    #expect(found.map(\.rule) == ["LHL-001", "LHL-001", "LHL-001"])
    #expect(
      found.map { finding in finding.arguments.first { $0.name == "rows" }?.value }
        == [.count(2), .count(1), .count(1)])
  }

  @Test func `no finding leaves a row out of the sums: everyone may still apply`() {
    for rule in RuleBook.all where rule.number.text.hasPrefix("LHL") {
      #expect(rule.severity < .error, "\(rule.number)")
      #expect(rule.firstYear == 2021, "\(rule.number)")
    }
  }
}
