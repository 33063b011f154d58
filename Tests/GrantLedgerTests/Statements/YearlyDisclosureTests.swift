import Testing

@testable import GrantLedger

@Suite struct YearlyDisclosureTests {
  private func found(_ money: Money, in statement: Statement) -> Bool {
    let forms = [money.description, NumberStyle.norwegian.money(money)]
    return statement.allTexts.contains { text in forms.contains { text.contains($0) } }
  }

  @Test func `the public edition has no amount of one municipality of a withheld scheme, anywhere`() throws {
    let statement = try YearlyWorld().statement(.public)
    for canary in YearlyWorld.canaries.enumerated() {
      #expect(!found(canary.element, in: statement), "canary \(canary.offset)")
    }
    // What the reader wrote of an unread claim.
    #expect(!statement.allTexts.contains { $0.contains("777 777") })
  }

  @Test func `the internal edition has them`() throws {
    let statement = try YearlyWorld().statement(.internal)
    // The amount of the unread claim stands in its file's sum only.
    for canary in YearlyWorld.canaries.enumerated() where canary.offset != 4 {
      #expect(found(canary.element, in: statement), "canary \(canary.offset)")
    }
  }

  @Test func `the public edition shows the county's sum of a withheld scheme`() throws {
    var world = YearlyWorld()
    world.change { $0.claim("F5", World.kristiansand) { $0.granted = .kroner(9_752) } }
    let statement = try world.statement(.public)
    let table = try #require(statement.sections.first { $0.id == "scheme-fastlege" }?.table)
    let granted = try #require(table.columns.firstIndex { $0.key == "granted" })
    let sum = try world.settlement().allocation.totals(year: 2021, scheme: World.doctors.id).amounts.granted
    #expect(table.total?.cells[granted] == .money(sum))
    #expect(table.total?.rowsAreAddends == false)
    for row in table.rows {
      #expect(row.dropFirst(2).allSatisfy { $0 == .withheld })
    }
  }

  @Test func `a withheld scheme is not told of by its regional mark`() throws {
    var world = YearlyWorld()
    world.change { builder in
      builder.application("R1", World.doctors, World.risør) {
        $0.isRegional = true
        $0.granted = .kroner(1)
      }
    }
    let statement = try world.statement(.public)
    let table = try #require(statement.sections.first { $0.id == "scheme-fastlege" }?.table)
    let regional = try #require(table.columns.firstIndex { $0.key == "regional" })
    #expect(table.rows.map { $0[regional] } == [.withheld, .withheld, .withheld])
  }

  @Test func `neither applicants nor reports of a withheld scheme are told of one by one`() throws {
    var world = YearlyWorld()
    world.catalogue.schemes[2].reportRequired = true
    world.change { builder in
      let practice = builder.text("Legekontoret i Åmli")
      builder.file("2021/andre.csv", .applications)
      builder.application("L1", World.doctors, World.åmli) {
        $0.applicant = practice
        $0.applicantKind = .organisation
        $0.granted = YearlyWorld.canaries[0]
      }
      builder.report("L1", World.doctors, World.åmli) { $0.used = YearlyWorld.canaries[1] }
    }
    let shown = try world.statement(.public)
    let tables = shown.sections.filter { ["applicants", "carry-over", "rows", "findings"].contains($0.id) }
    #expect(tables.count == 4)
    var part = shown
    part.sections = tables
    #expect(!found(YearlyWorld.canaries[0], in: part) && !found(YearlyWorld.canaries[1], in: part))
    #expect(!shown.allTexts.contains { $0.contains("Legekontoret") })
    let all = try world.statement(.internal)
    #expect(all.allTexts.contains { $0.contains("Legekontoret") })
    #expect(found(YearlyWorld.canaries[1], in: all))
  }

  @Test(arguments: Edition.allCases)
  func `a person stands nowhere, in no edition`(edition: Edition) throws {
    let statement = try YearlyWorld().statement(edition)
    #expect(!statement.allTexts.contains { $0.contains("Kari") || $0.contains("Kanarifugl") })
    var dumped = ""
    dump(try YearlyWorld().request(edition).settlement, to: &dumped)
    #expect(!dumped.contains("Kanarifugl"))
  }

  @Test func `findings on rows of no known scheme say the scheme's name and no more`() throws {
    let statement = try YearlyWorld().statement(.public)
    let table = try #require(statement.sections.first { $0.id == "findings" }?.table)
    let file = try #require(table.columns.firstIndex { $0.key == "file" })
    let line = try #require(table.columns.firstIndex { $0.key == "line" })
    let onMisspelt = table.rows.filter {
      $0[file] == .text("2021/søknader.csv") && $0[line] == .count(7)
    }
    #expect(onMisspelt.map(\.[0]) == [.code("SCH-001")])
    #expect(!table.rows.contains { $0[file] == .text("2021/fastlege-åmli.csv") })
  }

  @Test func `the edition says which it is`() throws {
    #expect(try YearlyWorld().statement(.public).properties.custom.first?.value == "Offentlig utgave")
    #expect(
      try YearlyWorld().statement(.internal).properties.custom.first?.value
        == "Intern utgave – unntatt offentlighet")
  }
}
