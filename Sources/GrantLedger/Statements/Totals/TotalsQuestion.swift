/// What is asked of one scheme's money (*summer for en ordning*), and all that the answer may draw upon.
public struct TotalsQuestion: Sendable {
  /// Edition, settlement, catalogue and words; its year and its findings are not asked for.
  public var request: StatementRequest
  public var asked: AskedScheme
  /// The years of the money, earliest first; never empty. Several only where the rows are years.
  public var years: [Int]
  /// Nil is the whole county.
  public var municipality: Municipality?
  public var grouping: TotalsGrouping
  /// Nil where nothing is to be divided among inhabitants.
  public let population: Population?
  public var change: CatalogueChange?
  /// Whether each row's share of what was granted is shown.
  public var showsShares: Bool
  /// The municipality asked for, where it has since been merged.
  public var former: Municipality?
  /// Inhabitants of today's municipalities, by year.
  let inhabitants: [Int: [MunicipalityNumber: Int]]

  public init(
    request: StatementRequest, asked: AskedScheme, years: [Int], municipality: Municipality? = nil,
    grouping: TotalsGrouping = .municipality, population: Population? = nil, change: CatalogueChange? = nil,
    showsShares: Bool = false, former: Municipality? = nil
  ) {
    self.request = request
    self.asked = asked
    self.years = years
    self.municipality = municipality
    self.grouping = grouping
    self.population = population
    self.change = change
    self.showsShares = showsShares
    self.former = former
    inhabitants =
      population.map { population in
        Dictionary(
          years.map { year in
            let figures = population.inhabitants(
              year: year, today: request.settlement.today, in: request.catalogue.municipalities)
            return (year, figures)
          }, uniquingKeysWith: { first, _ in first })
      } ?? [:]
  }
}

/// What stands in a row of its own (*per*).
public enum TotalsGrouping: String, CaseIterable, Hashable, Sendable {
  case municipality, part, year
  /// Who was granted the money: a municipality as it was in the year, or an organisation.
  case recipient
  /// The type of measure (*tiltakstype*), or the measure where no type is written.
  case measure

  /// Whether the rows are of places or times that have inhabitants.
  public var hasInhabitants: Bool { self == .municipality || self == .part || self == .year }
}

extension TotalsQuestion {
  var scheme: Scheme { asked.scheme }
  var wording: Wording { request.wording }
  var allocation: AllocationTable { request.allocation }

  /// All of the scheme, or the part asked for.
  var division: AllocationTable.Division { asked.part.map { .part($0.id) } ?? .whole }

  /// Such as "2020", or "2019–2021".
  var period: String {
    guard let first = years.first, let last = years.last, first != last else {
      return years.first.map(String.init) ?? ""
    }
    return "\(first)–\(last)"
  }

  /// Whether the edition shows the sums of a place in a year; nil municipality is the county.
  func shows(_ municipality: MunicipalityNumber?, year: Int, _ division: AllocationTable.Division) -> Bool {
    if municipality != nil { return request.edition.shows(scheme) }
    let withholding = request.withholding
    return division == .whole
      ? withholding.showsCounty(scheme, year: year) : withholding.showsParts(scheme, year: year)
  }

  /// Whether the edition shows rows of single recipients and measures.
  var showsSingleRows: Bool { request.edition.shows(scheme) }
}
