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

  @Test func `a county's sum that fewer than three municipalities share is withheld too`() throws {
    let world = YearlyWorld()
    let statement = try world.statement(.public)
    let section = try #require(statement.sections.first { $0.id == "scheme-fastlege" })
    let total = try #require(section.table?.total)
    #expect(total.cells.dropFirst().allSatisfy { $0 == .withheld || $0 == .blank })
    #expect(section.totalName == nil)
    let sum = try world.settlement().allocation.totals(year: 2021, scheme: World.doctors.id).amounts.granted
    #expect(!found(sum, in: statement))
    #expect(found(sum, in: try world.statement(.internal)))
  }

  @Test func `the sums of all schemes leave such a scheme out, so that it cannot be reckoned from them`()
    throws
  {
    let world = YearlyWorld()
    let allocation = try world.settlement().allocation
    func granted(_ scheme: Scheme, _ year: Int) -> Money {
      allocation.totals(year: year, scheme: scheme.id).amounts.granted
    }
    let statement = try world.statement(.public)
    for year in [2020, 2021] {
      let shown = try [World.competence, World.loneliness].map { granted($0, year) }.total()
      let all = try shown.adding(granted(World.doctors, year))
      #expect(shown != all)
      #expect(found(shown, in: statement))
      #expect(!found(all, in: statement), "the sum of all in \(year)")
    }
    let keyFigures = try #require(statement.sections.first { $0.id == "key-figures" })
    #expect(keyFigures.notes.contains { $0.contains("færre enn 3 kommuner") })
    let identities = try #require(statement.sections.first { $0.id == "identities" }?.table)
    let left = try #require(identities.columns.firstIndex { $0.key == "left" })
    #expect(identities.rows.contains { $0[left] == .withheld })
  }

  @Test
  func `the parts of a withheld scheme are shown for the county only where each has three municipalities`()
    throws
  {
    let world = YearlyWorld()
    var catalogue = world.catalogue
    catalogue.schemes[0].disclosure = .county
    let withholding = Withholding(.public, try world.settlement(), catalogue)
    let competence = catalogue.schemes[0]
    #expect(!withholding.showsCounty(competence, year: 2021))
    #expect(!withholding.showsParts(competence, year: 2021))
    #expect(withholding.showsCounty(competence, year: 2019))
    #expect(withholding.showsCounty(World.loneliness, year: 2021))
  }

  @Test func `a correction of a row in a withheld scheme is not shown`() throws {
    var world = YearlyWorld()
    world.change { builder in
      let original = builder.claim("F6", World.risør) { $0.granted = .kroner(5) }
      let other = builder.application("2021/9", World.loneliness, World.risør) { $0.granted = .kroner(6) }
      builder.file("rettet.csv", .claims)
      let corrected = builder.claim("F6", World.risør) { $0.granted = .kroner(29_256) }
      let otherCorrected = builder.application("2021/9", World.loneliness, World.risør) {
        $0.granted = .kroner(7)
      }
      builder.amend(
        original, by: corrected, [.init(heading: "Innvilget", original: "5", corrected: "29 256")])
      builder.amend(
        other, by: otherCorrected, [.init(heading: "Innvilget", original: "seks", corrected: "sju kroner")])
    }
    let shown = try #require(try world.statement(.public).sections.first { $0.id == "amendments" })
    #expect(shown.table?.rows.count == 1)
    #expect(shown.table?.rows.first?.contains(.text("sju kroner")) == true)
    #expect(shown.notes.contains { $0.hasSuffix(": 1.") })
    #expect(!(try world.statement(.public)).allTexts.contains { $0.contains("29 256") })
    let all = try #require(try world.statement(.internal).sections.first { $0.id == "amendments" })
    #expect(all.table?.rows.count == 2)
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
