/// Every sum that the ledger and its table can give in two ways, year by year: of each scheme, then of all together.
func identities(
  _ ledger: Ledger, _ allocation: AllocationTable, _ catalogue: Catalogue
) throws(Money.Overflow) -> [Reconciliation.Identity] {
  var identities: [Reconciliation.Identity] = []
  for year in ledger.years {
    let schemes = catalogue.administeredSchemes.filter { allocation.hasAny(year: year, scheme: $0.id) }
    for scheme in schemes { identities += try identitiesOfScheme(scheme, year, ledger, allocation) }
    identities += try identitiesOfYear(year, schemes, ledger, allocation)
  }
  return identities
}

private func identitiesOfScheme(
  _ scheme: Scheme, _ year: Int, _ ledger: Ledger, _ allocation: AllocationTable
) throws(Money.Overflow) -> [Reconciliation.Identity] {
  let whole = allocation.totals(year: year, scheme: scheme.id).amounts
  let divisions = scheme.parts.map { AllocationTable.Division.part($0.id) } + [.unassigned]
  let rows = try ledger.entries.sum { $0.year == year && $0.scheme == scheme.id }
  let parts = try divisions.map { allocation.totals(year: year, scheme: scheme.id, division: $0).amounts }
    .total()
  let places = try allocation.municipalities(year: year, scheme: scheme.id).map {
    allocation.totals(year: year, scheme: scheme.id, municipality: $0).amounts
  }.total()
  var identities: [Reconciliation.Identity] = []
  for (measure, path, _) in Amounts.measures {
    for (kind, sum) in [
      (Reconciliation.Identity.Kind.rowsToTable, rows), (.partsToScheme, parts),
      (.municipalitiesToCounty, places),
    ] {
      identities.append(
        .init(
          kind: kind, year: year, scheme: scheme.id, measure: measure,
          left: sum[keyPath: path], right: whole[keyPath: path]))
    }
  }
  return identities
}

/// All rows of the year against all schemes of it: what the statement's county figures add up.
private func identitiesOfYear(
  _ year: Int, _ schemes: [Scheme], _ ledger: Ledger, _ allocation: AllocationTable
) throws(Money.Overflow) -> [Reconciliation.Identity] {
  let rows = try ledger.entries.sum { $0.year == year }
  var whole = Amounts.zero
  for scheme in schemes { try whole.add(allocation.totals(year: year, scheme: scheme.id).amounts) }
  return Amounts.measures.map { measure, path, _ in
    .init(
      kind: .rowsToTable, year: year, scheme: nil, measure: measure, left: rows[keyPath: path],
      right: whole[keyPath: path])
  }
}

extension [Amounts] {
  fileprivate func total() throws(Money.Overflow) -> Amounts {
    var sum = Amounts.zero
    for amounts in self { try sum.add(amounts) }
    return sum
  }
}
