import Testing

@testable import GrantLedger

@Suite struct DueTests {
  private func cases(_ build: (inout ExportsBuilder) -> Void) throws -> ([GrantCase], Catalogue) {
    var catalogue = World.catalogue
    catalogue.schemes[1].deadlines.append(
      Deadline(
        kind: .statusReport, grantYear: 2021, day: CivilDate(dayNumber: 19_000),
        source: World.loneliness.source))
    var builder = ExportsBuilder()
    builder.file("all.csv", .applications)
    build(&builder)
    return (try settle(builder.build(), by: catalogue, today: World.today).ledger.cases, catalogue)
  }

  private func statusReport(
    _ number: String?, _ place: Municipality, to builder: inout ExportsBuilder
  ) {
    var content = StatusReportRow.Content(
      year: 2021, scheme: builder.scheme(World.loneliness), place: builder.place(place))
    content.caseNumber = number.map { builder.text($0) }
    builder.add(content)
  }

  @Test func `a status report is joined to its case by number, or by the one case of its place`() throws {
    let (cases, catalogue) = try cases { builder in
      for (number, place) in [("1", World.åmli), ("2", World.risør), ("3", World.kristiansand)] {
        builder.application(number, World.loneliness, place) { $0.granted = .kroner(1) }
      }
      statusReport("1", World.åmli, to: &builder)
      statusReport(nil, World.risør, to: &builder)
    }
    #expect(cases.map(\.hasStatusReport) == [true, true, false])
    #expect(
      cases.map { $0.owedStatusReport(in: catalogue) } == [nil, nil, CivilDate(dayNumber: 19_000)])
  }

  @Test func `a final report, also one in quarantine, is more than a status report`() throws {
    let (cases, catalogue) = try cases { builder in
      builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(1) }
      builder.report("1", World.loneliness, World.åmli) { $0.used = .kroner(-1) }
    }
    #expect(cases.map { $0.owedStatusReport(in: catalogue) } == [nil])
    #expect(cases.map { $0.owedReport(in: catalogue) } == [nil])
  }

  @Test func `a report is owed by who was granted money, where it has a deadline`() throws {
    let (cases, catalogue) = try cases { builder in
      builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(1) }
      builder.application("2", World.loneliness, World.åmli) { $0.granted = .zero }
      builder.application("3", World.loneliness, World.åmli, year: 2020) { $0.granted = .kroner(1) }
      builder.application("4", World.doctors, World.åmli) { $0.granted = .kroner(1) }
    }
    #expect(
      cases.map { $0.owedReport(in: catalogue) } == [CivilDate(dayNumber: 19_024), nil, nil, nil])
  }
}
