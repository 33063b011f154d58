import Testing

@testable import GrantLedger

@Suite struct StandingTests {
  /// The standing of each application of a scene, in the examples' world: its second part is exempt, and courses begun
  /// are shielded from 2021 to 2023.
  private func standings(
    _ change: (inout Catalogue) -> Void = { _ in },
    _ describe: @escaping @Sendable (inout ExampleScene) -> Void
  ) throws -> [Standing] {
    var catalogue = ExampleWorld.catalogue
    change(&catalogue)
    let exports = try #require(ExamplePlayer(.scene(describe))).exports
    let standings = Standings(exports, catalogue, on: ExampleWorld.today)
    return exports.applications.map { standings.standing(of: $0.content) }
  }

  @Test func `all four criteria give priority, and less does not`() throws {
    let found = try standings { scene in
      scene.survey { $0.meetAllCriteria() }
      scene.survey(at: .valle) { row in
        row.meetAllCriteria()
        row.network = .no
      }
      for town in [ExampleScene.Town.åmli, .valle, .lindesnes] { scene.application(.firstPart, at: town) }
    }
    #expect(found == [.prioritised, .notPrioritised, .notPrioritised])
  }

  @Test func `a process with a date gives priority as a plan does`() throws {
    let found = try standings { scene in
      scene.survey { row in
        row.meetAllCriteria()
        row.planAdopted = .no
        row.councilDate = nil
        row.processDescribed = .yes
        row.plannedDate = .on(2021, 11, 11)
      }
      scene.application(.firstPart)
    }
    #expect(found == [.prioritised])
  }

  @Test func `the exempt part and the course begun are not judged, whatever the answers`() throws {
    let found = try standings { scene in
      scene.survey { $0.planAdopted = .no }
      scene.application(.secondPart)
      scene.application(.firstPart) { $0.hasBegun = true }
      scene.application(.firstPart) { $0.hasBegun = false }
      scene.application(.firstPart)
      scene.application(.secondPart) { $0.hasBegun = true }
    }
    #expect(found == [.exempt, .shielded, .notPrioritised, .notPrioritised, .exempt])
  }

  @Test func `courses begun are shielded from the first year of the phase-in to the last`() throws {
    let found = try standings({ $0.schemes[2].priority?.firstYear = 2019 }) { scene in
      for year in 2020...2024 { scene.application(.firstPart, year: year) { $0.hasBegun = true } }
    }
    #expect(found == [.notSurveyed, .shielded, .shielded, .shielded, .notSurveyed])
  }

  @Test func `a phase-in may be open at either end, and there need be none`() {
    var priority = Scheme.Priority(
      firstYear: 2021, exemptParts: [], shieldedFrom: nil, shieldedTo: nil,
      source: Source(document: "example", place: ""))
    #expect(priority.shieldedYears == nil)
    priority.shieldedFrom = 2021
    #expect(priority.shieldedYears == 2021...Int.max)
    priority.shieldedTo = 2021
    #expect(priority.shieldedYears == 2021...2021)
    priority.shieldedFrom = nil
    #expect(priority.shieldedYears == Int.min...2021)
    priority.shieldedFrom = 2022
    #expect(priority.shieldedYears == nil)
  }

  @Test func `before the first year, in another scheme, and for who is no municipality there is no priority`()
    throws
  {
    let found = try standings { scene in
      scene.survey { $0.meetAllCriteria() }
      scene.survey(year: 2020) { $0.meetAllCriteria() }
      scene.application(.firstPart, year: 2020)
      scene.application(.plain)
      scene.application(.firstPart) { $0.applicantKind = .countyMunicipality }
      scene.application(.firstPart) { $0.applicantKind = .municipality }
    }
    #expect(found == [.outside, .outside, .outside, .prioritised])
  }

  @Test func `a year without any answers has no verdicts`() throws {
    let found = try standings { scene in
      scene.survey { $0.meetAllCriteria() }
      scene.application(.firstPart, year: 2022)
      scene.application(.firstPart, year: 2021)
    }
    #expect(found == [.notSurveyed, .prioritised])
  }

  @Test func `what a merged municipality answered under its old number is today's municipality's answer`()
    throws
  {
    let found = try standings { scene in
      scene.survey(at: .mandal) { $0.meetAllCriteria() }
      scene.application(.firstPart, at: .lindesnes)
      scene.application(.firstPart, at: .mandal)
    }
    #expect(found == [.prioritised, .prioritised])
  }

  @Test func `answers that differ give no priority until it is clear which counts`() throws {
    let found = try standings { scene in
      scene.survey { $0.meetAllCriteria() }
      scene.survey { row in
        row.meetAllCriteria()
        row.network = .no
      }
      scene.application(.firstPart)
    }
    #expect(found == [.notPrioritised])
  }

  @Test func `the survey has each municipality once, with its rows, and none of another county`() throws {
    let player = try #require(
      ExamplePlayer(
        .scene { scene in
          scene.survey { $0.meetAllCriteria() }
          scene.survey(at: .valle) { $0.meetAllCriteria() }
          // Word for word the same: one answer.
          scene.survey { $0.meetAllCriteria() }
          scene.survey { $0.planAdopted = .no }
          scene.survey(year: 2020) { $0.meetAllCriteria() }
        }))
    let survey = PrioritySurvey(player.exports, ExampleWorld.catalogue, on: ExampleWorld.today)
    #expect(survey.answers.map(\.municipality.description) == ["4217", "4221"])
    #expect(survey.answers.map(\.rows.count) == [2, 1])
    #expect(survey.years == [2021])
    #expect(survey.isTaken(in: 2021) && !survey.isTaken(in: 2020))
    var elsewhere = ExampleWorld.catalogue
    elsewhere.office.countyNumber = "03"
    #expect(PrioritySurvey(player.exports, elsewhere, on: ExampleWorld.today).answers.isEmpty)
    elsewhere = ExampleWorld.catalogue
    elsewhere.schemes = elsewhere.schemes.filter { $0.priority == nil }
    #expect(PrioritySurvey(player.exports, elsewhere, on: ExampleWorld.today).answers.isEmpty)
  }
}
