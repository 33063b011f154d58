extension Rule {
  /// No more is granted, or before that claimed, than the days times the rate of those days (B38, R16, K16).
  ///
  /// Amount and days contradict each other within the row. Where a period crosses the day on which the rate changes,
  /// as many days as possible are taken at the higher rate.
  static let overAbsenceRate = Rule(
    "RAT-002", .error,
    check: .claim { row, scheme, surroundings in
      guard let amount = row.atStake, let totals = surroundings.totals(of: row, scheme), amount > totals.most,
        let over = try? amount.subtracting(totals.most)
      else { return nil }
      return Verdict(
        row.granted == nil ? .applied : .granted,
        [
          .init("amount", .money(amount)), .init("days", .count(row.days ?? 0)),
          .init("most", .money(totals.most)), .init("over", .money(over)),
          .init("change", totals.change.map { .date($0) } ?? .text("")),
        ])
    },
    examples: [
      .finds("an øre too much is granted", .scene { $0.absence(4, granted: Money(øre: 3_900_801)) }),
      .finds(
        "an øre too much is claimed, not decided", .scene { $0.absence(4, applied: Money(øre: 3_900_801)) }),
      .finds("no days at all", .scene { $0.absence(0, granted: .kroner(9_752)) }),
      .finds(
        "too much by the rates of both years",
        // Two days of each year; the higher rate is that of 2022.
        .scene { $0.absence(3, .on(2021, 12, 30), .on(2022, 1, 2), granted: Money(øre: 3_037_801)) }),
      .finds(
        "more days than the period has, and too much by the higher rate",
        .scene { scene in
          scene.absence(3, .on(2022, 1, 3), nil, granted: .kroner(30_940))
        }),
      .passes("the rate for all of them", .scene { $0.absence(4, granted: .kroner(39_008)) }),
      .passes(
        "too much is claimed, and the rate is granted",
        .scene { $0.absence(4, applied: .kroner(39_009), granted: .kroner(39_008)) }),
      .passes(
        "as much as the rates of both years give",
        .scene { $0.absence(3, .on(2021, 12, 30), .on(2022, 1, 2), granted: .kroner(30_378)) }),
      .passes(
        "the rate of 2022",
        .scene { $0.absence(1, .on(2022, 1, 1), .on(2022, 1, 1), granted: .kroner(10_313)) }),
      .passes("the days are blank", .scene { $0.absence(nil, granted: .kroner(39_009)) }),
      .passes("the dates are blank", .scene { $0.absence(4, nil, nil, granted: .kroner(39_009)) }),
      .passes("refused", .scene { $0.absence(4, applied: .kroner(39_009)) { $0.decision = .refused } }),
    ])

  /// What is claimed is the days times the rate of those days; less is pointed out, and more where no more was granted
  /// than the rate gives (B38, R16, K16).
  static let unlikeAbsenceRate = Rule(
    "RAT-003", .note,
    check: .claim { row, scheme, surroundings in
      guard let amount = row.applied ?? row.granted, let atStake = row.atStake, !row.givesNothing,
        let totals = surroundings.totals(of: row, scheme), atStake <= totals.most,
        amount < totals.least || amount > totals.most
      else { return nil }
      return Verdict(
        row.applied == nil ? .granted : .applied,
        [
          .init("amount", .money(amount)), .init("days", .count(row.days ?? 0)),
          .init("most", .money(totals.most)),
          .init("change", totals.change.map { .date($0) } ?? .text("")),
        ])
    },
    examples: [
      .finds("an øre too little is claimed", .scene { $0.absence(4, applied: Money(øre: 3_900_799)) }),
      .finds(
        "too much is claimed, and the rate is granted",
        .scene { $0.absence(4, applied: Money(øre: 3_900_801), granted: .kroner(39_008)) }),
      .finds(
        "less than the rates of both years give",
        .scene { $0.absence(3, .on(2021, 12, 30), .on(2022, 1, 2), applied: Money(øre: 2_981_699)) }),
      .finds("nothing is said of what was claimed", .scene { $0.absence(4, granted: .kroner(30_000)) }),
      .passes("the rate for all of them", .scene { $0.absence(4, applied: .kroner(39_008)) }),
      .passes(
        "the rate is claimed, and less is granted",
        .scene { $0.absence(4, applied: .kroner(39_008), granted: .kroner(30_000)) }),
      .passes(
        "as little as the rates of both years give",
        .scene { $0.absence(3, .on(2021, 12, 30), .on(2022, 1, 2), applied: .kroner(29_817)) }),
      .passes("nothing is granted", .scene { $0.absence(4, applied: .kroner(39_007), granted: .zero) }),
      .passes("the days are blank", .scene { $0.absence(nil, applied: .kroner(39_007)) }),
      .passes(
        "refused",
        .scene { $0.absence(4, applied: .kroner(39_007), granted: .zero) { $0.decision = .refused } }),
    ])
}

extension ExampleScene {
  fileprivate mutating func absence(
    _ days: Int?, _ from: CivilDate? = .on(2021, 3, 1), _ to: CivilDate? = .on(2021, 3, 5),
    applied: Money? = nil, granted: Money? = nil, _ change: (inout ClaimRow.Content) -> Void = { _ in }
  ) {
    claim { row in
      row.doctor = Personal("Fiktiv Legesen")
      row.absentFrom = from
      row.absentTo = to
      row.days = days
      row.applied = applied
      row.granted = granted
      change(&row)
    }
  }
}

extension Surroundings {
  fileprivate func totals(of row: ClaimRow.Content, _ scheme: RowScheme) -> AbsenceTotals? {
    scheme.index.flatMap { AbsenceTotals(row, catalogue.schemes[$0].rates) }
  }
}
