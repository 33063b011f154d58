import Testing

@testable import GrantLedger

@Suite struct CarryOverAccountTests {
  /// Åmli's account of three years, from what its reports say.
  private func account(
    _ reports: [(year: Int, change: (inout ReportRow.Content) -> Void)], at place: Municipality = World.åmli
  ) throws -> [CarryOverAccount.Year] {
    var builder = ExportsBuilder()
    builder.file("rapporter.csv", .reports)
    for report in reports {
      builder.report(nil, World.loneliness, place, year: report.year, report.change)
    }
    let table = try settle(builder.build(), by: World.catalogue, today: World.today).allocation
    return CarryOverAccount(
      of: World.loneliness.id, municipality: World.åmli.number, years: 2019...2021, in: table
    ).years
  }

  @Test func `a year takes in what was approved from the year before`() throws {
    let years = try account([
      (2019, { $0.carryOverApproved = .kroner(5_000) }), (2020, { $0.carriedIn = .kroner(5_000) }),
    ])
    #expect(years.map(\.year) == [2019, 2020, 2021])
    #expect(years.map(\.approvedBefore) == [nil, .kroner(5_000), nil])
    #expect(try years.map { try $0.closing() } == [.nothing, .closes, .nothing])
  }

  @Test func `one øre too much or too little and it does not close`() throws {
    for (øre, difference) in [(Int64(500_001), Int64(1)), (499_999, -1)] {
      let year = try account([
        (2019, { $0.carryOverApproved = Money(øre: 500_000) }), (2020, { $0.carriedIn = Money(øre: øre) }),
      ])[1]
      #expect(try year.closing() == .differs)
      #expect(try year.difference() == Money(øre: difference))
    }
  }

  @Test func `what was approved and is not reported yet is awaited, through years without a row`() throws {
    let years = try account([(2019, { $0.carryOverApproved = .kroner(5_000) })])
    #expect(try years.map { try $0.closing() } == [.nothing, .awaited, .nothing])
    #expect(years.map(\.isUsed) == [true, true, false])
    // A report that says nothing of it does not say that it is there.
    let silent = try account([
      (2019, { $0.carryOverApproved = .kroner(5_000) }), (2020, { $0.used = .kroner(1) }),
    ])
    #expect(try silent[1].closing() == .awaited)
  }

  @Test
  func `zero approved and zero in are nothing to hold against each other, but zero in for something is`()
    throws
  {
    let nothing = try account([
      (2019, { $0.carryOverApproved = .zero }), (2020, { $0.carriedIn = .zero }),
    ])
    #expect(try nothing[1].closing() == .nothing)
    let lost = try account([
      (2019, { $0.carryOverApproved = .kroner(1) }), (2020, { $0.carriedIn = .zero }),
    ])
    #expect(try lost[1].closing() == .differs)
    #expect(try lost[1].difference() == .kroner(-1))
  }

  @Test func `what nobody approved comes in too much, but only where anyone's approval is in the input`()
    throws
  {
    let alone = try account([(2020, { $0.carriedIn = .kroner(1) })])
    #expect(try alone[1].closing() == .nothing)
    var builder = ExportsBuilder()
    builder.file("rapporter.csv", .reports)
    builder.report(nil, World.loneliness, World.risør, year: 2019) { $0.carryOverApproved = .kroner(7) }
    builder.report(nil, World.loneliness, World.åmli, year: 2020) { $0.carriedIn = .kroner(1) }
    let table = try settle(builder.build(), by: World.catalogue, today: World.today).allocation
    let year = CarryOverAccount(
      of: World.loneliness.id, municipality: World.åmli.number, years: 2020...2020, in: table
    ).years[0]
    #expect(try year.closing() == .differs)
    #expect(try year.difference() == .kroner(1))
  }

  @Test func `the reports of municipalities that merged are one account`() throws {
    var catalogue = ExampleWorld.catalogue
    catalogue.office.countyNumber = "42"
    let player = try #require(
      ExamplePlayer(
        .scene { scene in
          scene.report(at: .mandal, year: 2019, case: nil) { $0.carryOverApproved = .kroner(300) }
          scene.report(at: .lindesnes, year: 2019, case: nil) { $0.carryOverApproved = .kroner(200) }
          scene.report(at: .lindesnes, year: 2020, case: nil) { $0.carriedIn = .kroner(500) }
        }))
    let table = try settle(player.exports, by: catalogue, today: ExampleWorld.today).allocation
    let year = CarryOverAccount(
      of: ExampleWorld.schemeID, municipality: ExampleWorld.lindesnes.number, years: 2020...2020, in: table
    ).years[0]
    #expect(year.approvedBefore == .kroner(500))
    #expect(try year.closing() == .closes)
  }

  @Test func `what is left and neither goes on nor back is unsettled`() throws {
    let years = try account([
      (
        2019,
        { row in
          row.unused = .kroner(100)
          row.carryOverApproved = .kroner(60)
        }
      ), (2020, { $0.used = .kroner(1) }),
    ])
    #expect(try years.map { try $0.unsettled() } == [.kroner(40), nil, nil])
  }
}
