// Many rows at a time: each rule goes through all of them before the next one does, so that what it needs is fetched once
// and counted on once.
extension RowJudges {
  /// Of which of some rows any rule has something to say: bit i for row i, of at most 64.
  func spoken(of rows: Span<ApplicationRow.Content>, _ schemes: [RowScheme]) -> UInt64 {
    let together = RowsTogether(rows, schemes)
    var spoken = spoken(of: together.amounts(of: rows), in: together.years)
    for judge in onApplication {
      let check = judge.check
      for (index, scheme) in together.schemes.enumerated() where judge.years.contains(together.years[index]) {
        if check(rows[index], scheme, surroundings) != nil { spoken |= 1 << index }
      }
    }
    return spoken
  }

  func spoken(of rows: Span<ClaimRow.Content>, _ schemes: [RowScheme]) -> UInt64 {
    let together = RowsTogether(rows, schemes)
    var spoken = spoken(of: together.amounts(of: rows), in: together.years)
    for judge in onClaim {
      let check = judge.check
      for (index, scheme) in together.schemes.enumerated() where judge.years.contains(together.years[index]) {
        if check(rows[index], scheme, surroundings) != nil { spoken |= 1 << index }
      }
    }
    return spoken
  }

  func spoken(of rows: Span<ReportRow.Content>, _ schemes: [RowScheme]) -> UInt64 {
    let together = RowsTogether(rows, schemes)
    var spoken: UInt64 = 0
    for judge in onReport {
      let check = judge.check
      for (index, scheme) in together.schemes.enumerated() where judge.years.contains(together.years[index]) {
        if check(rows[index], scheme, surroundings) != nil { spoken |= 1 << index }
      }
    }
    return spoken
  }

  private func spoken(of amounts: [GrantAmounts], in years: [Int]) -> UInt64 {
    var spoken: UInt64 = 0
    for judge in onGrant {
      let check = judge.check
      for (index, year) in years.enumerated() where judge.years.contains(year) {
        if check(amounts[index], surroundings) != nil { spoken |= 1 << index }
      }
    }
    return spoken
  }
}

/// A row of an export that has its place in the table of totals.
protocol PlacedRow {
  var year: Int { get }
  var scheme: SchemeReferenceID { get }
  var place: PlaceReferenceID { get }
}

/// A row whose amounts are those of a grant.
private protocol GrantRow: PlacedRow {
  var grantAmounts: GrantAmounts { get }
}

extension ApplicationRow.Content: GrantRow {}
extension ClaimRow.Content: GrantRow {}
extension ReportRow.Content: PlacedRow {}

/// What each rule asks of rows before it looks at them.
private struct RowsTogether {
  private(set) var years: [Int] = []
  private(set) var schemes: [RowScheme] = []

  init<Row: PlacedRow>(_ rows: Span<Row>, _ known: [RowScheme]) {
    years.reserveCapacity(rows.count)
    schemes.reserveCapacity(rows.count)
    for index in rows.indices {
      years.append(rows[index].year)
      schemes.append(known[Int(rows[index].scheme.index)])
    }
  }

  func amounts<Row: GrantRow>(of rows: Span<Row>) -> [GrantAmounts] {
    var amounts: [GrantAmounts] = []
    amounts.reserveCapacity(rows.count)
    for index in rows.indices { amounts.append(rows[index].grantAmounts) }
    return amounts
  }
}
