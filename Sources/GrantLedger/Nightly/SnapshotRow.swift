extension RunSnapshot {
  /// A row of an export, known again by its case and place, wherever it stands.
  public struct Row: Hashable, Sendable {
    public var key: Key
    /// A digest of all that the row says but for names of persons: another number is another content.
    public var fingerprint: UInt64
    /// Nil is blank or no such column; blank is not zero.
    public var applied: Money?
    public var granted: Money?
    public var paid: Money?
    public var used: Money?
    /// In the sums; otherwise in quarantine.
    public var isCounted: Bool
    /// Whether the public edition may tell of it.
    public var isPublic: Bool

    public init(
      key: Key, fingerprint: UInt64, applied: Money? = nil, granted: Money? = nil, paid: Money? = nil,
      used: Money? = nil, isCounted: Bool, isPublic: Bool
    ) {
      self.key = key
      self.fingerprint = fingerprint
      self.applied = applied
      self.granted = granted
      self.paid = paid
      self.used = used
      self.isCounted = isCounted
      self.isPublic = isPublic
    }

    /// What a row is of. Several measures of one case have the same key.
    public struct Key: Hashable, Sendable {
      public var kind: ExportKind
      /// The year of the money.
      public var year: Int
      /// The scheme's id and, after a colon, the part's; where they were not found, as written. Empty for a survey.
      public var scheme: String
      /// The municipality's number; where it was not found, as written.
      public var municipality: String
      /// Empty where the row has none.
      public var caseNumber: String

      public init(kind: ExportKind, year: Int, scheme: String, municipality: String, caseNumber: String) {
        self.kind = kind
        self.year = year
        self.scheme = scheme
        self.municipality = municipality
        self.caseNumber = caseNumber
      }
    }
  }
}

extension RunSnapshot.Row.Key: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    if left.year != right.year { return left.year < right.year }
    if left.scheme != right.scheme { return left.scheme < right.scheme }
    if left.municipality != right.municipality { return left.municipality < right.municipality }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.caseNumber < right.caseNumber
  }
}

extension RunSnapshot.Row: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    if left.key != right.key { return left.key < right.key }
    if left.fingerprint != right.fingerprint { return left.fingerprint < right.fingerprint }
    return left.rest.lexicographicallyPrecedes(right.rest)
  }

  /// What may differ where all that was digested is the same; blank comes first.
  private var rest: [Int64] {
    [applied, granted, paid, used].map { $0?.øre ?? .min } + [isCounted ? 1 : 0, isPublic ? 1 : 0]
  }
}
