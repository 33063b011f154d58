/// What the county may give within a scheme or part in a year or a round of it (*ramme, belastningsfullmakt*).
public struct Frame: Hashable, Sendable {
  public var year: Int
  /// Nil for the whole scheme.
  public var part: PartID?
  /// Nil when the office has not set it: it is then shown as such, never as zero.
  public var amount: Money?
  /// True when the source gives a rounded figure.
  public var isRounded: Bool
  public var source: Source
  /// Where the catalogue has it; nil where it was not read from a file.
  public var place: CataloguePlace?

  public init(year: Int, part: PartID?, amount: Money?, isRounded: Bool, source: Source) {
    self.year = year
    self.part = part
    self.amount = amount
    self.isRounded = isRounded
    self.source = source
  }
}

extension Scheme {
  /// The frame for a year, of the whole scheme or one part; nil where the catalogue has no amount for it.
  public func frame(year: Int, part: PartID? = nil) -> Money? {
    frames.first { $0.year == year && $0.part == part }?.amount
  }
}

/// A fixed price per unit (*sats*) with the days on which it holds.
public struct Rate: Hashable, Sendable {
  /// What the rate is called through the years, such as `absence-day`; in a scheme it may stand once for each time it holds.
  public var id: String
  public var unit: LocalizedName
  public var amount: Money
  public var validity: Validity
  /// The rate holds only for these measures and places of study; empty means all.
  public var measures: [String]
  public var institutions: [String]
  public var source: Source
  /// Where the catalogue has it; nil where it was not read from a file.
  public var place: CataloguePlace?

  public init(
    id: String, unit: LocalizedName, amount: Money, validity: Validity, measures: [String],
    institutions: [String], source: Source
  ) {
    self.id = id
    self.unit = unit
    self.amount = amount
    self.validity = validity
    self.measures = measures
    self.institutions = institutions
    self.source = source
  }
}

/// The last day on which something may arrive (*frist*); the whole day counts, Norwegian time.
public struct Deadline: Hashable, Sendable {
  public var kind: Kind
  /// The year for which the money was given, not the year in which the deadline falls.
  public var grantYear: Int
  public var day: CivilDate
  public var source: Source

  public init(kind: Kind, grantYear: Int, day: CivilDate, source: Source) {
    self.kind = kind
    self.grantYear = grantYear
    self.day = day
    self.source = source
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case application, report
    /// The short report on whether the work has begun.
    case statusReport
  }
}

extension Scheme {
  /// Nil where no deadline is set: nothing can then be late.
  public func deadline(_ kind: Deadline.Kind, grantYear: Int) -> Deadline? {
    deadlines.first { $0.kind == kind && $0.grantYear == grantYear }
  }
}

/// When an auditor must attest the accounts (*revisjonsattest*).
public struct AuditRequirement: Hashable, Sendable {
  public var limit: Money
  /// True when the limit itself already needs an attestation.
  public var isInclusive: Bool
  public var basis: Basis
  /// Who used less than the limit in the year may send one attestation for that year and the next together.
  public var mayCoverTwoYears = false
  public var source: Source

  public init(limit: Money, isInclusive: Bool, basis: Basis, source: Source) {
    self.limit = limit
    self.isInclusive = isInclusive
    self.basis = basis
    self.source = source
  }

  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// All parts of the scheme together.
    case total
    case perPart
  }
}
