/// A municipality's standing to each of the four criteria, with the reason.
public struct Criteria: Hashable, Sendable {
  public internal(set) var plan: CriterionReason
  public internal(set) var council: CriterionReason
  public internal(set) var communityPlan: CriterionReason
  public internal(set) var network: CriterionReason

  public subscript(criterion: Criterion) -> CriterionReason {
    switch criterion {
    case .plan: plan
    case .council: council
    case .communityPlan: communityPlan
    case .network: network
    }
  }

  /// Those that stand in the way of priority, in their order.
  public var unmet: [Criterion] { Criterion.allCases.filter { self[$0].verdict.isUnmet } }

  /// Plan or described process: all that the letter's page 2 asks for (A20).
  public var meetsFirst: Bool { plan.verdict == .met }

  /// What the letter's page 1 asks for (A9), and what decides on priority.
  public var meetsAll: Bool { unmet.isEmpty }
}

extension Criteria {
  /// Judges one set of answers; a council date after `today` is no decision yet.
  init(_ answers: SurveyRow.Content, on today: CivilDate) {
    plan = Self.plan(answers)
    council = Self.council(answers, plan, today)
    communityPlan = Self.statement(answers.communityPlan)
    network = Self.statement(answers.network)
  }

  /// What two answers of one municipality have in common: the first, and unclear where the verdicts differ and one of them
  /// stands in the way.
  func merged(with other: Criteria) -> Criteria {
    func common(_ one: CriterionReason, _ other: CriterionReason) -> CriterionReason {
      let (first, second) = (one.verdict, other.verdict)
      return first == second || !(first.isUnmet || second.isUnmet) ? one : .conflicting
    }
    var merged = self
    merged.plan = common(plan, other.plan)
    merged.council = common(council, other.council)
    merged.communityPlan = common(communityPlan, other.communityPlan)
    merged.network = common(network, other.network)
    return merged
  }

  private static func plan(_ answers: SurveyRow.Content) -> CriterionReason {
    if answers.planAdopted == .yes { return .planAdopted }
    if answers.processDescribed == .yes {
      return answers.plannedDate == nil ? .processWithoutDate : .processDescribed
    }
    // Neither is there; what nobody knows or has said decides over what was denied.
    let both = [answers.planAdopted, answers.processDescribed]
    if both.contains(.unknown) { return .unknown }
    return both.contains(nil) ? .unanswered : .neitherPlanNorProcess
  }

  /// The second criterion says what a plan is: the council has adopted it. Where a described process meets the first,
  /// there is no plan yet for the second to be about; else the choice that the first one gives would be none.
  private static func council(
    _ answers: SurveyRow.Content, _ plan: CriterionReason, _ today: CivilDate
  ) -> CriterionReason {
    switch plan {
    case .planAdopted:
      guard let day = answers.councilDate else { return .councilDateMissing }
      return today < day ? .councilDateAhead : .adoptedByCouncil
    case .processDescribed: return .planToCome
    default: break
    }
    switch answers.planAdopted {
    case nil: return .unanswered
    case .unknown: return .unknown
    default: return .noPlan
    }
  }

  private static func statement(_ answer: Answer?) -> CriterionReason {
    switch answer {
    case nil: .unanswered
    case .yes: .saidYes
    case .inProgress: .intended
    case .no, .notRequired: .saidNo
    case .unknown: .unknown
    }
  }
}
