import SeededNumbers
import Testing

@testable import GrantLedger

/// What must hold of any exports, tried on many that chance made.
@Suite struct SettlementPropertyTests {
  private static let seeds = Array(UInt64(1)...40)
  private static let divisions: [AllocationTable.Division] = [
    .whole, .part(World.partID("kurs")), .part(World.partID("velferd")), .unassigned,
  ]
  private static let places: [MunicipalityNumber?] = World.municipalities.map(\.number) + [nil]

  private func settled(_ exports: Exports) throws -> Settlement {
    try settle(exports, by: World.catalogue, today: World.today)
  }

  private func addresses() -> [(Int, SchemeID, AllocationTable.Division, MunicipalityNumber?)] {
    (2019...2021).flatMap { year in
      World.catalogue.administeredSchemes.flatMap { scheme in
        Self.divisions.flatMap { division in Self.places.map { (year, scheme.id, division, $0) } }
      }
    }
  }

  @Test func `chance makes all there is to try`() throws {
    let all = try Self.seeds.map { seed in
      let random = RandomExports(seed: seed)
      return try settled(random.build(random.order))
    }
    #expect(all.contains { !$0.exports.claims.isEmpty && !$0.exports.unread.isEmpty })
    let rules = Set(all.flatMap(\.findings).map(\.rule))
    #expect(
      rules.isSuperset(of: ["DUP-001", "GRT-002", "SCH-001", "PAY-001", "REP-001", "VAL-001", "TOT-001"]))
    #expect(all.contains { $0.exports.files.count > 3 })
  }

  @Test(arguments: seeds)
  func `it reconciles, to the record and to the øre`(seed: UInt64) throws {
    let random = RandomExports(seed: seed)
    let settlement = try settled(random.build(random.order))
    #expect(settlement.reconciliation.holds)
    let rows = settlement.exports
    let count = rows.applications.count + rows.claims.count + rows.reports.count + rows.unread.count
    #expect(settlement.ledger.entries.count + settlement.quarantine.count == count)
  }

  @Test(arguments: seeds)
  func `every figure is the sum of its entries`(seed: UInt64) throws {
    let random = RandomExports(seed: seed)
    let settlement = try settled(random.build(random.order))
    for (year, scheme, division, place) in addresses() {
      var sum = Amounts.zero
      for entry in settlement.ledger.entries(year: year, scheme: scheme, municipality: place) {
        switch division {
        case .whole: break
        case .part(let part): if entry.key.part != part { continue }
        case .unassigned: if entry.key.part != nil { continue }
        }
        try sum.add(entry.amounts)
      }
      let figure = settlement.allocation.totals(
        year: year, scheme: scheme, division: division, municipality: place)
      #expect(figure.amounts == sum)
    }
  }

  @Test(arguments: seeds)
  func `what is granted is what the rows say that were not left out`(seed: UInt64) throws {
    let random = RandomExports(seed: seed)
    let settlement = try settled(random.build(random.order))
    let leftOut = Set(settlement.quarantine.map(\.origin))
    let exports = settlement.exports
    for scheme in World.catalogue.administeredSchemes {
      for year in 2019...2021 {
        let applications = exports.applications.filter {
          !leftOut.contains($0.origin) && $0.content.year == year
            && exports[$0.content.scheme].schemeID == scheme.id
        }
        let claims = exports.claims.filter {
          !leftOut.contains($0.origin) && $0.content.year == year
            && exports[$0.content.scheme].schemeID == scheme.id
        }
        let granted = applications.compactMap(\.content.granted) + claims.compactMap(\.content.granted)
        #expect(
          try settlement.allocation.totals(year: year, scheme: scheme.id).amounts.granted == granted.total())
      }
    }
  }

  @Test(arguments: seeds)
  func `parts add up to the scheme and municipalities to the county`(seed: UInt64) throws {
    let random = RandomExports(seed: seed)
    let table = try settled(random.build(random.order)).allocation
    for scheme in World.catalogue.administeredSchemes {
      for year in 2019...2021 {
        let whole = table.totals(year: year, scheme: scheme.id)
        var parts = Amounts.zero
        for division in Self.divisions.dropFirst() {
          try parts.add(table.totals(year: year, scheme: scheme.id, division: division).amounts)
        }
        #expect(parts == whole.amounts)
        var towns = Totals.zero
        for place in Self.places.compactMap(\.self) {
          try towns.add(table.totals(year: year, scheme: scheme.id, municipality: place))
        }
        #expect(towns == whole)
      }
    }
  }

  @Test(arguments: seeds)
  func `the order of the files changes no figure`(seed: UInt64) throws {
    let random = RandomExports(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1_000)
    let first = try settled(random.build(random.order))
    for order in [random.order.reversed(), random.order.shuffled(using: &generator)] {
      let other = try settled(random.build(order))
      for (year, scheme, division, place) in addresses() {
        #expect(
          first.allocation.totals(year: year, scheme: scheme, division: division, municipality: place)
            == other.allocation.totals(year: year, scheme: scheme, division: division, municipality: place))
      }
      #expect(first.findings.map(\.rule) == other.findings.map(\.rule))
      #expect(first.quarantine.count == other.quarantine.count)
    }
  }

  @Test(arguments: seeds.prefix(5))
  func `the same exports settle alike every time`(seed: UInt64) throws {
    let random = RandomExports(seed: seed)
    let settlements = try (0..<2).map { _ in try settled(random.build(random.order)) }
    #expect(settlements[0].findings == settlements[1].findings)
    #expect(settlements[0].quarantine == settlements[1].quarantine)
    #expect(settlements[0].ledger.entries == settlements[1].ledger.entries)
    #expect(settlements[0].reconciliation == settlements[1].reconciliation)
  }
}
