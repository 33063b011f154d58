/// One row of an export, posted: which amounts it adds where, and the line they come from.
public struct Entry: Hashable, Sendable {
  public var origin: Origin
  public var key: LedgerKey
  /// The index in `Ledger.cases`; nil for a report that belongs to no application.
  public var grantCase: Int?
  public var amounts: Amounts

  public init(origin: Origin, key: LedgerKey, grantCase: Int?, amounts: Amounts) {
    self.origin = origin
    self.key = key
    self.grantCase = grantCase
    self.amounts = amounts
  }
}

/// An application with all its measures and reports (*sak*).
public struct GrantCase: Hashable, Sendable {
  // In an order that leaves little room between them: there is one for nearly every row.
  public var scheme: SchemeID
  /// In the order met.
  var partStates = Few<PartState>()
  /// Where the first measure takes place: the case counts here, its amounts where their own rows say.
  public var municipality: MunicipalityNumber
  public var applicantKind: ApplicantKind?
  /// A short status report has come.
  public var hasStatusReport = false
  @CompactYear public var year: Int
  @Compact public var caseNumber: TextID?
  public var granted = Money.zero
  public var reports = Few<Origin>()
  /// The first row of the case.
  public var origin: Origin
  @Compact public var round: TextID?
  /// What its first row writes about the municipality.
  public var place: PlaceReferenceID
  @Compact public var applicant: TextID?

  public init(
    origin: Origin, caseNumber: TextID?, year: Int, scheme: SchemeID, round: TextID?,
    municipality: MunicipalityNumber, place: PlaceReferenceID, applicant: TextID?,
    applicantKind: ApplicantKind?
  ) {
    self.origin = origin
    _year = CompactYear(wrappedValue: year)
    self.scheme = scheme
    self.municipality = municipality
    self.place = place
    self.applicantKind = applicantKind
    self.caseNumber = caseNumber
    self.round = round
    self.applicant = applicant
  }
}
