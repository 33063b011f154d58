/// A year of one municipality's account in a scheme, of the county's, or of all schemes together.
struct CarryOverLine {
  var scheme: String
  /// Empty for the county.
  var number: String
  var name: String
  var year: CarryOverAccount.Year
  var closing: CarryOverAccount.Year.Closing
  /// What comes in beyond what was approved; nil where there is nothing to hold against.
  var difference: Money?

  var isCounty: Bool { number.isEmpty }

  init(scheme: String, number: String, name: String, _ year: CarryOverAccount.Year) throws(Money.Overflow) {
    self.scheme = scheme
    self.number = number
    self.name = name
    self.year = year
    closing = try year.closing()
    if closing == .closes || closing == .differs { difference = try year.difference() }
  }

  func money(_ path: KeyPath<Amounts, Money>) -> Cell {
    year.totals?.amounts.said(path).map { .money($0) } ?? .blank
  }

  /// For what is reckoned from granted and carried in.
  func money(_ value: (Amounts) throws(Money.Overflow) -> Money) throws(Money.Overflow) -> Cell {
    guard let amounts = year.totals?.amounts, amounts.saysAvailable else { return .blank }
    return .money(try value(amounts))
  }
}

extension StatementRequest {
  /// The accounts of all schemes with reports that the edition shows, up to the statement's year: each scheme's
  /// municipalities by number with their years, and then the county's years.
  ///
  /// A municipality has a line for each year in which it has a row or money came from the year before, and always for the
  /// statement's own.
  func carryOverLines() throws(Money.Overflow) -> [CarryOverLine] {
    var lines: [CarryOverLine] = []
    let years = settlement.ledger.years.filter { $0 <= year }
    for scheme in catalogue.administeredSchemes where scheme.reportRequired && edition.shows(scheme) {
      guard let first = firstYear(of: scheme, among: years) else { continue }
      var ofScheme: [CarryOverLine] = []
      for municipality in municipalities {
        ofScheme += try carryOverLines(
          scheme, municipality.number, name: municipality.name, years: first...year)
      }
      var county = try carryOverLines(scheme, nil, name: wording[.carryOverCounty], years: first...year)
      for index in county.indices { try county[index].close(over: ofScheme) }
      lines += ofScheme + county
    }
    return lines
  }

  /// The first with a row, up to the statement's year; nil for a scheme that has none and gives no money in that year.
  private func firstYear(of scheme: Scheme, among years: [Int]) -> Int? {
    years.first { allocation.hasAny(year: $0, scheme: scheme.id) }
      ?? (scheme.isValid(in: year) ? year : nil)
  }

  private func carryOverLines(
    _ scheme: Scheme, _ municipality: MunicipalityNumber?, name: String, years: ClosedRange<Int>
  ) throws(Money.Overflow) -> [CarryOverLine] {
    let account = CarryOverAccount(of: scheme.id, municipality: municipality, years: years, in: allocation)
    var lines: [CarryOverLine] = []
    for part in account.years where part.isUsed || part.year == year {
      lines.append(
        try CarryOverLine(
          scheme: scheme.shortName[language], number: municipality?.description ?? "", name: name, part))
    }
    return lines
  }
}

extension CarryOverLine {
  /// The county's account closes only where each municipality's does: differences that even each other out are still two.
  mutating func close(over lines: [CarryOverLine]) throws(Money.Overflow) {
    let addends = lines.filter { $0.year.year == year.year }
    closing =
      [.differs, .awaited, .closes].first { word in addends.contains { $0.closing == word } } ?? .nothing
    let differences = addends.compactMap(\.difference)
    difference = differences.isEmpty ? nil : try differences.total()
  }
}
