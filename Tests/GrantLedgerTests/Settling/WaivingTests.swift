import Testing

@testable import GrantLedger

@Suite struct WaivingTests {
  private func exports() -> Exports {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    for number in ["1", "2"] {
      builder.application(number, World.loneliness, World.åmli) {
        $0.granted = .kroner(1)
        $0.paid = .kroner(2)
      }
    }
    return builder.build()
  }

  private func waiver(
    _ rule: RuleNumber, _ subject: Waiver.Subject, scheme: SchemeID? = nil, year: Int? = nil
  ) -> Waiver {
    Waiver(
      rule: rule, subject: subject, scheme: scheme, year: year, reason: "agreed", decidedBy: "NN",
      lastDay: World.today, place: CataloguePlace(file: "unntak.toml", line: 3))
  }

  private func settled(_ waivers: Waiver..., rules: [Rule]? = nil) throws -> Settlement {
    var catalogue = World.catalogue
    catalogue.waivers = waivers
    return try settle(exports(), by: catalogue, today: World.today, rules: rules)
  }

  @Test func `a waived row is in the sums, as a note with its waiver`() throws {
    let settlement = try settled(waiver("PAY-001", .caseNumber("2")))
    let found = settlement.findings.filter { $0.rule == "PAY-001" }
    #expect(found.map(\.severity) == [.error, .note])
    #expect(found.map(\.waiver) == [nil, 0])
    #expect(settlement.quarantine.map(\.origin.line) == [2])
    #expect(settlement.reconciliation.holds)
  }

  @Test func `a waiver for a municipality covers its rows, within scheme and year`() throws {
    let åmli = Waiver.Subject.municipality(World.åmli.number)
    func waived(_ waiver: Waiver) throws -> Int {
      try settled(waiver).findings.count { $0.waiver != nil }
    }
    #expect(try waived(waiver("PAY-001", åmli)) == 2)
    #expect(try waived(waiver("PAY-001", åmli, scheme: World.loneliness.id, year: 2021)) == 2)
    #expect(try waived(waiver("PAY-001", åmli, scheme: World.competence.id)) == 0)
    #expect(try waived(waiver("PAY-001", åmli, year: 2020)) == 0)
    #expect(try waived(waiver("PAY-001", .municipality(World.risør.number))) == 0)
    #expect(try waived(waiver("GRT-001", åmli)) == 0)
  }

  @Test func `a waiver that has expired lets nothing stand`() throws {
    var expired = waiver("PAY-001", .caseNumber("2"))
    expired.lastDay = CivilDate(dayNumber: World.today.dayNumber - 1)
    let settlement = try settled(expired)
    #expect(settlement.quarantine.count == 2)
    #expect(settlement.findings.map(\.rule).contains("WAI-001"))
  }

  @Test func `a figure is waived by its own id`() throws {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(300_001) }
    for (figure, count) in [("2021/ensomhet/42/granted", 1), ("2020/ensomhet/42/granted", 0)] {
      var catalogue = World.catalogue
      catalogue.waivers = [waiver("FRM-001", .figure(figure))]
      let settlement = try settle(builder.build(), by: catalogue, today: World.today)
      #expect(settlement.findings.count { $0.rule == "FRM-001" && $0.waiver != nil } == count)
    }
  }

  @Test func `what cannot be read or placed cannot be waived, nor what concerns waivers and catalogue`() {
    func can(_ number: RuleNumber) -> Bool? { RuleBook.rule(number)?.canBeWaived }
    for number in ["MUN-004", "GRT-001", "PAY-001", "DUP-001", "REP-002", "USE-001"] as [RuleNumber] {
      #expect(can(number) == true, "\(number)")
    }
    for number in ["MUN-001", "VAL-001", "SCH-001", "WAI-002", "CAT-001", "TOT-001", "SUM-001"]
      as [RuleNumber]
    { #expect(can(number) == false, "\(number)") }
  }

  @Test func `where few rules are asked, nothing is said of the waivers of others`() throws {
    let rules = RuleBook.all.filter { ["GRT-001", "WAI-002", "WAI-003"].contains($0.number) }
    let settlement = try settled(
      waiver("PAY-001", .caseNumber("2")), waiver("GRT-001", .caseNumber("2")),
      waiver("PAY-091", .caseNumber("2")), rules: rules)
    #expect(settlement.findings.map(\.rule) == ["WAI-003", "WAI-002"])
  }

  @Test func `only the rules that come nearest are told, and none for a rule that there is`() {
    #expect(RuleBook.near("PAY-01") == ["PAY-001"])
    #expect(RuleBook.near("GRT-091") == ["GRT-001"])
    #expect(RuleBook.near("GRT-001").isEmpty)
    #expect(RuleBook.near("QQQ-999").isEmpty)
  }

  @Test func `a statement shows what is waived; only the internal edition says why`() throws {
    var world = YearlyWorld()
    world.catalogue.waivers = [
      waiver("GRT-002", .caseNumber("2021/4"), scheme: World.loneliness.id),
      waiver("PAY-001", .caseNumber("F2"), scheme: World.doctors.id),
      waiver("GRT-002", .caseNumber("none")),
    ]
    let open = try world.statement(.public)
    let closed = try world.statement(.internal)
    let openWaivers = try #require(open.sections.first { $0.id == "waivers" }?.table)
    let closedWaivers = try #require(closed.sections.first { $0.id == "waivers" }?.table)
    #expect(openWaivers.rows.map { $0[0] } == [.code("GRT-002")])
    #expect(openWaivers.rows[0][1] == .text("sak 2021/4"))
    #expect(closedWaivers.rows.map { $0[0] } == [.code("GRT-002"), .code("PAY-001")])
    #expect(closedWaivers.columns.map(\.key).suffix(2) == ["reason", "decided-by"])
    #expect(!open.allTexts.contains { $0.contains("agreed") })
    #expect(closed.allTexts.contains { $0.contains("agreed (NN") })
    let summary = try #require(open.sections.first { $0.id == "findings-summary" })
    #expect(summary.notes.count == 1)
    #expect(summary.table?.columns.map(\.key).contains("waived") == true)
    #expect(try YearlyWorld().statement(.internal).sections.allSatisfy { $0.id != "waivers" })
  }
}
