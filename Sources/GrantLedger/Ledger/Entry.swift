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
  /// The first row of the case.
  public var origin: Origin
  public var caseNumber: TextID?
  public var year: Int
  public var scheme: SchemeID
  public var round: TextID?
  /// Where the first measure takes place: the case counts here, its amounts where their own rows say.
  public var municipality: MunicipalityNumber
  /// What its first row writes about the municipality.
  public var place: PlaceReferenceID
  public var applicant: TextID?
  public var applicantKind: ApplicantKind?
  /// In the order met; nil stands for rows that name no part.
  public var parts: [PartID?]
  /// The parts that were granted money.
  public var grantedParts: [PartID?]
  public var granted: Money
  /// The parts for which a report has come.
  public var reportedParts: [PartID?]
  public var reports: [Origin]
  /// The parts for which a report has come that is in quarantine.
  public var heldParts: [PartID?]
  /// The parts whose report, also one in quarantine, has an attestation with it (*revisjonsattest*).
  public var attestedParts: [PartID?]
  /// The parts whose report, also one in quarantine, has a print-out of the accounts with it (*regnskapsutskrift*).
  public var printedParts: [PartID?]
  /// A short status report has come.
  public var hasStatusReport: Bool

  public init(
    origin: Origin, caseNumber: TextID?, year: Int, scheme: SchemeID, round: TextID?,
    municipality: MunicipalityNumber, place: PlaceReferenceID, applicant: TextID?,
    applicantKind: ApplicantKind?
  ) {
    self.origin = origin
    self.caseNumber = caseNumber
    self.year = year
    self.scheme = scheme
    self.round = round
    self.municipality = municipality
    self.place = place
    self.applicant = applicant
    self.applicantKind = applicantKind
    self.parts = []
    self.grantedParts = []
    self.granted = .zero
    self.reportedParts = []
    self.reports = []
    self.heldParts = []
    self.attestedParts = []
    self.printedParts = []
    self.hasStatusReport = false
  }
}
