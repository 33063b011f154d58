extension Rule {
  /// No more is approved to be carried over than was applied for (K5).
  static let approvedOverApplied = Rule(
    "CAR-002", .warning, signs: .approvedOverApplied,
    check: .report { row, _, _ in
      guard let approved = row.carryOverApproved, let applied = row.carryOverApplied, approved > applied
      else { return nil }
      return Verdict(
        .carryOverApproved, [.init("approved", .money(approved)), .init("applied", .money(applied))])
    },
    examples: [
      .finds("an øre too much", .reports([carryOver(applied: 50_000, approved: Money(øre: 5_000_001))])),
      .finds("none was applied for", .reports([carryOver(applied: 0, approved: .kroner(1))])),
      .passes("all of it", .reports([carryOver(applied: 50_000, approved: .kroner(50_000))])),
      .passes("the application is blank", .reports([{ $0.carryOverApproved = .kroner(50_000) }])),
      .passes("no decision yet", .reports([{ $0.carryOverApplied = .kroner(50_000) }])),
    ])

  /// What is not carried over is paid back (K6); a krone's rounding is let pass.
  static let repaymentDoesNotAddUp = Rule(
    "CAR-003", .error, signs: .repaymentOff,
    check: .report { row, _, _ in
      guard let toRepay = row.toRepay, let unused = row.unused, let approved = row.carryOverApproved,
        let rest = try? unused.subtracting(approved), let difference = try? toRepay.subtracting(rest),
        difference.magnitude > 100
      else { return nil }
      return Verdict(
        .toRepay,
        [
          .init("toRepay", .money(toRepay)), .init("unused", .money(unused)),
          .init("approved", .money(approved)), .init("difference", .money(difference)),
        ])
    },
    examples: [
      .finds("an øre more than a krone too much", .reports([repayment(Money(øre: 850_101))])),
      .finds("an øre more than a krone too little", .reports([repayment(Money(øre: 849_899))])),
      .passes("what is left", .reports([repayment(.kroner(8_500))])),
      .passes("a krone's rounding up", .reports([repayment(.kroner(8_501))])),
      .passes("a krone's rounding down", .reports([repayment(.kroner(8_499))])),
      .passes(
        "no decision yet",
        .reports([
          { row in
            row.unused = .kroner(58_500)
            row.toRepay = .kroner(1)
          }
        ])),
    ])

  private static func carryOver(
    applied: Int32, approved: Money
  ) -> @Sendable (inout ReportRow.Content) -> Void {
    { row in
      row.carryOverApplied = .kroner(applied)
      row.carryOverApproved = approved
    }
  }

  /// 58 500 is left, and 50 000 of it may be carried over.
  private static func repayment(_ toRepay: Money) -> @Sendable (inout ReportRow.Content) -> Void {
    { row in
      row.unused = .kroner(58_500)
      row.carryOverApproved = .kroner(50_000)
      row.toRepay = toRepay
    }
  }
}
