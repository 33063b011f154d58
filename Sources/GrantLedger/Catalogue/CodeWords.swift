/// The words by which exports say yes and no, and how a case was decided; matched without regard to case and spaces.
public struct CodeWords: Hashable, Sendable {
  public var answers: [Answer: [String]]
  public var decisions: [Decision: [String]]
  public var applicantKinds: [ApplicantKind: [String]]
  public var livingPlaces: [LivingPlace: [String]]
  /// Words that begin a row of totals, such as "Sum".
  public var totals: [String]

  public init(
    answers: [Answer: [String]], decisions: [Decision: [String]], applicantKinds: [ApplicantKind: [String]],
    livingPlaces: [LivingPlace: [String]] = [:], totals: [String]
  ) {
    self.answers = answers
    self.decisions = decisions
    self.applicantKinds = applicantKinds
    self.livingPlaces = livingPlaces
    self.totals = totals
  }
}

/// An answer to a question of yes or no, with the shades that exports have.
public enum Answer: String, CaseIterable, Hashable, Sendable {
  case yes, no
  /// *Under arbeid*, *planlagt*, *delvis*.
  case inProgress
  /// *Ikke krav*, *ikke aktuelt*.
  case notRequired
  /// *Vet ikke*: an answer, but no knowledge.
  case unknown
}

/// How an application was decided (*vedtak*).
public enum Decision: String, CaseIterable, Hashable, Sendable {
  case granted, partlyGranted, refused, dismissed, withdrawn, pending

  /// Refused, dismissed or withdrawn: no money may be granted or paid (K18).
  @inline(__always)
  public var givesNothing: Bool { self == .refused || self == .dismissed || self == .withdrawn }
}

/// Where those live whom a measure is for (*bosituasjon, type institusjon*).
public enum LivingPlace: String, CaseIterable, Hashable, Sendable {
  /// *Sykehjem*.
  case nursingHome
  /// *Omsorgsbolig med heldøgns bemanning*.
  case staffedCareHome
  /// *Omsorgsbolig*, where nothing is said of its staff.
  case careHome
  /// *Eget hjem*.
  case ownHome
}
