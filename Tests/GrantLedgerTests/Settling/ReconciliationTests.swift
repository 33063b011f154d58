import Testing

@testable import GrantLedger

@Suite struct ReconciliationTests {
  private func exports() -> Exports {
    var builder = ExportsBuilder()
    builder.file("søknader.csv", .applications)
    builder.application("1", World.competence, World.åmli, part: "kurs") {
      $0.applied = .kroner(100)
      $0.granted = .kroner(80)
      $0.paid = .kroner(70)
      $0.carryOverApplied = .kroner(3)
    }
    builder.application("2", World.loneliness, World.risør) {
      $0.granted = .kroner(10)
      $0.paid = .kroner(11)
    }
    builder.addUnread([.granted: .kroner(5)])
    builder.addTotal(.granted, stated: .kroner(95), computed: .kroner(95))
    builder.file("rapporter.csv", .reports)
    builder.report("1", World.competence, World.åmli, part: "kurs") {
      $0.granted = .kroner(80)
      $0.available = .kroner(80)
      $0.used = .kroner(60)
      $0.unused = .kroner(20)
    }
    builder.file("svar.csv", .survey)
    builder.add(SurveyRow.Content(year: 2021, place: builder.place(World.åmli)))
    return builder.build()
  }

  private func reconciled(_ exports: Exports, rules: [Rule] = RuleBook.all) throws -> Reconciliation {
    try settle(exports, by: World.catalogue, today: World.today, rules: rules).reconciliation
  }

  @Test func `each file tells what was read, posted, quarantined and left out`() throws {
    let reconciliation = try reconciled(exports())
    #expect(reconciliation.holds)
    let first = try #require(reconciliation.files.first)
    #expect(
      [first.recordsRead, first.recordsPosted, first.recordsQuarantined, first.recordsSkipped] == [
        4, 1, 2, 1,
      ])
    let granted = try #require(first.columns.first { $0.column == .granted })
    #expect(granted.read == .kroner(190))
    #expect(granted.posted == .kroner(80))
    #expect(granted.quarantined == .kroner(15))
    #expect(granted.skipped == .kroner(95))
    #expect(
      first.columns.map(\.column) == [.applied, .granted, .paid, .carryOverApplied])
    #expect(reconciliation.files.map(\.recordsPosted) == [1, 1, 1])
  }

  @Test func `an øre too much or too little in any column of any file breaks it`() throws {
    for (file, source) in exports().files.enumerated() {
      for column in source.read.indices {
        for øre in [Int64(-1), 1] {
          var broken = exports()
          broken.files[file].read[column].sum = Money(
            øre: broken.files[file].read[column].sum.øre + øre)
          #expect(try !reconciled(broken).holds)
        }
      }
    }
  }

  @Test func `a record too many or too few breaks it`() throws {
    for file in exports().files.indices {
      for count in [-1, 1] {
        var broken = exports()
        broken.files[file].counts.records += count
        #expect(try !reconciled(broken).holds)
      }
    }
  }

  @Test func `a row that was lost breaks it`() throws {
    var broken = exports()
    broken.applications.removeFirst()
    #expect(try !reconciled(broken).holds)
    broken = exports()
    broken.unread.removeAll()
    #expect(try !reconciled(broken).holds)
    broken = exports()
    broken.surveys.removeAll()
    #expect(try !reconciled(broken).holds)
  }

  @Test func `a column that was never added up breaks it`() throws {
    var broken = exports()
    broken.files[1].read.removeAll { $0.column == .used }
    #expect(try !reconciled(broken).holds)
  }

  @Test func `a row that no rule refuses and that cannot be posted breaks it`() throws {
    var builder = ExportsBuilder()
    builder.file("søknader.csv", .applications)
    let unknown = builder.scheme("ukjent", .unknownScheme(near: []))
    builder.add(ApplicationRow.Content(year: 2021, scheme: unknown, place: builder.place(World.åmli)))
    #expect(try reconciled(builder.build()).holds)
    #expect(try !reconciled(builder.build(), rules: []).holds)
  }

  @Test func `a posted row of a scheme that is in no table breaks it`() throws {
    var builder = ExportsBuilder()
    builder.file("søknader.csv", .applications)
    builder.application("1", World.known, World.åmli) { $0.granted = .kroner(1) }
    #expect(try reconciled(builder.build()).holds)
    #expect(try !reconciled(builder.build(), rules: []).holds)
  }

  @Test func `an entry that lost an amount breaks it`() throws {
    let settlement = try settle(exports(), by: World.catalogue, today: World.today)
    for (_, path, _) in Amounts.measures {
      for index in settlement.ledger.entries.indices
      where settlement.ledger.entries[index].amounts[keyPath: path] != .zero {
        var ledger = settlement.ledger
        ledger.entries[index].amounts[keyPath: path] = .zero
        let table = try AllocationTable(ledger, catalogue: World.catalogue)
        let again = try reconcile(
          settlement.exports, ledger, table, quarantine: settlement.quarantine, by: World.catalogue)
        #expect(!again.holds)
      }
    }
  }

  @Test func `a row posted twice breaks it`() throws {
    let settlement = try settle(exports(), by: World.catalogue, today: World.today)
    var ledger = settlement.ledger
    ledger.entries.append(ledger.entries[0])
    let table = try AllocationTable(ledger, catalogue: World.catalogue)
    let again = try reconcile(
      settlement.exports, ledger, table, quarantine: settlement.quarantine, by: World.catalogue)
    #expect(!again.holds)
  }

  @Test func `a table that is not the ledger's breaks it`() throws {
    let settlement = try settle(exports(), by: World.catalogue, today: World.today)
    var other = settlement.ledger
    other.entries[0].amounts.granted = .kroner(81)
    let table = try AllocationTable(other, catalogue: World.catalogue)
    let again = try reconcile(
      settlement.exports, settlement.ledger, table, quarantine: settlement.quarantine, by: World.catalogue)
    #expect(again.files.allSatisfy { $0.holds })
    #expect(
      Set(again.identities.filter { !$0.holds }.map(\.scheme)) == [World.competence.id, nil])
  }

  @Test func `no input reconciles, with nothing in it`() throws {
    let reconciliation = try reconciled(Exports())
    #expect(reconciliation.holds)
    #expect(reconciliation.files.isEmpty && reconciliation.identities.isEmpty)
  }
}
