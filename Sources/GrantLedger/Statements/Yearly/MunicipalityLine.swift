/// A municipality's line in a scheme's table: this year, the year before, and each part.
struct MunicipalityLine {
  var number: String
  var name: String
  /// Nil where no row of the scheme and year belongs to the municipality: then nothing is shown, not zero. A line that
  /// is withheld has none of the figures.
  var now: Totals?
  var before: Totals?
  /// One per part of the scheme, in its order, and at last what names no part.
  var parts: [Totals?]
  /// The edition does not show the line's figures, nor those of the year before.
  var isWithheld: Bool
  var isBeforeWithheld: Bool

  /// Blank where no row said anything of the measure: that is not zero.
  func money(_ path: KeyPath<Amounts, Money>) -> Cell {
    if isWithheld { return .withheld }
    return now?.amounts.said(path).map { .money($0) } ?? .blank
  }

  /// What was granted the year before.
  var grantedBefore: Cell {
    if isBeforeWithheld { return .withheld }
    return before.map { .money($0.amounts.granted) } ?? .blank
  }

  /// For what is reckoned from granted and carried in.
  func money(_ value: (Amounts) throws(Money.Overflow) -> Money) throws(Money.Overflow) -> Cell {
    if isWithheld { return .withheld }
    guard let now, now.amounts.saysAvailable else { return .blank }
    return .money(try value(now.amounts))
  }

  func count(_ path: KeyPath<Totals, Int>) -> Cell {
    if isWithheld { return .withheld }
    return .count(now?[keyPath: path] ?? 0)
  }
}

extension StatementRequest {
  /// The lines of all municipalities of the county for a scheme and year, by number.
  func lines(for scheme: Scheme, year: Int) -> [MunicipalityLine] {
    municipalities.map { municipality in
      line(for: scheme, year: year, municipality: municipality.number, name: municipality.name)
    }
  }

  /// The county's own line, from the ledger's county totals.
  func countyLine(for scheme: Scheme, year: Int) -> MunicipalityLine {
    var line = line(for: scheme, year: year, municipality: nil, name: wording[.total])
    line.now = line.now ?? .zero
    return line
  }

  private func line(
    for scheme: Scheme, year: Int, municipality: MunicipalityNumber?, name: String
  ) -> MunicipalityLine {
    func isWithheld(_ year: Int) -> Bool {
      municipality == nil ? !withholding.showsCounty(scheme, year: year) : !edition.shows(scheme)
    }
    func totals(_ year: Int, _ division: AllocationTable.Division) -> Totals? {
      guard !isWithheld(year),
        allocation.hasAny(year: year, scheme: scheme.id, division: division, municipality: municipality)
      else {
        return nil
      }
      return allocation.totals(year: year, scheme: scheme.id, division: division, municipality: municipality)
    }
    let showsParts = municipality != nil || withholding.showsParts(scheme, year: year)
    let divisions = scheme.parts.map { AllocationTable.Division.part($0.id) } + [.unassigned]
    return MunicipalityLine(
      number: municipality?.description ?? "", name: name, now: totals(year, .whole),
      before: totals(year - 1, .whole),
      parts: divisions.map { showsParts ? totals(year, $0) : nil },
      isWithheld: isWithheld(year), isBeforeWithheld: isWithheld(year - 1))
  }
}
