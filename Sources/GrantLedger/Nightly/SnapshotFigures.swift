/// Every figure that the ledger has something to say of, by its id.
///
/// Of each scheme and part, for each municipality with a row and for the county. Rows that name no part of a divided
/// scheme are in the scheme's own figures.
func snapshotFigures(_ settlement: Settlement, _ catalogue: Catalogue) -> [RunSnapshot.Figure] {
  figures(settlement, catalogue, year: nil) { totals, _ in totals.said }
}

private func figures<Failure: Error>(
  _ settlement: Settlement, _ catalogue: Catalogue, year only: Int?,
  _ said: (Totals, Scheme) throws(Failure) -> [Totals.Said]
) throws(Failure) -> [RunSnapshot.Figure] {
  let allocation = settlement.allocation
  var figures: [RunSnapshot.Figure] = []
  for year in settlement.ledger.years where only == nil || year == only {
    for scheme in catalogue.administeredSchemes where allocation.hasAny(year: year, scheme: scheme.id) {
      let isPublic = Edition.public.shows(scheme)
      let municipalities = allocation.municipalities(year: year, scheme: scheme.id)
      for part in [nil] + scheme.parts.map({ Optional($0.id) }) {
        let division = part.map { AllocationTable.Division.part($0) } ?? .whole
        for municipality in municipalities.map(Optional.init) + [nil]
        where allocation.hasAny(
          year: year, scheme: scheme.id, division: division, municipality: municipality)
        {
          let totals = allocation.totals(
            year: year, scheme: scheme.id, division: division, municipality: municipality)
          let place =
            municipality.map { FigureID.Place.municipality($0) } ?? .county(catalogue.office.countyNumber)
          for (measure, value, isMoney) in try said(totals, scheme) {
            let id = FigureID(year: year, scheme: scheme.id, part: part, place: place, measure: measure)
            figures.append(
              .init(id: id.description, value: value, isMoney: isMoney, isPublic: isPublic))
          }
        }
      }
    }
  }
  return figures
}

extension Settlement {
  /// The figures of a year by their ids, in the order of schemes, parts, municipalities and measures; those that are
  /// reckoned from others as well.
  public func figures(by catalogue: Catalogue, year: Int) throws(Money.Overflow) -> [RunSnapshot.Figure] {
    try GrantLedger.figures(self, catalogue, year: year) { (totals, scheme) throws(Money.Overflow) in
      scheme.has(.available) ? try totals.said + totals.reckoned() : totals.said
    }
  }
}

extension Totals {
  fileprivate typealias Said = (Measure, value: Int64, isMoney: Bool)

  /// What is posted, in the order of the money flow; of what no row said anything there is nothing.
  ///
  /// What is reckoned from those, such as what is available, would only say the same change once more.
  fileprivate var said: [Said] {
    var said: [Said] = [(.applications, Int64(applications), false)]
    for (measure, path, flag) in Amounts.measures where amounts.given.contains(flag) {
      said.append((measure, amounts[keyPath: path].øre, true))
    }
    if reportsDue > 0 {
      said.append((.reportsDue, Int64(reportsDue), false))
      said.append((.reportsReceived, Int64(reportsReceived), false))
    }
    return said
  }

  /// What there is to spend, and what no report tells the use of.
  fileprivate func reckoned() throws(Money.Overflow) -> [Said] {
    guard amounts.saysAvailable else { return [] }
    return [
      (.available, try amounts.available().øre, true), (.unreported, try amounts.unreported().øre, true),
    ]
  }
}
