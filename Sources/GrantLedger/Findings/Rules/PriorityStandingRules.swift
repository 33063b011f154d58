extension Rule {
  /// Who applies where priority is given has answered the office's survey, so that the criteria can be judged (R08).
  ///
  /// Silent while no municipality's answers for the year have been read: then nobody can be said to lack one.
  static let surveyNotAnswered = Rule(
    "LHL-001", .warning, firstYear: 2021,
    check: .rows { exports, surroundings in
      unprioritised(exports, surroundings).filter { $0.answered == nil }.map { group in
        Breach(
          place: .record(group.first, .municipalityNumber), scheme: group.scheme,
          arguments: group.arguments(surroundings))
      }
    },
    examples: [
      .finds(
        "another municipality has answered",
        .scene { scene in
          scene.survey { $0.meetAllCriteria() }
          scene.application(.firstPart, at: .valle)
        }),
      .finds(
        "once for all its rows",
        .scene { scene in
          scene.survey { $0.meetAllCriteria() }
          scene.application(.firstPart, at: .valle)
          scene.application(.firstPart, at: .valle) { $0.applied = .kroner(1) }
        }),
      .passes(
        "it has answered",
        .scene { scene in
          scene.survey { $0.meetAllCriteria() }
          scene.application(.firstPart)
        }),
      .passes(
        "the scheme gives no priority",
        .scene { scene in
          scene.survey { $0.meetAllCriteria() }
          scene.application(.plain, at: .valle)
        }),
      .passes("nobody's answers are read", .scene { $0.application(.firstPart, at: .valle) }),
      .passes(
        "the answers are of another year",
        .scene { scene in
          scene.survey(year: 2022) { $0.meetAllCriteria() }
          scene.application(.firstPart, at: .valle)
        }),
      .passes(
        "the part is exempt",
        .scene { scene in
          scene.survey { $0.meetAllCriteria() }
          scene.application(.secondPart, at: .valle)
        }),
    ])

  /// Where a municipality is not prioritised, it is said by which criteria (R08). It may apply all the same (A19).
  static let notPrioritised = Rule(
    "LHL-002", .note, firstYear: 2021,
    check: .rows { exports, surroundings in
      unprioritised(exports, surroundings).compactMap { group in
        guard let answered = group.answered, let worst = answered.criteria.unmet.first else { return nil }
        return Breach(
          place: .record(answered.rows[0].origin, worst.column), scheme: group.scheme,
          arguments: group.arguments(surroundings)
            + Criterion.allCases.map { criterion in
              let isUnmet = answered.criteria[criterion].verdict.isUnmet
              return .init(criterion.argument, .code(isUnmet ? String(criterion.rawValue) : ""))
            })
      }
    },
    examples: [
      .finds(
        "not in the community plan",
        .scene { scene in
          scene.survey { row in
            row.meetAllCriteria()
            row.communityPlan = .no
          }
          scene.application(.firstPart)
        }),
      .finds(
        "a question left blank",
        .scene { scene in
          scene.survey { row in
            row.meetAllCriteria()
            row.network = nil
          }
          scene.application(.firstPart)
        }),
      .passes(
        "all four are met",
        .scene { scene in
          scene.survey { $0.meetAllCriteria() }
          scene.application(.firstPart)
        }),
      .passes(
        "to intend it is enough for the community plan and the network",
        .scene { scene in
          scene.survey { row in
            row.meetAllCriteria()
            row.communityPlan = .inProgress
            row.network = .inProgress
          }
          scene.application(.firstPart)
        }),
      .passes(
        "the course had begun",
        .scene { scene in
          scene.survey { $0.network = .no }
          scene.application(.firstPart) { $0.hasBegun = true }
        }),
      .passes(
        "it answers and does not apply",
        .scene { scene in
          scene.survey { $0.network = .no }
        }),
      .passes(
        "before the first year",
        .scene { scene in
          scene.survey(year: 2020) { $0.network = .no }
          scene.application(.firstPart, year: 2020)
        }),
    ])

  /// The rows of one municipality in one scheme and year that are not prioritised.
  private struct Group {
    var first: Origin
    var rows = 0
    var year: Int
    var scheme: SchemeID
    var municipality: MunicipalityNumber
    /// Nil where the municipality has not answered.
    var answered: PrioritySurvey.Answered?

    func arguments(_ surroundings: Surroundings) -> [Finding.Argument] {
      [
        .init("municipality", .text(surroundings.name(of: municipality))),
        .init("scheme", .text(surroundings.shortName(of: scheme))), .init("year", .code(String(year))),
        .init("rows", .count(rows)),
      ]
    }
  }

  /// In the order first met.
  private static func unprioritised(_ exports: Exports, _ surroundings: Surroundings) -> [Group] {
    struct Key: Hashable {
      var year: Int
      var scheme: Int
      var municipality: MunicipalityNumber
    }
    let standings = Standings(exports, surroundings.catalogue, on: surroundings.today)
    if standings.survey.answers.isEmpty { return [] }
    var places: [Key: Int] = [:]
    var groups: [Group] = []
    for row in exports.applications where standings.standing(of: row.content) == .notPrioritised {
      guard let subject = standings.subject(of: row.content) else { continue }
      let key = Key(year: row.content.year, scheme: subject.scheme, municipality: subject.municipality)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(
          Group(
            first: row.origin, year: key.year, scheme: surroundings.catalogue.schemes[key.scheme].id,
            municipality: key.municipality,
            answered: standings.survey.answered(year: key.year, municipality: key.municipality)))
      }
      groups[place].rows += 1
    }
    return groups
  }
}

extension Criterion {
  /// The column that a reader looks at first.
  fileprivate var column: ColumnKey {
    switch self {
    case .plan: .planAdopted
    case .council: .councilDate
    case .communityPlan: .communityPlan
    case .network: .network
    }
  }

  /// Its place in the message: filled with its number where it is not met.
  fileprivate var argument: String {
    switch self {
    case .plan: "plan"
    case .council: "council"
    case .communityPlan: "communityPlan"
    case .network: "network"
    }
  }
}

extension SurveyRow.Content {
  /// Answers that meet all four criteria, for examples.
  mutating func meetAllCriteria() {
    planAdopted = .yes
    councilDate = .on(2020, 8, 20)
    communityPlan = .yes
    network = .yes
  }
}
