/// Deadlines hold for the whole of their day, Norwegian time; what comes on the day itself is in time.
extension Rule {
  /// An application comes by its deadline (K19, B28).
  static let lateApplication = Rule(
    "DDL-001", .warning,
    check: .rows { _, surroundings in late(.application, surroundings) },
    examples: [
      .finds(
        "a day late", .scene { scene in scene.application(.firstPart) { $0.received = .on(2021, 3, 2) } }),
      .finds(
        "one application of two rows",
        .scene { scene in
          scene.application(.firstPart) { $0.received = .on(2021, 3, 2) }
          scene.application(.secondPart) { $0.received = .on(2021, 3, 2) }
        }),
      .finds(
        "two applications without numbers", count: 2,
        .scene { scene in
          scene.application(.firstPart, case: nil) { $0.received = .on(2021, 3, 2) }
          scene.application(.firstPart, at: .valle, case: nil) { $0.received = .on(2021, 3, 2) }
        }),
      .passes(
        "on the day itself",
        .scene { scene in scene.application(.firstPart) { $0.received = .on(2021, 3, 1) } }),
      .passes(
        "long before", .scene { scene in scene.application(.firstPart) { $0.received = .on(2021, 2, 1) } }),
      .passes("it is not said when it came", .scene { $0.application(.firstPart) }),
    ])

  /// A report comes by its deadline (K19, B28).
  static let lateReport = Rule(
    "DDL-002", .warning,
    check: .rows { _, surroundings in late(.report, surroundings) },
    examples: [
      .finds("a day late", .scene { scene in scene.report { $0.received = .on(2022, 3, 2) } }),
      .finds(
        "an organisation's, after it was asked for again",
        .scene { scene in
          let choir = scene.text("Koret")
          scene.application { row in
            row.applicant = choir
            row.applicantKind = .organisation
          }
          scene.report { $0.received = .on(2022, 5, 1) }
        }),
      .passes("on the day itself", .scene { scene in scene.report { $0.received = .on(2022, 3, 1) } }),
    ])

  /// A short status report comes by its deadline (K19, B29).
  static let lateStatusReport = Rule(
    "DDL-003", .warning,
    check: .rows { _, surroundings in late(.statusReport, surroundings) },
    examples: [
      .finds("a day late", .scene { scene in scene.statusReport { $0.received = .on(2022, 1, 21) } }),
      .passes("on the day itself", .scene { scene in scene.statusReport { $0.received = .on(2022, 1, 20) } }),
    ])

  /// Where the catalogue has no deadline nothing is late, and that is said (B28): once for each scheme, year and kind.
  static let deadlineNotSet = Rule(
    "DDL-004", .note,
    check: .rows { _, surroundings in Deadline.Kind.allCases.flatMap { unset($0, surroundings) } },
    examples: [
      .finds(
        "applications, twice",
        .scene { scene in
          scene.application { $0.received = .on(2021, 2, 1) }
          scene.application(case: "2021/2") { $0.received = .on(2021, 2, 2) }
        }),
      .finds("a report", .scene { scene in scene.report(year: 2019) { $0.received = .on(2020, 2, 1) } }),
      .finds(
        "a short status report",
        .scene { scene in scene.statusReport(year: 2020) { $0.received = .on(2021, 1, 3) } }),
      .finds(
        "two years, two kinds", count: 3,
        .scene { scene in
          scene.application { $0.received = .on(2021, 2, 1) }
          scene.application(year: 2020, case: "2020/1") { $0.received = .on(2020, 2, 1) }
          scene.report(year: 2020, case: "2020/1") { $0.received = .on(2021, 2, 1) }
        }),
      .passes("it is set", .scene { scene in scene.report { $0.received = .on(2022, 2, 1) } }),
      .passes("it is not said when they came", .scene { $0.application() }),
      .passes(
        "a refund has none",
        .scene { scene in
          scene.claim { $0.received = .on(2021, 2, 1) }
          scene.application(.refund) { $0.received = .on(2021, 2, 1) }
        }),
    ])

  private static func late(_ kind: Deadline.Kind, _ surroundings: Surroundings) -> [Breach] {
    Arrivals(kind, surroundings).consignments { arrival in
      arrival.deadline.map { arrival.received > $0 } ?? false
    }.compactMap { arrival in
      guard let deadline = arrival.deadline else { return nil }
      return Breach(arrival, deadline, days: deadline.days(until: arrival.received), surroundings)
    }
  }

  /// The rows of each scheme and year without a deadline, told of at the first of them.
  private static func unset(_ kind: Deadline.Kind, _ surroundings: Surroundings) -> [Breach] {
    var places: [Round: Int] = [:]
    var rounds: [(round: Round, first: Origin, rows: Int)] = []
    var last: (round: Round, place: Int)?
    Arrivals(kind, surroundings).forEach { arrival in
      if arrival.deadline != nil { return }
      let round = Round(scheme: arrival.scheme, year: arrival.year)
      // Rows of one scheme and year mostly stand together.
      let known = last.flatMap { $0.round == round ? $0.place : nil } ?? places[round]
      let place = known ?? rounds.count
      if known == nil {
        places[round] = place
        rounds.append((round, arrival.origin, 0))
      }
      rounds[place].rows += 1
      last = (round, place)
    }
    return rounds.map { round, first, rows in
      let scheme = surroundings.catalogue.schemes[round.scheme].id
      func rowsOf(_ other: Deadline.Kind) -> Finding.Argument.Value {
        kind == other ? .count(rows) : .text("")
      }
      return Breach(
        place: .record(first, .received), scheme: scheme,
        arguments: [
          .init("scheme", .text(surroundings.shortName(of: scheme))),
          .init("year", .code(String(round.year))), .init("applications", rowsOf(.application)),
          .init("reports", rowsOf(.report)), .init("statusReports", rowsOf(.statusReport)),
        ])
    }
  }

  private struct Round: Hashable {
    var scheme: Int
    var year: Int
  }
}

extension Breach {
  /// What came, when, and so many days from its deadline.
  init(_ arrival: Arrival, _ deadline: CivilDate, days: Int, _ surroundings: Surroundings) {
    let scheme = surroundings.catalogue.schemes[arrival.scheme].id
    self.init(
      place: .record(arrival.origin, .received), scheme: scheme,
      arguments: [
        .init(
          "sender",
          .text(
            surroundings.senderName(
              place: arrival.place, organisation: arrival.organisation, year: arrival.year))),
        .init("scheme", .text(surroundings.shortName(of: scheme))),
        .init("year", .code(String(arrival.year))), .init("received", .date(arrival.received)),
        .init("deadline", .date(deadline)), .init("days", .count(days)),
      ])
  }
}
