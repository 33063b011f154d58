import Testing

@testable import GrantLedger

@Suite struct PossibleSeveritiesTests {
  private func possible(_ number: RuleNumber) throws -> [Severity] {
    try #require(RuleBook.rule(number)).possibleSeverities
  }

  private func change(_ rule: RuleNumber, _ severity: Severity) -> Catalogue {
    var catalogue = World.catalogue
    catalogue.severityChanges = [SeverityChange(rule: rule, severity: severity, reason: "agreed")]
    return catalogue
  }

  private func overpaid() -> Exports {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    builder.application("1", World.loneliness, World.åmli) {
      $0.granted = .kroner(1)
      $0.paid = .kroner(2)
    }
    return builder.build()
  }

  @Test func `what stops a run stays so, and what cannot be read or placed stays left out`() throws {
    #expect(try possible("SUM-001") == [.fatal])
    for number in ["VAL-001", "REC-001", "SCH-001", "MUN-001"] as [RuleNumber] {
      #expect(try possible(number) == [.error], "\(number)")
    }
  }

  @Test func `what is typed all the same cannot be left out afterwards, nor can a figure`() throws {
    for number in ["TXT-002", "VAL-002", "MUN-004", "TOT-001", "FRM-001", "CAT-001", "WAI-002"]
      as [RuleNumber]
    { #expect(try possible(number) == [.note, .warning], "\(number)") }
  }

  @Test func `what is judged of rows can be counted or left out`() throws {
    for number in ["GRT-001", "PAY-001", "CAR-001", "DUP-001"] as [RuleNumber] {
      #expect(try possible(number) == [.note, .warning, .error], "\(number)")
    }
  }

  @Test func `who is close to a limit is never left out`() {
    let radar = Rule("TST-001", .note, isRadar: true, check: .grant { _, _ in nil }, examples: [])
    #expect(radar.possibleSeverities == [.note, .warning])
  }

  @Test func `every rule may be as severe as it is`() {
    for rule in RuleBook.all { #expect(rule.possibleSeverities.contains(rule.severity), "\(rule.number)") }
  }

  @Test func `an error made a warning is in the sums, also where rows are not kept`() throws {
    let exports = overpaid()
    let strict = try settle(exports, by: World.catalogue, today: World.today)
    #expect(strict.quarantine.count == 1)
    let mild = change("PAY-001", .warning)
    let settlement = try settle(exports, by: mild, today: World.today)
    #expect(settlement.quarantine.isEmpty)
    #expect(settlement.findings.filter { $0.rule == "PAY-001" }.map(\.severity) == [.warning])
    #expect(settlement.reconciliation.holds)
    for (catalogue, posted) in [(World.catalogue, 0), (mild, 1)] {
      var sums = RowSums(by: catalogue, today: World.today)
      sums.meet(schemes: exports.schemes, places: exports.places)
      try sums.post(exports.applications[0].content)
      #expect(sums.counts.posted == posted)
    }
  }

  @Test func `what the reader found is as severe as the catalogue has it, for kept rows and sums alike`()
    throws
  {
    var exports = overpaid()
    let found = Finding(
      rule: "TXT-002", severity: .note, place: .file(FileID(index: 0)),
      arguments: [.init("column", .column(.measure)), .init("value", .text("Ã¥"))])
    exports.findings = [found]
    let catalogue = change("TXT-002", .warning)
    let settlement = try settle(exports, by: catalogue, today: World.today)
    #expect(settlement.findings.first { $0.rule == "TXT-002" }?.severity == .warning)
    var sums = RowSums(by: catalogue, today: World.today)
    sums.note([found])
    #expect(sums.findingLines.map(\.severity) == [.warning])
    let unchanged = try settle(exports, by: World.catalogue, today: World.today)
    #expect(unchanged.findings.first { $0.rule == "TXT-002" }?.severity == .note)
  }

  @Test func `the findings of a row that could not be typed follow as well, in the quarantine too`() throws {
    var exports = overpaid()
    exports.unread = [
      UnreadRow(
        origin: Origin(file: FileID(index: 0), line: 9, record: 8), amounts: [],
        findings: [
          Finding(rule: "VAL-001", severity: .error, place: .file(FileID(index: 0)), arguments: []),
          Finding(rule: "VAL-006", severity: .warning, place: .file(FileID(index: 0)), arguments: []),
        ])
    ]
    let settlement = try settle(exports, by: change("VAL-006", .note), today: World.today)
    let reasons = try #require(settlement.quarantine.last).reasons
    #expect(reasons.map(\.severity) == [.error, .note])
    #expect(reasons.allSatisfy(settlement.findings.contains))
  }

  @Test func `the summary of a statement shows the changed severity`() throws {
    var world = YearlyWorld()
    world.catalogue.severityChanges = [SeverityChange(rule: "REP-003", severity: .warning, reason: "agreed")]
    world.change { builder in
      builder.file("late.csv", .applications)
      builder.application("2022/1", World.loneliness, World.åmli, year: 2022) { $0.granted = .kroner(5) }
    }
    let section = try #require(try world.statement(.internal).sections.first { $0.id == "findings-summary" })
    let row = try #require(section.table?.rows.first { $0[0] == .code("REP-003") })
    #expect(row[1] == .text("ADVARSEL"))
  }
}
