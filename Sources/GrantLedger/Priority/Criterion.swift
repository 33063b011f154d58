/// One of the four demands that a municipality meets to be given priority under *Leve hele livet* (*krav*).
///
/// The raw value is the number by which they are spoken of. Source: Helsedirektoratet's letter of 9 January 2021, page 1.
public enum Criterion: Int, CaseIterable, Hashable, Sendable {
  /// A plan is adopted, or a process is described with the day on which one is to be (*krav 1*, A10).
  case plan = 1
  /// The plan is adopted by the municipal council, *kommunestyret* (*krav 2*, A12).
  case council
  /// The reform is, or is meant to be, part of the municipality's community plan, *samfunnsdelen* (*krav 3*, A13).
  case communityPlan
  /// The municipality takes part, or plans to, in a regional network (*krav 4*, A14).
  case network
}

/// How a municipality stands to one criterion.
public enum CriterionVerdict: Hashable, Sendable {
  case met, notMet
  /// There is no plan yet that the criterion could be about, and none is demanded yet.
  case notYetDue
  /// The question is left blank.
  case unanswered
  /// The answer is *vet ikke*.
  case unknown
  /// The municipality has answered more than once, and not the same.
  case unclear

  /// Whether the criterion stands in the way of priority.
  public var isUnmet: Bool { self != .met && self != .notYetDue }
}

/// Why a criterion is met or not.
public enum CriterionReason: Hashable, Sendable {
  case planAdopted
  /// Described, with a day on which the plan is to be adopted.
  case processDescribed
  /// "How *and when*": a process without a day does not meet the criterion (A10).
  case processWithoutDate
  case neitherPlanNorProcess
  case adoptedByCouncil
  case councilDateMissing
  /// The day of the council's decision is still to come.
  case councilDateAhead
  /// No plan is adopted, and no process leads to one.
  case noPlan
  /// The way to a plan is described: it is for the council to adopt once it is there.
  case planToCome
  case saidYes
  /// *Under arbeid*, *planlagt*: to intend it is enough for the third and fourth criterion (A13, A14).
  case intended
  case saidNo
  case unanswered, unknown, conflicting

  public var verdict: CriterionVerdict {
    switch self {
    case .planAdopted, .processDescribed, .adoptedByCouncil, .saidYes, .intended: .met
    case .processWithoutDate, .neitherPlanNorProcess, .councilDateMissing, .councilDateAhead, .noPlan,
      .saidNo:
      .notMet
    case .planToCome: .notYetDue
    case .unanswered: .unanswered
    case .unknown: .unknown
    case .conflicting: .unclear
    }
  }
}
