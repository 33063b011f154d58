/// What a municipality's applications and reports of a scheme and year say of money carried over (*overføring*).
///
/// Sums over its posted rows, in øre; municipalities that have been merged are counted with the one that took over.
public struct CarryOverYear: Hashable, Sendable {
  public var scheme: SchemeID
  /// In force on the run's day.
  public var municipality: MunicipalityNumber
  /// The year of the money: an application for it states what is left of the year before, a report what is left of it.
  public var year: Int
  public var application = Side()
  public var report = Side()

  public init(scheme: SchemeID, municipality: MunicipalityNumber, year: Int) {
    self.scheme = scheme
    self.municipality = municipality
    self.year = year
  }

  /// The applications, or the reports, of the year.
  public struct Side: Hashable, Sendable {
    /// The first row that states what is applied to be carried over, else the first row; nil where there is none.
    public var origin: Origin?
    /// A row of it is in quarantine, so that its sums are not whole.
    public var isHeld = false
    /// *Søkt overført.* Nil where no row says: that is not zero.
    public var applied: Money?
    /// *Godkjent overført*, as reports say.
    public var approved: Money?
    /// *Overført inn*, as reports say.
    public var carriedIn: Money?

    public init() {}

    /// There are rows, and all of them are posted.
    public var isWhole: Bool { origin != nil && !isHeld }
  }
}

/// The carry-overs of every municipality, scheme and year, in the order first met.
public struct CarryOvers: Sendable {
  public private(set) var years: [CarryOverYear] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var scheme: SchemeID
    var municipality: MunicipalityNumber
    var year: Int
  }

  public init() {}

  /// Nil where there is no row of an application or report.
  public func year(_ year: Int, scheme: SchemeID, municipality: MunicipalityNumber) -> CarryOverYear? {
    places[Key(scheme: scheme, municipality: municipality, year: year)].map { years[$0] }
  }

  /// The place in `years`, made where there is none.
  mutating func place(_ year: Int, scheme: SchemeID, municipality: MunicipalityNumber) -> Int {
    let key = Key(scheme: scheme, municipality: municipality, year: year)
    if let known = places[key] { return known }
    places[key] = years.count
    years.append(CarryOverYear(scheme: scheme, municipality: municipality, year: year))
    return years.count - 1
  }

  mutating func change(_ place: Int, _ change: (inout CarryOverYear) throws(Money.Overflow) -> Void)
    throws(Money.Overflow)
  {
    try change(&years[place])
  }
}
