extension Rule {
  /// A plan is one that the municipal council has adopted, on a day that can be named (A12).
  static let councilDateMissing = Rule(
    "LHL-003", .warning, firstYear: 2021,
    check: .rows { exports, surroundings in
      judged(exports, surroundings) { _, criteria in
        criteria.council == .councilDateMissing ? Verdict(.councilDate) : nil
      }
    },
    examples: [
      .finds("adopted, and no date", .scene { $0.survey { $0.planAdopted = .yes } }),
      .passes("adopted on a day", .scene { $0.survey { $0.meetAllCriteria() } }),
      .passes("no plan is adopted", .scene { $0.survey { $0.planAdopted = .inProgress } }),
      .passes("before the first year", .scene { $0.survey(year: 2020) { $0.planAdopted = .yes } }),
    ])

  /// "How and when": a described process says when the plan is to be adopted (A10).
  static let processWithoutDate = Rule(
    "LHL-004", .warning, firstYear: 2021,
    check: .rows { exports, surroundings in
      judged(exports, surroundings) { _, criteria in
        criteria.plan == .processWithoutDate ? Verdict(.plannedDate) : nil
      }
    },
    examples: [
      .finds("described, and no date", .scene { $0.survey { $0.processDescribed = .yes } }),
      .passes("no process is described", .scene { $0.survey { $0.processDescribed = .no } }),
      .passes(
        "the plan is adopted",
        .scene { scene in
          scene.survey { row in
            row.meetAllCriteria()
            row.processDescribed = .yes
          }
        }),
    ])

  /// A plan is expected to be adopted by the end of 2021; a process still counts, and is pointed out (A11).
  static let planExpected = Rule(
    "LHL-005", .warning, firstYear: 2021,
    check: .rows { exports, surroundings in
      guard let lastDay = surroundings.catalogue.planExpectedBy, lastDay < surroundings.today else {
        return []
      }
      let survey = PrioritySurvey(exports, surroundings.catalogue, on: surroundings.today)
      return survey.answers.compactMap { answered in
        guard answered.judged.allSatisfy({ $0.plan == .processDescribed }), let row = answered.rows.first
        else { return nil }
        return Breach(
          place: .record(row.origin, .planAdopted), scheme: nil,
          arguments: arguments(answered, surroundings) + [
            .init("lastDay", .date(lastDay)),
            .init("planned", row.content.plannedDate.map { .date($0) } ?? .text("")),
          ])
      }
    },
    examples: [
      .finds("a process alone, and the year is over", .scene { $0.survey { $0.describeProcess() } }),
      .passes("the plan is adopted", .scene { $0.survey { $0.meetAllCriteria() } }),
      .passes("no process is described", .scene { $0.survey { $0.planAdopted = .no } }),
      .passes("before the first year", .scene { $0.survey(year: 2020) { $0.describeProcess() } }),
    ])

  /// A criterion answered *vet ikke* is not shown to be met, and the municipality can be asked.
  static let criterionUnknown = Rule(
    "LHL-007", .warning, firstYear: 2021,
    check: .rows { exports, surroundings in
      judged(exports, surroundings) { answers, criteria in
        let columns = answers.unknownColumns(criteria)
        return columns.first.map { first in
          Verdict(
            first, [.init("questions", .texts(columns.map(surroundings.catalogue.heading(of:))))])
        }
      }
    },
    examples: [
      .finds("the network", .scene { $0.survey { $0.answerUnknown(\.network) } }),
      .finds("the community plan", .scene { $0.survey { $0.answerUnknown(\.communityPlan) } }),
      .finds("the plan, and no process", .scene { $0.survey { $0.planAdopted = .unknown } }),
      .finds("the process, and no plan", .scene { $0.survey { $0.processDescribed = .unknown } }),
      .finds(
        "once for a municipality's row",
        .scene { scene in
          scene.survey { row in
            row.network = .unknown
            row.communityPlan = .unknown
          }
        }),
      .passes(
        "the process, where the plan is adopted",
        .scene { $0.survey { $0.answerUnknown(\.processDescribed) } }),
      .passes("what is no criterion", .scene { $0.survey { $0.answerUnknown(\.mapping) } }),
    ])

  /// The day of the council's decision is not after today: a decision to come is none yet.
  static let councilDateAhead = Rule(
    "LHL-009", .warning, firstYear: 2021,
    check: .rows { exports, surroundings in
      judged(exports, surroundings) { answers, criteria in
        guard criteria.council == .councilDateAhead, let day = answers.councilDate else { return nil }
        return Verdict(.councilDate, [.init("day", .date(day))])
      }
    },
    examples: [
      .finds("tomorrow", .scene { $0.survey { $0.adopt(on: .on(2022, 6, 2)) } }),
      .passes("today", .scene { $0.survey { $0.adopt(on: .on(2022, 6, 1)) } }),
    ])

  /// A breach for each row of the survey that the verdict speaks of, in reading order within a municipality.
  private static func judged(
    _ exports: Exports, _ surroundings: Surroundings,
    _ verdict: (SurveyRow.Content, Criteria) -> Verdict?
  ) -> [Breach] {
    let survey = PrioritySurvey(exports, surroundings.catalogue, on: surroundings.today)
    return survey.answers.flatMap { answered in
      zip(answered.rows, answered.judged).compactMap { row, criteria in
        verdict(row.content, criteria).map { word in
          Breach(
            place: .record(row.origin, word.column), scheme: nil,
            arguments: arguments(answered, surroundings) + word.arguments)
        }
      }
    }
  }

  private static func arguments(
    _ answered: PrioritySurvey.Answered, _ surroundings: Surroundings
  ) -> [Finding.Argument] {
    [
      .init("municipality", .text(surroundings.name(of: answered.municipality))),
      .init("year", .code(String(answered.year))),
    ]
  }
}

extension SurveyRow.Content {
  /// The questions answered *vet ikke* that a criterion hangs on, in the order of the criteria.
  fileprivate func unknownColumns(_ criteria: Criteria) -> [ColumnKey] {
    var columns: [ColumnKey] = []
    if !criteria.meetsFirst {
      if planAdopted == .unknown { columns.append(.planAdopted) }
      if processDescribed == .unknown { columns.append(.processDescribed) }
    }
    if communityPlan == .unknown { columns.append(.communityPlan) }
    if network == .unknown { columns.append(.network) }
    return columns
  }

  /// An example's answers: on the way to a plan, and the other criteria met.
  fileprivate mutating func describeProcess() {
    meetAllCriteria()
    planAdopted = .inProgress
    councilDate = nil
    processDescribed = .yes
    plannedDate = .on(2021, 11, 11)
  }

  /// An example's answers: all criteria met, and one question answered *vet ikke*.
  fileprivate mutating func answerUnknown(_ question: WritableKeyPath<Self, Answer?>) {
    meetAllCriteria()
    self[keyPath: question] = .unknown
  }

  fileprivate mutating func adopt(on day: CivilDate) {
    meetAllCriteria()
    councilDate = day
  }
}
