import Testing

@testable import GrantLedger

@Suite struct RowsTogetherTests {
  /// Rows of each kind: of several places, some of which a rule speaks of, and some of which are left out.
  private func exports(_ count: Int) -> Exports {
    var builder = ExportsBuilder()
    let places = [World.åmli, World.risør, World.kristiansand]
    builder.file("a.csv", .applications)
    for index in 0..<count {
      builder.application("\(index)", World.loneliness, places[index % 3]) {
        $0.applied = .kroner(Int32(index))
        $0.granted = .kroner(Int32(index % 7 == 0 ? index + 1 : index))
        $0.paid = .kroner(Int32(index % 5 == 0 ? index + 2 : 0))
      }
    }
    builder.file("r.csv", .reports)
    for index in 0..<count {
      builder.report("\(index)", World.loneliness, places[index % 3]) {
        $0.granted = .kroner(Int32(index))
        $0.used = .kroner(Int32(index % 11 == 0 ? index + 3 : index))
        $0.unused = index % 4 == 0 ? nil : .kroner(0)
      }
    }
    builder.file("k.csv", .claims)
    for index in 0..<count {
      builder.claim("\(index)", places[index % 3]) { $0.granted = .kroner(Int32(index % 6)) }
    }
    return builder.build()
  }

  private func sums(of exports: Exports, together: Int?) throws -> RowSums {
    var sums = RowSums(by: World.catalogue, today: World.today)
    sums.meet(schemes: exports.schemes, places: exports.places)
    let applications = exports.applications.map(\.content)
    let reports = exports.reports.map(\.content)
    let claims = exports.claims.map(\.content)
    guard let together else {
      for row in applications { try sums.post(row) }
      for row in reports { try sums.post(row) }
      for row in claims { try sums.post(row) }
      return sums
    }
    for start in stride(from: 0, to: applications.count, by: together) {
      let rows = start..<min(start + together, applications.count)
      try sums.post(applications.span.extracting(rows))
      try sums.post(reports.span.extracting(rows))
      try sums.post(claims.span.extracting(rows))
    }
    return sums
  }

  @Test(arguments: [1, 2, 63, 64]) func `rows posted together are posted as one by one`(together: Int) throws
  {
    let exports = exports(150)
    let one = try sums(of: exports, together: nil)
    let many = try sums(of: exports, together: together)
    #expect(one.lines.count >= 6 && one.counts.quarantined > 0 && one.findingLines.count > 1)
    #expect(many.lines == one.lines)
    #expect(many.counts == one.counts)
    #expect(many.findingLines == one.findingLines)
  }

  @Test func `no rows together are none`() throws {
    let sums = try sums(of: exports(0), together: 64)
    #expect(sums.lines.isEmpty && sums.counts == RowSums.Counts())
  }

  @Test func `a sum that is too large is told of rows together, too`() throws {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    for _ in 0..<2 {
      builder.application("1", World.loneliness, World.åmli) { $0.applied = Money(øre: .max) }
    }
    let exports = builder.build()
    #expect(throws: Money.Overflow.self) { try sums(of: exports, together: 64) }
  }
}
