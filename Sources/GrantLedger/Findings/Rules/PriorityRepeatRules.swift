extension Rule {
  /// A municipality answers once for a year, or the same each time: else it is not clear which answers count.
  static let differentAnswers = Rule(
    "LHL-006", .warning, firstYear: 2021,
    check: .rows { exports, surroundings in
      repeats(exports, surroundings).compactMap { repeated in
        guard let column = repeated.columns.first else { return nil }
        let headings = repeated.columns.map(surroundings.catalogue.heading(of:))
        return repeated.breach(column, [.init("questions", .texts(headings))], surroundings)
      }
    },
    examples: [
      .finds("the plan", .scene { $0.surveyTwice { $0.planAdopted = .no } }),
      .finds(
        "the date of the council's decision", .scene { $0.surveyTwice { $0.councilDate = .on(2020, 8, 21) } }),
      .finds("the process", .scene { $0.surveyTwice { $0.processDescribed = .no } }),
      .finds("the planned date", .scene { $0.surveyTwice { $0.plannedDate = .on(2020, 8, 20) } }),
      .finds("the community plan", .scene { $0.surveyTwice { $0.communityPlan = .no } }),
      .finds("the network", .scene { $0.surveyTwice { $0.network = .inProgress } }),
      .finds("the mapping, which is no criterion", .scene { $0.surveyTwice { $0.mapping = .no } }),
      .finds("the involvement, which is none either", .scene { $0.surveyTwice { $0.involvement = .no } }),
      .passes("two municipalities", .scene { $0.surveyOfTwo() }),
      .passes("two years", .scene { $0.surveyTwice { $0.year = 2022 } }),
    ])

  /// The same answers twice count once; one of the rows can be taken out.
  static let repeatedAnswers = Rule(
    "LHL-008", .note, firstYear: 2021,
    check: .rows { exports, surroundings in
      repeats(exports, surroundings).compactMap { repeated in
        repeated.columns.isEmpty ? repeated.breach(nil, [], surroundings) : nil
      }
    },
    examples: [
      .finds("received on two days", .scene { $0.surveyTwice { $0.rest = 1 } }),
      .passes("two municipalities", .scene { $0.surveyOfTwo() }),
      .passes("two years", .scene { $0.surveyTwice { $0.year = 2022 } }),
    ])

  /// A further row of a municipality, and what it answers otherwise than the first.
  private struct Repeat {
    var answered: PrioritySurvey.Answered
    var row: SurveyRow
    var columns: [ColumnKey]

    func breach(
      _ column: ColumnKey?, _ more: [Finding.Argument], _ surroundings: Surroundings
    ) -> Breach {
      Breach(
        place: .record(row.origin, column), scheme: nil,
        arguments: [
          .init("municipality", .text(surroundings.name(of: answered.municipality))),
          .init("year", .code(String(answered.year))), .init("first", .record(answered.rows[0].origin)),
        ] + more)
    }
  }

  private static func repeats(_ exports: Exports, _ surroundings: Surroundings) -> [Repeat] {
    PrioritySurvey(exports, surroundings.catalogue, on: surroundings.today).answers.flatMap { answered in
      answered.rows.dropFirst().map { row in
        Repeat(
          answered: answered, row: row, columns: row.content.columns(unlike: answered.rows[0].content))
      }
    }
  }
}

extension SurveyRow.Content {
  /// The questions that the two answer differently, in the order of the form.
  fileprivate func columns(unlike other: Self) -> [ColumnKey] {
    var columns: [ColumnKey] = []
    if planAdopted != other.planAdopted { columns.append(.planAdopted) }
    if councilDate != other.councilDate { columns.append(.councilDate) }
    if processDescribed != other.processDescribed { columns.append(.processDescribed) }
    if plannedDate != other.plannedDate { columns.append(.plannedDate) }
    if communityPlan != other.communityPlan { columns.append(.communityPlan) }
    if network != other.network { columns.append(.network) }
    if mapping != other.mapping { columns.append(.mapping) }
    if involvement != other.involvement { columns.append(.involvement) }
    return columns
  }
}

extension ExampleScene {
  /// One municipality, once with all criteria met and once more with a change.
  fileprivate mutating func surveyTwice(_ change: (inout SurveyRow.Content) -> Void) {
    survey { $0.meetAllCriteria() }
    survey { row in
      row.meetAllCriteria()
      change(&row)
    }
  }

  fileprivate mutating func surveyOfTwo() {
    survey { $0.meetAllCriteria() }
    survey(at: .valle) { $0.meetAllCriteria() }
  }
}
