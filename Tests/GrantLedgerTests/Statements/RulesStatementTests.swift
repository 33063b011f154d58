import Testing

@testable import GrantLedger

@Suite struct RulesStatementTests {
  private func statement(_ catalogue: Catalogue = World.catalogue, year: Int? = nil) throws -> Statement {
    try rulesStatement(
      by: catalogue, try .bokmål(), year: year, today: World.today, programVersion: "1.2.3")
  }

  @Test func `every rule has a line in the overview and a section with its source and examples`() throws {
    let statement = try statement()
    #expect(statement.sections[0].table?.rows.count == RuleBook.all.count)
    for rule in RuleBook.all {
      let section = try #require(statement.sections.first { $0.id == rule.number.text.lowercased() })
      #expect(section.title.hasPrefix(rule.number.text + " "))
      #expect(section.notes.contains { $0.hasPrefix("Kilde: ") && $0.count > 8 }, "\(rule.number)")
      #expect(section.notes.count { $0.hasPrefix("Eksempel") } == rule.examples.count)
      #expect(section.notes.allSatisfy { !$0.contains("[?") })
    }
  }

  @Test func `every demand has a line with its rules`() throws {
    let table = try #require(try statement().sections.first { $0.id == "demands" }?.table)
    #expect(table.rows.count == 43)
    #expect(
      table.rows.last == [
        .code("K20"), .text(try Wording.bokmål().words(ofDemand: "K20")), .text("PRG-001"),
      ])
    #expect(table.rows.allSatisfy { $0[1] != .text("") })
  }

  @Test func `a change of the office's is shown with its reason`() throws {
    var catalogue = World.catalogue
    catalogue.severityChanges = [SeverityChange(rule: "PAY-001", severity: .note, reason: "avtalt")]
    let section = try #require(try statement(catalogue).sections.first { $0.id == "pay-001" })
    #expect(section.notes.contains("Alvorlighetsgrad: MERKNAD, endret av embetet fra FEIL: avtalt"))
    let overview = try #require(try statement(catalogue).sections[0].table)
    #expect(overview.rows.first { $0[0] == .link("PAY-001", section: "pay-001") }?[1] == .text("MERKNAD"))
  }

  @Test func `years are told as they are open or closed`() throws {
    let wording = try Wording.bokmål()
    func years(_ first: Int?, _ last: Int?) -> String {
      RulePage(
        rule: Rule("TST-001", .note, firstYear: first, lastYear: last, check: .reading, examples: []),
        words: wording.words(ofRule: "PAY-001"), change: nil
      ).years(wording)
    }
    #expect(years(nil, nil) == "alle tilskuddsår")
    #expect(years(2021, nil) == "tilskuddsår fra og med 2021")
    #expect(years(nil, 2021) == "tilskuddsår til og med 2021")
    #expect(years(2020, 2021) == "tilskuddsår fra og med 2020 til og med 2021")
  }

  @Test func `a year leaves out the rules that do not hold in it`() throws {
    for year in [2019, 2021] {
      let held = RuleBook.all.filter { $0.holds(in: year) }.count
      #expect(try statement(year: year).sections[0].table?.rows.count == held)
      #expect(try statement(year: year).keySentence.contains(String(year)))
    }
  }

  @Test func `a radar says that nothing is wrong`() throws {
    let wording = try Wording.bokmål()
    let page = RulePage(
      rule: Rule("TST-001", .note, isRadar: true, check: .reading, examples: []),
      words: wording.words(ofRule: "PAY-001"), change: nil)
    #expect(page.lines(wording).contains { $0.text.hasPrefix("MERKNAD. Varsler om ") })
  }
}
