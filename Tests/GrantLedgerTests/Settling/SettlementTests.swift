import Testing

@testable import GrantLedger

@Suite struct SettlementTests {
  @Test func `findings stand by severity, then rule, then file and line`() throws {
    var builder = ExportsBuilder()
    builder.file("b.csv", .reports)
    builder.report("9", World.loneliness, World.åmli) { $0.used = .kroner(1) }
    builder.addUnread()
    builder.file("a.csv", .applications)
    builder.application("1", World.loneliness, World.åmli) {
      $0.applied = .kroner(1)
      $0.granted = .kroner(2)
    }
    builder.application("2", World.loneliness, World.åmli) {
      $0.granted = .kroner(1)
      $0.paid = .kroner(2)
    }
    builder.add(
      ApplicationRow.Content(
        year: 2021, scheme: builder.scheme("?", .blank), place: builder.place(World.åmli)))
    builder.file("c.csv", .reports)
    builder.add(
      ReportRow.Content(year: 2021, scheme: builder.scheme("?", .blank), place: builder.place(World.åmli)))
    let settlement = try settle(builder.build(), by: World.catalogue, today: World.today)
    #expect(
      settlement.findings.map(\.rule) == [
        "VAL-001", "SCH-001", "SCH-001", "PAY-001", "GRT-001", "REP-001", "REP-002",
      ])
    #expect(settlement.quarantine.map(\.origin.file.index) == [0, 1, 1, 2])
    #expect(settlement.quarantine.allSatisfy { !$0.reasons.isEmpty })
  }

  @Test func `a repeated row is found in reading order, whichever kinds of rows stand between`() throws {
    var builder = ExportsBuilder()
    for name in ["a.csv", "b.csv"] {
      builder.file(name, .reports)
      for _ in 0..<2 { builder.report("1", World.loneliness, World.åmli) }
      builder.file("s-\(name)", .applications)
      for _ in 0..<2 { builder.application("1", World.loneliness, World.åmli) }
    }
    let settlement = try settle(builder.build(), by: World.catalogue, today: World.today)
    let places = settlement.findings.filter { $0.rule == "DUP-001" }.map(\.place)
    let files = places.compactMap { if case .record(let origin, _) = $0 { origin.file.index } else { nil } }
    #expect(files == [0, 1, 2, 2, 3, 3])
    #expect(settlement.findings.allSatisfy { $0.scheme == World.loneliness.id })
  }

  @Test func `what could not be typed is left out, wherever its finding points`() throws {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    builder.addUnread([.granted: .kroner(7)], tied: false)
    let settlement = try settle(builder.build(), by: World.catalogue, today: World.today)
    #expect(settlement.quarantine.count == 1)
    #expect(settlement.reconciliation.holds)
  }

  @Test func `amounts that do not fit throw, in whatever column and kind of row`() {
    let huge = Money(øre: .max)
    func overflows(_ make: (inout ExportsBuilder) -> Void) -> Bool {
      var builder = ExportsBuilder()
      builder.file("a.csv", .applications)
      make(&builder)
      do throws(Money.Overflow) {
        _ = try settle(builder.build(), by: World.catalogue, today: World.today)
        return false
      } catch { return true }
    }
    #expect(
      overflows { builder in
        for number in ["1", "2"] {
          builder.application(number, World.loneliness, World.åmli) { $0.granted = huge }
        }
      })
    #expect(
      overflows { builder in
        for number in ["1", "2"] { builder.claim(number, World.åmli) { $0.applied = huge } }
      })
    #expect(
      overflows { builder in
        for number in ["1", "2"] {
          builder.report(number, World.loneliness, World.åmli) { $0.carriedIn = huge }
        }
      })
    #expect(overflows { builder in for _ in 0..<2 { builder.addUnread([.paid: huge]) } })
    #expect(
      overflows { builder in
        builder.addTotal(.granted, stated: huge, computed: huge)
        builder.addTotal(.granted, stated: huge, computed: huge)
        builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(1) }
      })
    #expect(!overflows { $0.application("1", World.loneliness, World.åmli) { $0.granted = huge } })
  }
}
