/// What money is given for (*tilskuddsordning*), with the rules that hold for it.
public struct Scheme: Hashable, Sendable {
  public var id: SchemeID
  public var name: LocalizedName
  /// A short name for a sheet's tab and narrow headings, per language.
  public var shortName: LocalizedName
  /// Other names and spellings under which exports know it.
  public var otherNames: [String]
  /// Budget chapter and post, such as "761/68"; empty where not known.
  public var chapterAndPost: String
  public var standing: Standing
  /// In the order in which statements show them; empty for an undivided scheme.
  public var parts: [Part]
  /// Who may apply; empty where no document says.
  public var applicants: [ApplicantKind]
  /// Who may apply by one source and not by another.
  public var applicantsInDoubt: [ApplicantKind] = []
  /// Where those may live whom the measures are for; empty where no document says.
  public var livingPlaces: [LivingPlace] = []
  /// A municipality sends one application with one contact for all parts (*en kommune = en søknad*).
  public var oneApplication = false
  /// Unspent money is applied for both in the report and in the next year's application.
  public var carryOverInApplication = false
  public var target: LocalizedName?
  public var measures: Measures
  public var frames: [Frame]
  public var rates: [Rate]
  public var deadlines: [Deadline]
  public var audit: AuditRequirement?
  /// Whether those who were granted money must send a report.
  public var reportRequired: Bool
  public var priority: Priority?
  /// The calendar years in which money is given; nil is open.
  public var firstYear: Int?
  public var lastYear: Int?
  public var disclosure: Disclosure
  public var source: Source

  public init(
    id: SchemeID, name: LocalizedName, shortName: LocalizedName, otherNames: [String],
    chapterAndPost: String, standing: Standing, parts: [Part], applicants: [ApplicantKind],
    target: LocalizedName?, measures: Measures, frames: [Frame], rates: [Rate], deadlines: [Deadline],
    audit: AuditRequirement?, reportRequired: Bool, priority: Priority?, firstYear: Int?, lastYear: Int?,
    disclosure: Disclosure, source: Source
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.otherNames = otherNames
    self.chapterAndPost = chapterAndPost
    self.standing = standing
    self.parts = parts
    self.applicants = applicants
    self.target = target
    self.measures = measures
    self.frames = frames
    self.rates = rates
    self.deadlines = deadlines
    self.audit = audit
    self.reportRequired = reportRequired
    self.priority = priority
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.disclosure = disclosure
    self.source = source
  }

  /// The office's part in a scheme.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// The office hands out the money.
    case administered
    /// Another body does; the scheme stands under *Leve hele livet* and is listed.
    case known
    /// Listed because a plan requirement has been announced for it.
    case announced
  }

  /// How finely the public edition may show the scheme's figures.
  public enum Disclosure: String, CaseIterable, Hashable, Sendable {
    case municipality
    /// Only sums for the county: an amount for one municipality would tell of one person's health (facts 5.1).
    case county
  }

  /// What sort of measure gives a right to money (*tellende tiltak*).
  public struct Measures: Hashable, Sendable {
    public var counting: [String]
    public var notCounting: [String]
    public var firstYear: Int?
    /// The parts in which it matters; empty means all of the scheme.
    public var parts: [PartID] = []
    public var source: Source?

    public init(
      counting: [String] = [], notCounting: [String] = [], firstYear: Int? = nil, source: Source? = nil
    ) {
      self.counting = counting
      self.notCounting = notCounting
      self.firstYear = firstYear
      self.source = source
    }
  }

  /// Priority under *Leve hele livet* (letter of 9 January 2021).
  public struct Priority: Hashable, Sendable {
    public var firstYear: Int
    /// Parts to which the criteria do not apply.
    public var exemptParts: [PartID]
    /// The years in which courses already begun are shielded; nil where nothing is shielded.
    public var shieldedFrom: Int?
    public var shieldedTo: Int?
    /// The last day by which an adopted plan is expected; a process alone still counts after it, and is pointed out (A11).
    public var planExpectedBy: CivilDate?
    public var source: Source

    public init(firstYear: Int, exemptParts: [PartID], shieldedFrom: Int?, shieldedTo: Int?, source: Source) {
      self.firstYear = firstYear
      self.exemptParts = exemptParts
      self.shieldedFrom = shieldedFrom
      self.shieldedTo = shieldedTo
      self.source = source
    }
  }

  public func part(_ id: PartID) -> Part? { parts.first { $0.id == id } }

  /// Whether money may be given in the calendar year.
  public func isValid(in year: Int) -> Bool { (firstYear ?? .min) <= year && year <= (lastYear ?? .max) }
}

/// A part of a scheme (*delordning*).
public struct Part: Hashable, Sendable {
  public var id: PartID
  public var name: LocalizedName
  /// For narrow headings; the name itself where the catalogue gives none.
  public var shortName: LocalizedName
  public var otherNames: [String]

  public init(id: PartID, name: LocalizedName, shortName: LocalizedName? = nil, otherNames: [String]) {
    self.id = id
    self.name = name
    self.shortName = shortName ?? name
    self.otherNames = otherNames
  }
}

/// A name in the languages that the catalogue gives; the first given language stands in for one that is missing.
public struct LocalizedName: Hashable, Sendable {
  /// Language and text, in the catalogue's order; never empty.
  public private(set) var texts: [Text]

  public struct Text: Hashable, Sendable {
    public var language: String
    public var text: String

    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  public init(_ first: Text, _ others: [Text] = []) { texts = [first] + others }

  public subscript(language: String) -> String {
    (texts.first { $0.language == language } ?? texts.first)?.text ?? ""
  }
}

/// Who applies (*søkertype*).
public enum ApplicantKind: String, CaseIterable, Hashable, Sendable {
  case municipality, countyMunicipality, interMunicipalCompany, organisation, foundation
}
