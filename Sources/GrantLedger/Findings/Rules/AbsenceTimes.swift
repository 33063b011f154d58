extension Rule {
  /// An absence begins and ends on days for which the scheme has a rate (B37, R18).
  static let absenceOutsideRate = Rule(
    "FAS-002", .warning,
    check: .claim { row, scheme, surroundings in
      guard let index = scheme.index, !row.givesNothing else { return nil }
      let held = RateDays(surroundings.catalogue.schemes[index])
      if held.isEmpty { return nil }
      let ends: [(ColumnKey, CivilDate?)] = [(.absentFrom, row.absentFrom), (.absentTo, row.absentTo)]
      for case (let column, let day?) in ends where !held.contain(day) {
        return Verdict(
          column,
          [
            .init("day", .date(day)), .init("first", held.first.map { .date($0) } ?? .text("")),
            .init("last", held.last.map { .date($0) } ?? .text("")),
          ])
      }
      return nil
    },
    examples: [
      .finds("a day before the first", .scene { $0.absence(.on(2020, 2, 29), .on(2020, 3, 2)) }),
      .finds("a day after the last", .scene { $0.absence(.on(2022, 3, 31), .on(2022, 4, 2)) }),
      .finds("all of it after the last", .scene { $0.absence(.on(2022, 4, 2), nil) }),
      .passes("from the first day", .scene { $0.absence(.on(2020, 3, 1), .on(2020, 3, 2)) }),
      .passes("to the last day", .scene { $0.absence(.on(2022, 3, 31), .on(2022, 4, 1)) }),
      .passes("from one rate into the next", .scene { $0.absence(.on(2021, 12, 31), .on(2022, 1, 1)) }),
      .passes("no dates", .scene { $0.absence(nil, nil) }),
      .passes(
        "refused", .scene { $0.absence(.on(2022, 4, 2), .on(2022, 4, 3)) { $0.decision = .refused } }),
    ])

  /// No more days are claimed than the calendar has in the period (facts 2.6).
  ///
  /// Whether a day of absence is a working day is nowhere said, so that fewer are never a breach.
  static let moreDaysThanPeriod = Rule(
    "FAS-004", .warning,
    check: .claim { row, _, _ in
      guard let days = row.days, let from = row.absentFrom, let to = row.absentTo, !row.givesNothing else {
        return nil
      }
      let calendar = max(0, from.days(until: to) + 1)
      if days <= calendar { return nil }
      return Verdict(
        .days,
        [
          .init("days", .count(days)), .init("calendar", .count(calendar)), .init("from", .date(from)),
          .init("to", .date(to)),
        ])
    },
    examples: [
      .finds("a day too many", .scene { $0.absence(.on(2021, 3, 1), .on(2021, 3, 5), days: 6) }),
      .finds(
        "the last day is before the first", .scene { $0.absence(.on(2021, 3, 5), .on(2021, 3, 1), days: 1) }),
      .passes("every day of the period", .scene { $0.absence(.on(2021, 3, 1), .on(2021, 3, 5), days: 5) }),
      .passes("no days", .scene { $0.absence(.on(2021, 3, 5), .on(2021, 3, 1), days: 0) }),
      .passes("the last day is blank", .scene { $0.absence(.on(2021, 3, 1), nil, days: 6) }),
      .passes(
        "refused",
        .scene { $0.absence(.on(2021, 3, 1), .on(2021, 3, 5), days: 6) { $0.decision = .refused } }),
    ])
}

extension ExampleScene {
  fileprivate mutating func absence(
    _ from: CivilDate?, _ to: CivilDate?, days: Int? = nil,
    _ change: (inout ClaimRow.Content) -> Void = { _ in }
  ) {
    claim { row in
      row.absentFrom = from
      row.absentTo = to
      row.days = days
      change(&row)
    }
  }
}

/// The days on which one of a scheme's rates for claims holds.
private struct RateDays {
  private let rates: [Validity]
  private let scheme: Scheme

  init(_ scheme: Scheme) {
    self.scheme = scheme
    rates = scheme.rates.filter { $0.measures.isEmpty }.map(\.validity)
  }

  var isEmpty: Bool { rates.isEmpty }

  func contain(_ day: CivilDate) -> Bool {
    scheme.isValid(in: day.year) && rates.contains { $0.contains(day) }
  }

  /// Nil where they are open.
  var first: CivilDate? { rates.contains { $0.first == nil } ? nil : rates.compactMap(\.first).min() }
  var last: CivilDate? { rates.contains { $0.last == nil } ? nil : rates.compactMap(\.last).max() }
}
