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
    public var caseNumber: TextID?
    /// The year for which money is applied for.
    public var year: Int
    /// The round of allocation within the year (*tildelingsrunde*).
    public var round: TextID?
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    public var applicant: TextID?
    public var applicantKind: ApplicantKind?
    public var measure: TextID?
    public var measureType: TextID?
    /// One municipality answers for a measure of several.
    public var isRegional: Bool
    public var applied: Money?
    public var proposed: Money?
    public var granted: Money?
    public var paid: Money?
    /// Unspent money of the year before that the applicant wants to keep.
    public var carryOverApplied: Money?
    public var decision: Decision?
    public var received: CivilDate?
    public var contactPerson: Personal<String>?
    /// The place of study, the nursing home.
    public var institution: TextID?
    public var participants: Int?
    /// Whether any of the participants had begun the course before (*påbegynt løp*); nil is blank.
    public var hasBegun: Bool?
    /// Where those live whom the measure is for.
    public var livingPlace: LivingPlace?
    /// What applied, own and other funding make up more than the total budget; nil where no total budget is given.
    public var budgetDifference: Money?
    /// The contact's address is one that the office has left.
    public var usesFormerMailbox = false
    /// A digest of the other known columns, so that rows that differ only there are not taken for the same.
    public var rest: UInt64 = 0

    public init(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) {
      self.year = year
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
    public var caseNumber: TextID?
    /// The year for which the money was given.
    public var year: Int
    public var round: TextID?
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    public var measure: TextID?
    public var granted: Money?
    public var carriedIn: Money?
    public var available: Money?
    public var used: Money?
    public var unused: Money?
    public var carryOverApplied: Money?
    public var carryOverApproved: Money?
    public var toRepay: Money?
    public var received: CivilDate?
    public var audit: Answer?
    public var accountPrintout: Answer?
    public var planned: Int?
    public var started: Int?
    public var completed: Int?
    /// The contact's address is one that the office has left.
    public var usesFormerMailbox = false
    /// A digest of the other known columns.
    public var rest: UInt64 = 0

    public init(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) {
      self.year = year
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
    public var caseNumber: TextID?
    /// The year of the absence.
    public var year: Int
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    public var doctor: Personal<String>?
    public var absentFrom: CivilDate?
    public var absentTo: CivilDate?
    public var days: Int?
    public var accountPrintout: Answer?
    /// Whether the doctor is insured for the employer's period.
    public var insured: Answer?
    /// What the municipality has booked as its cost.
    public var booked: Money?
    public var applied: Money?
    public var granted: Money?
    public var paid: Money?
    public var decision: Decision?
    public var received: CivilDate?
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
    public var caseNumber: TextID?
    /// The year for which the money was given.
    public var year: Int
    public var round: TextID?
    public var scheme: SchemeReferenceID
    public var place: PlaceReferenceID
    public var begun: Answer?
    public var begunDate: CivilDate?
    public var planIfNotBegun: Personal<String>?
    public var received: CivilDate?
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
    public var councilDate: CivilDate?
    public var processDescribed: Answer?
    public var plannedDate: CivilDate?
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
