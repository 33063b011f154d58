extension Standing {
  /// Its word in the labels, such as "prioritert"; nil for what is outside.
  var label: Label? {
    switch self {
    case .prioritised: .priorityPrioritised
    case .notPrioritised: .priorityNotPrioritised
    case .exempt: .priorityExempt
    case .shielded: .priorityShielded
    case .notSurveyed: .priorityUnsurveyed
    case .outside: nil
    }
  }
}

extension Criterion {
  var label: Label {
    switch self {
    case .plan: .priorityCriterionPlan
    case .council: .priorityCriterionCouncil
    case .communityPlan: .priorityCriterionCommunityPlan
    case .network: .priorityCriterionNetwork
    }
  }
}

extension CriterionVerdict {
  var label: Label {
    switch self {
    case .met: .priorityMet
    case .notMet: .priorityNotMet
    case .notYetDue: .priorityNotYetDue
    case .unanswered: .priorityUnanswered
    case .unknown: .priorityUnknown
    case .unclear: .priorityUnclear
    }
  }
}

extension Answer {
  var label: Label {
    switch self {
    case .yes: .priorityYes
    case .no: .priorityNo
    case .inProgress: .priorityInProgress
    case .notRequired: .priorityNotRequired
    case .unknown: .priorityUnknown
    }
  }
}
