/// Something that has not come from a municipality or organisation (*mangel*).
public struct MissingItem: Hashable, Sendable {
  public var kind: Kind
  public var scheme: SchemeID
  /// The year of the money that it concerns.
  public var year: Int
  /// In force on the run's day.
  public var municipality: MunicipalityNumber
  /// In words: the organisation, or the municipality as it was in the year.
  public var recipientName: String
  /// The parts that lack it, where others have it; empty where all do.
  public var parts: [PartID] = []
  /// What was granted; nil where that does not matter.
  public var granted: Money?
  /// Nil where no deadline is set: nothing is then late.
  public var deadline: CivilDate?
  /// The row to look at; nil for who has not applied.
  public var origin: Origin?

  public init(
    kind: Kind, scheme: SchemeID, year: Int, municipality: MunicipalityNumber, recipientName: String
  ) {
    self.kind = kind
    self.scheme = scheme
    self.year = year
    self.municipality = municipality
    self.recipientName = recipientName
  }

  /// What it is, in the order in which it is listed.
  public enum Kind: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// *Søknad.* To apply is voluntary: it is listed so that nobody is forgotten.
    case application
    case report
    /// *Kort statusrapport.*
    case statusReport
    /// *Revisjonsattest.*
    case attestation
    /// *Regnskapsutskrift.*
    case accountPrintout
    /// *Søkt overført*, in the application for the year.
    case carryOverInApplication
    /// *Søkt overført*, in the report of the year.
    case carryOverInReport

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// The rules whose finding a waiver may let stand.
    var rules: Set<RuleNumber> {
      switch self {
      case .application: []
      case .report: ["REP-002", "REP-003"]
      case .statusReport: ["STA-001"]
      case .attestation: ["AUD-001"]
      case .accountPrintout: ["AUD-003"]
      case .carryOverInApplication, .carryOverInReport: ["CAR-005"]
      }
    }
  }
}
