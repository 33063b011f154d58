extension Rule {
  /// What was used and what is left make up what was available (K1, K2); a krone's rounding is let pass.
  ///
  /// Who used more than was available has nothing left (K3), and that is no breach.
  static let useDoesNotAddUp = Rule(
    "USE-001", .error, signs: .useOff,
    check: .report { row, _, _ in
      guard let used = row.used, let unused = row.unused,
        let available = row.available ?? row.grantedAndCarriedIn
      else { return nil }
      if used > available, unused == .zero { return nil }
      guard let sum = try? used.adding(unused), let difference = try? sum.subtracting(available),
        difference.magnitude > 100
      else { return nil }
      return Verdict(
        .unused,
        [
          .init("used", .money(used)), .init("unused", .money(unused)), .init("available", .money(available)),
          .init("difference", .money(difference)),
        ])
    },
    examples: [
      .finds("two kroner are missing", .reports([report(available: 290_000, used: 231_500, unused: 58_498)])),
      .finds(
        "nothing can be left when too much was used", .reports([report(available: 100, used: 200, unused: 5)])
      ),
      .finds(
        "an øre more than a krone's rounding",
        .reports([
          { row in
            row.available = .kroner(290_000)
            row.used = .kroner(231_500)
            row.unused = Money(øre: 5_850_101)
          }
        ])),
      .passes("it adds up", .reports([report(available: 290_000, used: 231_500, unused: 58_500)])),
      .passes("a krone's rounding", .reports([report(available: 290_000, used: 231_500, unused: 58_501)])),
      .passes("own money was used as well", .reports([report(available: 100, used: 200, unused: 0)])),
      .passes("what is left is blank", .reports([{ $0.used = .kroner(100) }])),
    ])

  /// No more is applied to be carried over than is left (K4).
  static let carryOverOverUnused = Rule(
    "CAR-001", .error, signs: .carryOverOverUnused,
    check: .report { row, _, _ in
      guard let applied = row.carryOverApplied, let unused = row.unused, applied > unused else { return nil }
      return Verdict(
        .carryOverApplied, [.init("applied", .money(applied)), .init("unused", .money(unused))])
    },
    examples: [
      .finds(
        "a krone too much",
        .reports([
          { row in
            row.unused = .kroner(58_500)
            row.carryOverApplied = .kroner(58_501)
          }
        ])),
      .passes(
        "all that is left",
        .reports([
          { row in
            row.unused = .kroner(58_500)
            row.carryOverApplied = .kroner(58_500)
          }
        ])),
    ])

  private static func report(
    available: Int32, used: Int32, unused: Int32
  ) -> @Sendable (inout ReportRow.Content) -> Void {
    { row in
      row.available = .kroner(available)
      row.used = .kroner(used)
      row.unused = .kroner(unused)
    }
  }
}
