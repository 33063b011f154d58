/// A row of an application export (*søknad*): one measure of a case. Nil is blank or no such column; blank is not zero.
public struct ApplicationRow: Hashable, Sendable {
  public var origin: Origin
  public var content: Content

  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  /// What the row says, wherever it stands; two rows with equal content say the same.
  public struct Content: Hashable, Sendable {
    // The largest first, so that no room is lost between them: rows are kept by the million.
    @Compact public var applied: Money?
    @Compact public var proposed: Money?
    @Compact public var granted: Money?
    @Compact public var paid: Money?
    /// Unspent money of the year before that the applicant wants to keep.
    @Compact public var carryOverApplied: Money?
    /// What applied, own and other funding make up more than the total budget; nil where no total budget is given.
    @Compact public var budgetDifference: Money?
    @Compact public var participants: Int?
    /// A digest of the other known columns, so that rows that differ only there are not taken for the same.
    public var rest: UInt64 = 0
    @Compact public var contactPerson: PersonID?
    @Compact public var caseNumber: TextID?
    /// The year for which money is applied for.
    @CompactYear public var year: Int
    /// The round of allocation within the year (*tildelingsrunde*).
    @Compact public var round: TextID?
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    @Compact public var applicant: TextID?
    @Compact public var measure: TextID?
    @Compact public var measureType: TextID?
    @Compact public var received: CivilDate?
    /// The place of study, the nursing home.
    @Compact public var institution: TextID?
    public var applicantKind: ApplicantKind?
    public var decision: Decision?
    /// Where those live whom the measure is for.
    public var livingPlace: LivingPlace?
    /// Whether any of the participants had begun the course before (*påbegynt løp*); nil is blank.
    public var hasBegun: Bool?
    /// The contact's address is one that the office has left.
    public var usesFormerMailbox = false
    /// One municipality answers for a measure of several.
    public var isRegional: Bool

    public init(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) {
      _year = CompactYear(wrappedValue: year)
      self.scheme = scheme
      self.place = place
      self.isRegional = false
    }
  }
}

/// A row of a report export (*rapport*): what a municipality says of one case and part, for the year the money was given.
public struct ReportRow: Hashable, Sendable {
  public var origin: Origin
  public var content: Content

  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  public struct Content: Hashable, Sendable {
    @Compact public var granted: Money?
    @Compact public var carriedIn: Money?
    @Compact public var available: Money?
    @Compact public var used: Money?
    @Compact public var unused: Money?
    @Compact public var carryOverApplied: Money?
    @Compact public var carryOverApproved: Money?
    @Compact public var toRepay: Money?
    @Compact public var planned: Int?
    @Compact public var started: Int?
    @Compact public var completed: Int?
    /// A digest of the other known columns.
    public var rest: UInt64 = 0
    @Compact public var caseNumber: TextID?
    /// The year for which the money was given.
    @CompactYear public var year: Int
    @Compact public var round: TextID?
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    @Compact public var measure: TextID?
    @Compact public var received: CivilDate?
    public var audit: Answer?
    public var accountPrintout: Answer?
    /// The contact's address is one that the office has left.
    public var usesFormerMailbox = false

    public init(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) {
      _year = CompactYear(wrappedValue: year)
      self.scheme = scheme
      self.place = place
    }
  }
}

/// A row of a claim export (*refusjonskrav*): one doctor's absence in one period.
public struct ClaimRow: Hashable, Sendable {
  public var origin: Origin
  public var content: Content

  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  public struct Content: Hashable, Sendable {
    @Compact public var caseNumber: TextID?
    /// The year of the absence.
    public var year: Int
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    public var doctor: Personal<String>?
    @Compact public var absentFrom: CivilDate?
    @Compact public var absentTo: CivilDate?
    public var days: Int?
    public var accountPrintout: Answer?
    /// Whether the doctor is insured for the employer's period.
    public var insured: Answer?
    /// What the municipality has booked as its cost.
    @Compact public var booked: Money?
    @Compact public var applied: Money?
    @Compact public var granted: Money?
    @Compact public var paid: Money?
    public var decision: Decision?
    @Compact public var received: CivilDate?
    /// A digest of the other known columns.
    public var rest: UInt64 = 0

    public init(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) {
      self.year = year
      self.scheme = scheme
      self.place = place
    }
  }
}

/// A row of short status reports (*kort statusrapport*): whether the work has begun. No money.
public struct StatusReportRow: Hashable, Sendable {
  public var origin: Origin
  public var content: Content

  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  public struct Content: Hashable, Sendable {
    @Compact public var caseNumber: TextID?
    /// The year for which the money was given.
    public var year: Int
    @Compact public var round: TextID?
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    public var begun: Answer?
    @Compact public var begunDate: CivilDate?
    public var planIfNotBegun: Personal<String>?
    @Compact public var received: CivilDate?
    /// A digest of the other known columns.
    public var rest: UInt64 = 0

    public init(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) {
      self.year = year
      self.scheme = scheme
      self.place = place
    }
  }
}

/// A municipality's answers on *Leve hele livet*.
public struct SurveyRow: Hashable, Sendable {
  public var origin: Origin
  public var content: Content

  public init(origin: Origin, content: Content) {
    self.origin = origin
    self.content = content
  }

  public struct Content: Hashable, Sendable {
    public var year: Int
    public var place: PlaceReferenceID
    public var planAdopted: Answer?
    @Compact public var councilDate: CivilDate?
    public var processDescribed: Answer?
    @Compact public var plannedDate: CivilDate?
    public var communityPlan: Answer?
    public var network: Answer?
    public var mapping: Answer?
    public var involvement: Answer?
    /// A digest of the other known columns.
    public var rest: UInt64 = 0

    public init(year: Int, place: PlaceReferenceID) {
      self.year = year
      self.place = place
    }
  }
}
