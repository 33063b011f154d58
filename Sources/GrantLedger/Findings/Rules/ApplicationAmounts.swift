extension Rule {
  /// What is applied for, own funding and other funding make up the total budget (K12); a krone's rounding is let pass.
  static let budgetDoesNotAddUp = Rule(
    "APP-006", .warning, signs: .budgetOff,
    check: .application { row, _, _ in
      guard let difference = row.budgetDifference, difference.magnitude > 100, !row.givesNothing else {
        return nil
      }
      return Verdict(.totalBudget, [.init("difference", .money(difference))])
    },
    examples: [
      .finds(
        "an øre more than a krone too much",
        .scene { $0.application { $0.budgetDifference = Money(øre: 101) } }),
      .finds(
        "an øre more than a krone too little",
        .scene { $0.application { $0.budgetDifference = Money(øre: -101) } }),
      .passes(
        "a krone's rounding up", .scene { $0.application { $0.budgetDifference = Money(øre: 100) } }),
      .passes(
        "a krone's rounding down", .scene { $0.application { $0.budgetDifference = Money(øre: -100) } }),
      .passes("no budget is given", .scene { $0.application() }),
      .passes(
        "it was refused",
        .scene { scene in
          scene.application { row in
            row.budgetDifference = .kroner(2)
            row.decision = .refused
          }
        }),
    ])

  /// No more is proposed than was applied for (K9); where more is granted as well, that has been said.
  static let proposedOverApplied = Rule(
    "APP-007", .warning, signs: .proposedOverApplied,
    check: .grant { amounts, _ in
      guard let proposed = amounts.proposed, let applied = amounts.applied, proposed > applied,
        amounts.granted ?? applied <= applied
      else { return nil }
      return Verdict(.proposed, [.init("proposed", .money(proposed)), .init("applied", .money(applied))])
    },
    examples: [
      .finds(
        "an øre too much",
        .scene { scene in
          scene.application { row in
            row.applied = .kroner(100_000)
            row.proposed = Money(øre: 10_000_001)
          }
        }),
      .finds(
        "too much, and no more granted than was applied for",
        .scene { scene in
          scene.application { row in
            row.applied = .kroner(100_000)
            row.proposed = .kroner(100_001)
            row.granted = .kroner(100_000)
          }
        }),
      .passes(
        "all that was applied for",
        .scene { scene in
          scene.application { row in
            row.applied = .kroner(100_000)
            row.proposed = .kroner(100_000)
          }
        }),
      .passes("the application's amount is blank", .scene { $0.application { $0.proposed = .kroner(1) } }),
      .passes("nothing is proposed", .scene { $0.application { $0.applied = .kroner(1) } }),
    ])
}
