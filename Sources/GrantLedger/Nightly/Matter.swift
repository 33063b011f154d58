/// Something that holds of a recipient or a frame on the run's day, and that a later run asks after (*forhold*).
public struct Matter: Hashable, Sendable {
  public var key: Key
  /// Nil where no deadline is set.
  public var deadline: CivilDate?
  /// What was granted.
  public var granted: Money?
  /// The frame or limit that it is held against; nil where there is none.
  public var limit: Money?
  /// The day of the first of the runs without a break in which it held.
  public var firstSeen: CivilDate
  /// Whether the public edition may tell of it.
  public var isPublic: Bool

  public init(
    key: Key, deadline: CivilDate? = nil, granted: Money? = nil, limit: Money? = nil, firstSeen: CivilDate,
    isPublic: Bool
  ) {
    self.key = key
    self.deadline = deadline
    self.granted = granted
    self.limit = limit
    self.firstSeen = firstSeen
    self.isPublic = isPublic
  }

  /// What it is and whom it concerns: the same in every run in which it holds.
  public struct Key: Hashable, Sendable {
    public var kind: Kind
    public var scheme: SchemeID
    /// Nil where it is of all parts together.
    public var part: PartID?
    /// The year of the money.
    public var year: Int
    /// Nil for a frame of the county.
    public var municipality: MunicipalityNumber?
    /// In words: the organisation, or the municipality as it was in the year; empty for a frame.
    public var recipient: String
    /// Of several that are alike, which one: 1-based.
    public var number = 1

    public init(
      kind: Kind, scheme: SchemeID, part: PartID? = nil, year: Int, municipality: MunicipalityNumber?,
      recipient: String
    ) {
      self.kind = kind
      self.scheme = scheme
      self.part = part
      self.year = year
      self.municipality = municipality
      self.recipient = recipient
    }
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The deadline is past, and it has not come.
    case missingReport, missingStatusReport, missingAttestation, missingAccountPrintout
    case missingCarryOverInApplication, missingCarryOverInReport
    /// The deadline is one of the next days, and it has not come.
    case awaitedApplication, awaitedReport, awaitedStatusReport
    /// More was granted than may be accounted for without an auditor.
    case overAuditLimit
    case frameNearlySpent, frameOverspent

    /// Something that should have come.
    public var isMissing: Bool {
      switch self {
      case .missingReport, .missingStatusReport, .missingAttestation, .missingAccountPrintout,
        .missingCarryOverInApplication, .missingCarryOverInReport:
        true
      default: false
      }
    }

    /// Something that is to come within the next days.
    public var isAwaited: Bool {
      self == .awaitedApplication || self == .awaitedReport || self == .awaitedStatusReport
    }

    public var isOfFrame: Bool { self == .frameNearlySpent || self == .frameOverspent }
  }
}

extension Matter.Key: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    if left.year != right.year { return left.year < right.year }
    if left.scheme != right.scheme { return left.scheme.text < right.scheme.text }
    if left.municipality != right.municipality {
      // A frame of the county comes last.
      guard let one = left.municipality else { return false }
      return right.municipality.map { one < $0 } ?? true
    }
    return (left.recipient, left.kind.rawValue, left.part?.text ?? "", left.number)
      < (right.recipient, right.kind.rawValue, right.part?.text ?? "", right.number)
  }
}
