import Testing

@testable import GrantLedger

@Suite struct NightlyStatementTests {
  /// A night with one of each thing to tell of.
  private func eventfulNight(_ edition: Edition) throws -> NightlyRequest {
    func world(_ isSecond: Bool) -> NightlyWorld {
      var world = NightlyWorld.auditing()
      world.today = CivilDate(dayNumber: isSecond ? 19_031 : 19_030)
      world.catalogue.schemes[1].deadlines[0].day = CivilDate(dayNumber: 19_040)
      world.change { builder in
        let person = builder.person(YearlyWorld.person)
        builder.file(isSecond ? "søknader 2.csv" : "søknader.csv", .applications)
        builder.application("2021/1", World.competence, World.åmli, part: "kurs") {
          $0.applied = .kroner(200_000)
          $0.granted = .kroner(isSecond ? 150_000 : 90_000)
          $0.contactPerson = person
        }
        if !isSecond { builder.application("2021/2", World.competence, World.risør, part: "velferd") }
        if isSecond {
          builder.application("2021/3", World.loneliness, World.kristiansand) {
            $0.applied = .kroner(412_000)
            $0.granted = .kroner(299_000)
          }
        }
        // Refused but granted: an error that is mended the second night.
        builder.application("2021/4", World.loneliness, World.åmli) {
          $0.granted = isSecond ? nil : .kroner(44_444)
          $0.decision = .refused
        }
        builder.file(isSecond ? "fastlege-åmli.csv" : "fastlege.csv", .claims)
        builder.claim("F1", World.åmli) {
          $0.doctor = Personal(YearlyWorld.person)
          $0.granted = YearlyWorld.canaries[isSecond ? 0 : 1]
        }
      }
      return world
    }
    return try world(true).request(since: try world(false).snapshot("before"), edition)
  }

  private func statement(_ edition: Edition) throws -> Statement {
    try nightlyStatement(try eventfulNight(edition), runID: "tonight", program: "tilskudd 1.2.3")
  }

  @Test(arguments: Edition.allCases) func `it is as recorded`(edition: Edition) throws {
    let request = try eventfulNight(edition)
    try expectRecorded(
      try nightlySummary(request).joined(separator: "\n") + "\n\n" + (try statement(edition)).plainText,
      "nightly-\(edition.rawValue).txt")
  }

  @Test func `it has the name of its day`() throws {
    #expect(try statement(.public).name == "nattlig-2022-02-08")
  }

  @Test func `the public edition says nothing of a scheme that is shown for the county only`() throws {
    let texts = try statement(.public).allTexts + nightlySummary(try eventfulNight(.public))
    for canary in YearlyWorld.canaries {
      for text in texts {
        #expect(!text.contains(NumberStyle.norwegian.money(canary)) && !text.contains(canary.description))
      }
    }
    #expect(
      !texts.contains { $0.contains("/fastlege/") || $0.contains("F1") || $0.contains("fastlege-åmli") })
    #expect(try statement(.public).sections[0].notes.contains { $0.contains("én persons helse") })
    // The difference of the county's sum is one row's amount, and stands in the internal edition alone.
    let all = try statement(.internal).allTexts
    #expect(all.contains { $0 == YearlyWorld.canaries[0].description })
  }

  @Test(arguments: Edition.allCases) func `no edition names a person`(edition: Edition) throws {
    let texts = try statement(edition).allTexts + nightlySummary(try eventfulNight(edition))
    #expect(!texts.contains { $0.contains("Kanarifugl") })
  }

  @Test(arguments: Edition.allCases) func `it is of the shape that formats ask for`(edition: Edition) throws {
    let statement = try statement(edition)
    #expect(Set(statement.sections.map(\.id)).count == statement.sections.count)
    #expect(Set(statement.sections.map { $0.tab.lowercased() }).count == statement.sections.count)
    for section in statement.sections {
      #expect(section.tab.count <= 31 && !section.tab.contains { "[]:*?/\\".contains($0) }, "\(section.tab)")
      guard let table = section.table else { continue }
      #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(section.id)")
      #expect(Set(table.columns.map(\.heading)).count == table.columns.count, "\(section.id)")
      for row in table.rows { #expect(row.count == table.columns.count) }
    }
  }
}
