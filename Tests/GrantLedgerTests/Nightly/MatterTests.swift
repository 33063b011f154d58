import Testing

@testable import GrantLedger

@Suite struct MatterTests {
  private func matters(_ world: NightlyWorld) throws -> [Matter] { try world.snapshot().matters }

  @Test func `an attestation that has not come is missing, and over the limit is told of by itself`() throws {
    var world = NightlyWorld.auditing()
    world.change { builder in
      builder.file("a.csv", .applications)
      builder.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(150_000) }
      builder.application("2", World.competence, World.risør, part: "kurs") { $0.granted = .kroner(100_000) }
      builder.file("r.csv", .reports)
      builder.report("1", World.competence, World.åmli, part: "kurs") { $0.used = .kroner(150_000) }
      builder.report("2", World.competence, World.risør, part: "kurs") { $0.used = .kroner(150_000) }
    }
    let found = try matters(world)
    #expect(found.map(\.key.kind) == [.missingAccountPrintout, .missingAttestation, .overAuditLimit])
    #expect(found[1].key.recipient == "Åmli" && found[1].granted == .kroner(150_000))
    #expect(found[2].limit == .kroner(100_000))
    world.change { builder in
      builder.report("1", World.competence, World.åmli, part: "kurs") {
        $0.used = .kroner(150_000)
        $0.audit = .yes
      }
    }
    #expect(try matters(world).map(\.key.kind) == [.missingAccountPrintout, .overAuditLimit])
  }

  @Test(arguments: [(14, true), (15, false), (0, true), (-1, false)])
  func `what is due in fourteen days or less is awaited, and after its day it is missing`(
    days: Int32, isAwaited: Bool
  ) throws {
    var world = NightlyWorld()
    // Reports for 2021 are due 1 February 2022.
    world.today = CivilDate(dayNumber: 19_024 - days)
    world.change { builder in
      builder.file("a.csv", .applications)
      builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(1000) }
    }
    let kinds = try matters(world).map(\.key.kind)
    #expect(kinds.contains(.awaitedReport) == isAwaited)
    #expect(kinds.contains(.missingReport) == (days < 0))
  }

  @Test func `who has not applied is awaited until the deadline, and not asked after when it is past`() throws
  {
    var world = NightlyWorld.first()
    world.catalogue.schemes[1].deadlines.append(
      Deadline(kind: .application, grantYear: 2021, day: world.today, source: World.loneliness.source))
    #expect(
      try matters(world).filter { $0.key.kind == .awaitedApplication }.map(\.key.recipient) == [
        "Kristiansand", "Åmli",
      ])
    world.today = CivilDate(dayNumber: world.today.dayNumber + 1)
    #expect(try matters(world).allSatisfy { $0.key.kind != .awaitedApplication })
  }

  @Test(arguments: [
    (Int32(284_999), Matter.Kind?.none), (285_000, .frameNearlySpent), (300_000, .frameNearlySpent),
    (300_001, .frameOverspent),
  ])
  func `a frame is nearly spent from 95 per cent on, and overspent beyond it`(
    granted: Int32, kind: Matter.Kind?
  ) throws {
    var world = NightlyWorld()
    world.change { builder in
      builder.file("a.csv", .applications)
      builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(granted) }
    }
    let frames = try matters(world).filter(\.key.kind.isOfFrame)
    #expect(frames.map(\.key.kind) == [kind].compactMap(\.self))
    // A year later nobody asks any more, once there are rows of that year.
    world.today = CivilDate(dayNumber: world.today.dayNumber + 365)
    world.change { builder in
      builder.application("2", World.loneliness, World.åmli, year: 2022) { $0.granted = .kroner(1) }
    }
    #expect(try matters(world).filter(\.key.kind.isOfFrame).isEmpty)
  }

  @Test func `two that are alike are two, and one of them can be settled`() throws {
    func world(_ cases: Int) -> NightlyWorld {
      var world = NightlyWorld()
      world.today = CivilDate(dayNumber: 19_030)
      world.change { builder in
        builder.file("a.csv", .applications)
        for number in 1...2 {
          builder.application("\(number)", World.loneliness, World.åmli) { $0.granted = .kroner(1000) }
        }
        builder.file("r.csv", .reports)
        for number in 0..<(2 - cases) { builder.report("\(number + 1)", World.loneliness, World.åmli) }
      }
      return world
    }
    let comparison = RunComparison(before: try world(2).snapshot(), after: try world(1).snapshot())
    let reports = comparison.matters.filter { $0.matter.key.kind == .missingReport }
    #expect(reports.map(\.state) == [.settled, .holding])
  }
}
