/// A finding that the office has decided to let stand for some time (*unntak*).
public struct Waiver: Hashable, Sendable {
  /// As written; it may be the number of no rule.
  public var rule: RuleNumber
  public var subject: Subject
  /// Narrows it to one scheme or year of the money; nil means all.
  public var scheme: SchemeID?
  public var year: Int?
  public var reason: String
  /// Who decided it.
  public var decidedBy: String
  /// The last day on which it holds.
  public var lastDay: CivilDate
  /// Where it is written.
  public var place: CataloguePlace

  public init(
    rule: RuleNumber, subject: Subject, scheme: SchemeID? = nil, year: Int? = nil, reason: String,
    decidedBy: String, lastDay: CivilDate, place: CataloguePlace
  ) {
    self.rule = rule
    self.subject = subject
    self.scheme = scheme
    self.year = year
    self.reason = reason
    self.decidedBy = decidedBy
    self.lastDay = lastDay
    self.place = place
  }

  /// What it is given for.
  public enum Subject: Hashable, Sendable {
    /// A case, as its number is written.
    case caseNumber(String)
    /// A municipality in force on the run's day.
    case municipality(MunicipalityNumber)
    /// A figure, by its id such as `2021/ensomhet/42/granted`.
    case figure(String)
  }
}

/// Where something stands in the catalogue's files, or in a file of waivers beside the input; line 1-based.
public struct CataloguePlace: Hashable, Sendable {
  public var file: String
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

/// A rule's severity changed by the office, with its reason (*endret alvorlighetsgrad*).
public struct SeverityChange: Hashable, Sendable {
  public var rule: RuleNumber
  public var severity: Severity
  public var reason: String

  public init(rule: RuleNumber, severity: Severity, reason: String) {
    self.rule = rule
    self.severity = severity
    self.reason = reason
  }
}
