/// Whether an auditor must attest the accounts of a recipient's grants in a scheme and year, and what has come (*revisjonsattest*).
///
/// Sources: slides of January 2021, «Viktig å huske»; letters on reporting for 2018 on the three kinds of evidence (facts 1C).
public struct AuditState: Hashable, Sendable {
  public var scheme: SchemeID
  public var year: Int
  /// Nil where the limit is for all parts together.
  public var part: PartID?
  public var recipient: Recipient
  /// In words: the organisation, or the municipality as it was in the year.
  public var recipientName: String
  /// In force on the run's day.
  public var municipality: MunicipalityNumber
  /// The first row of the first case.
  public var origin: Origin
  public var requirement: AuditRequirement
  /// In all parts together, unless each part has its own limit.
  public var granted = Money.zero
  /// Nil where no posted report says.
  public var used: Money?
  public var evidence: Evidence = []
  /// A report has come for some of it; one in quarantine has come too.
  public var hasReport = false
  /// Every granted part is reported, or the deadline for reports is past.
  public var isAsked = false
  /// What the same recipient sent for the year after, where one attestation may cover both.
  public var following = Following.awaited

  /// What has come with the reports.
  public struct Evidence: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let attestation = Evidence(rawValue: 1 << 0)
    /// *Regnskapsutskrift*: enough where no attestation is demanded.
    public static let accountPrintout = Evidence(rawValue: 1 << 1)
  }

  public enum Following: Hashable, Sendable {
    case attested
    /// Neither report nor deadline has come.
    case awaited
    case notAttested
  }

  /// The judgement on all of it.
  public enum Verdict: Hashable, Sendable {
    /// Attested, whether that was demanded or not.
    case attested
    /// The attestation for the next year covers this one.
    case attestedWithNextYear
    /// Over the limit, but less was used: the attestation may come with the next year's.
    case mayWaitForNextYear
    case attestationMissing
    /// Under the limit, with a print-out of the accounts.
    case printedOut
    case printoutMissing
    /// The deadline is past, and nothing at all has come.
    case reportMissing
    case notYetAsked
  }

  /// Whether the amount granted demands an attestation.
  public var isRequired: Bool { requirement.demandsAttestation(of: granted) }

  /// Exactly at a limit that itself demands nothing: other offices say «200 000 or more».
  public var isAtOpenLimit: Bool { granted == requirement.limit && !requirement.isInclusive }

  /// Within 5 % of the limit on either side.
  public var isNearLimit: Bool { Radar.isNear(granted, requirement.limit) }

  public var verdict: Verdict {
    if evidence.contains(.attestation) { return .attested }
    let mayWait = isRequired && requirement.mayCoverTwoYears && (used.map { $0 < requirement.limit } ?? false)
    if mayWait, following == .attested { return .attestedWithNextYear }
    if !isRequired, evidence.contains(.accountPrintout) { return .printedOut }
    guard isAsked else { return .notYetAsked }
    guard hasReport else { return .reportMissing }
    guard isRequired else { return .printoutMissing }
    return mayWait && following == .awaited ? .mayWaitForNextYear : .attestationMissing
  }
}

extension AuditRequirement {
  public func demandsAttestation(of granted: Money) -> Bool {
    isInclusive ? granted >= limit : granted > limit
  }
}
