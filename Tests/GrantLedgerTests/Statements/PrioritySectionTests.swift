import Testing

@testable import GrantLedger

@Suite struct PrioritySectionTests {
  /// The yearly world, with priority in the scheme of courses and one answer.
  private func world() -> YearlyWorld {
    var world = YearlyWorld()
    world.catalogue.schemes[0].priority = priority(exempt: [World.partID("velferd")])
    world.catalogue.schemes[3].priority = priority(exempt: [])
    return world
  }

  private func priority(exempt: [PartID]) -> Scheme.Priority {
    var priority = Scheme.Priority(
      firstYear: 2021, exemptParts: exempt, shieldedFrom: 2021, shieldedTo: 2023,
      source: Source(document: "Brev", place: "s. 1"))
    priority.planExpectedBy = .on(2021, 12, 31)
    return priority
  }

  private func survey(
    _ builder: inout ExportsBuilder, _ place: Municipality, _ change: (inout SurveyRow.Content) -> Void
  ) {
    var row = SurveyRow.Content(year: 2021, place: builder.place(place))
    row.meetAllCriteria()
    change(&row)
    builder.add(row)
  }

  /// Risør on the way to a plan, Kristiansand with all four, Åmli without an answer.
  private func answered() -> YearlyWorld {
    var world = world()
    world.change { builder in
      builder.file("2021/kartlegging.csv", .survey)
      survey(&builder, World.risør) { row in
        row.planAdopted = .inProgress
        row.councilDate = nil
        row.processDescribed = .yes
        row.plannedDate = .on(2021, 11, 11)
        row.network = .no
        row.mapping = .yes
      }
      survey(&builder, World.kristiansand) { $0.network = .inProgress }
      builder.file("2021/mer.csv", .applications)
      builder.application("2021/7", World.competence, World.åmli, part: "kurs") { $0.hasBegun = true }
    }
    return world
  }

  private func section(_ world: YearlyWorld, _ edition: Edition = .public, year: Int = 2021) throws -> Section
  {
    try #require(try world.statement(edition, year: year).sections.first { $0.id == "priority" })
  }

  private func column(_ key: String, of section: Section) throws -> [Cell] {
    let table = try #require(section.table)
    let index = try #require(table.columns.firstIndex { $0.key == key })
    return table.rows.map { $0[index] }
  }

  @Test func `every municipality stands there with its verdicts in words`() throws {
    let section = try section(answered())
    #expect(try column("number", of: section).prefix(3) == [.code("4201"), .code("4204"), .code("4217")])
    #expect(
      try column("standing", of: section).prefix(3)
        == [.text("ikke prioritert"), .text("prioritert"), .text("ikke prioritert")])
    #expect(
      try column("criterion-1", of: section).prefix(3) == [
        .text("møtt"), .text("møtt"), .text("ikke besvart"),
      ])
    #expect(
      try column("criterion-2", of: section).prefix(3)
        == [.text("når planen vedtas"), .text("møtt"), .text("ikke besvart")])
    #expect(
      try column("criterion-4", of: section).prefix(3)
        == [.text("ikke møtt"), .text("møtt"), .text("ikke besvart")])
    #expect(try column("all-four", of: section).prefix(3) == [.text("nei"), .text("ja"), .text("nei")])
    #expect(
      try column("reason", of: section).prefix(3)
        == [.text("prosess beskrevet"), .text("nettverk planlagt"), .text("har ikke svart")])
    #expect(try column("council-date", of: section).prefix(3) == [.blank, .date(.on(2020, 8, 20)), .blank])
    #expect(try column("planned-date", of: section).prefix(3) == [.date(.on(2021, 11, 11)), .blank, .blank])
    #expect(try column("mapping", of: section).prefix(3) == [.text("ja"), .blank, .blank])
  }

  @Test func `rows are counted by standing, without those in quarantine`() throws {
    var world = answered()
    world.change { builder in
      builder.application("2021/8", World.competence, World.kristiansand, part: "kurs") {
        $0.granted = .kroner(5)
        $0.decision = .refused
      }
    }
    let section = try section(world)
    #expect(try column("rows", of: section) == [.count(0), .count(1), .count(3)])
    #expect(try column("rows-shielded", of: section) == [.count(0), .count(0), .count(1)])
    #expect(try column("rows-exempt", of: section) == [.count(0), .count(0), .count(1)])
  }

  @Test func `the sentence counts answers, criteria, all four and the first alone`() throws {
    let summary = try section(answered()).summary
    #expect(
      summary
        == "2 av 3 kommuner har svart i kartleggingen for 2021. 2 møter krav 1 (1 med vedtatt plan, 1 med beskrevet "
        + "prosess og dato), 1 krav 2 (for 1 gjelder det når planen vedtas), 2 krav 3 og 1 krav 4. 1 møter alle fire "
        + "kravene, 1 møter krav 1, men ikke alle fire. Uten svar: Åmli.")
  }

  @Test func `notes say that all may apply, who is exempt and shielded, and who is expected to have a plan`()
    throws
  {
    let notes = try section(answered()).notes
    for part in [
      "Alle kommuner kan fortsatt søke",
      "4 søknadsrader i ordninger med prioritet: 1 prioritert, 1 ikke prioritert, 1 skjermet og 1 fritatt.",
      "Fritatt fra kravene i Kompetanse: Velferdsteknologi",
      "Skjermingen gjelder til og med 2023", "31. desember 2021. 1 kommune har bare meldt en prosess: Risør.",
      "ordninger som andre forvalter: Leve hele livet",
    ] {
      #expect(notes.contains { $0.contains(part) }, "\(part)")
    }
  }

  @Test func `before the first year, and without a survey, the section says why there is no table`() throws {
    let early = try section(answered(), year: 2020)
    #expect(early.table == nil)
    #expect(
      early.summary
        == "De fire kravene i Leve hele livet gir prioritet fra og med 2021. Søknader for 2020 er ikke vurdert etter dem."
    )
    let unasked = try section(world())
    #expect(unasked.table == nil)
    #expect(unasked.summary.contains("Ingen kartlegging for 2021 er lest"))
    #expect(!(try YearlyWorld().statement(.public).sections.contains { $0.id == "priority" }))
  }

  @Test func `different answers are told as such, and dates that differ are not shown`() throws {
    var world = world()
    world.change { builder in
      builder.file("2021/kartlegging.csv", .survey)
      survey(&builder, World.risør) { _ in }
      survey(&builder, World.risør) { row in
        row.communityPlan = .no
        row.councilDate = .on(2020, 9, 1)
      }
    }
    let section = try section(world)
    #expect(try column("criterion-3", of: section).first == .text("uavklart"))
    #expect(try column("reason", of: section).first == .text("ulike svar om krav 3"))
    #expect(try column("council-date", of: section).first == .blank)
    #expect(try column("standing", of: section).first == .text("ikke prioritert"))
  }

  @Test func `a scheme that is shown for the county only is not counted by municipality`() throws {
    var world = answered()
    world.catalogue.schemes[0].disclosure = .county
    #expect(try column("rows", of: section(world)) == [.count(0), .count(0), .count(0)])
    #expect(try column("rows", of: section(world, .internal)).last == .count(3))
  }

  @Test func `each application's row has its standing in the sheet of rows`() throws {
    let table = try #require(
      try answered().statement(.public).sections.first { $0.id == "rows" }?.table)
    let standing = try #require(table.columns.firstIndex { $0.key == "standing" })
    let cases = try #require(table.columns.firstIndex { $0.key == "case" })
    func standings(_ number: String) -> [Cell] {
      table.rows.filter { $0[cases] == .code(number) }.map { $0[standing] }
    }
    // Two applications and a report.
    #expect(standings("2021/1") == [.text("ikke prioritert"), .text("fritatt"), .text("")])
    #expect(standings("2021/2") == [.text("prioritert")])
    #expect(standings("2021/7") == [.text("skjermet")])
    #expect(standings("2020/1") == [.text("")])
    #expect(standings("2021/3") == [.text("")])
  }
}
