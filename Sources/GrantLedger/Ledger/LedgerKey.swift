/// Where in the ledger an amount belongs: year × scheme × part × municipality.
public struct LedgerKey: Hashable, Sendable {
  /// The year for which the money is given.
  public var year: Int
  public var scheme: SchemeID
  /// Nil in an undivided scheme, and for rows of a divided one that name no part.
  public var part: PartID?
  /// In force on the run's day.
  public var municipality: MunicipalityNumber

  public init(year: Int, scheme: SchemeID, part: PartID?, municipality: MunicipalityNumber) {
    self.year = year
    self.scheme = scheme
    self.part = part
    self.municipality = municipality
  }
}
