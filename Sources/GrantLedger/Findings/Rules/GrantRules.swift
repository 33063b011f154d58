extension Rule {
  /// No more is granted than was applied for (K9).
  static let grantedOverApplied = Rule(
    "GRT-001", .warning, signs: .grantedOverApplied,
    check: .grant { amounts, _ in
      guard let applied = amounts.applied, let granted = amounts.granted, granted > applied else {
        return nil
      }
      return Verdict(.granted, [.init("granted", .money(granted)), .init("applied", .money(applied))])
    },
    examples: [
      .finds(
        "a krone too much",
        .applications([
          { row in
            row.applied = .kroner(100_000)
            row.granted = .kroner(100_001)
          }
        ])),
      .passes(
        "all that was applied for",
        .applications([
          { row in
            row.applied = .kroner(100_000)
            row.granted = .kroner(100_000)
          }
        ])),
      .passes("the application's amount is blank", .applications([{ $0.granted = .kroner(100_000) }])),
    ])

  /// Who is refused, dismissed or has withdrawn is granted and paid nothing (K18).
  static let refusedButGranted = Rule(
    "GRT-002", .error, signs: .moneyForNothing,
    check: .grant { amounts, _ in
      guard let decision = amounts.decision, decision.givesNothing else { return nil }
      if let granted = amounts.granted, granted != .zero {
        return Verdict(.granted, [.init("amount", .money(granted)), .init("column", .column(.granted))])
      }
      if let paid = amounts.paid, paid != .zero {
        return Verdict(.paid, [.init("amount", .money(paid)), .init("column", .column(.paid))])
      }
      return nil
    },
    examples: [
      .finds(
        "refused, and granted money",
        .applications([
          { row in
            row.decision = .refused
            row.granted = .kroner(1)
          }
        ])),
      .finds(
        "withdrawn, and paid",
        .applications([
          { row in
            row.decision = .withdrawn
            row.paid = .kroner(1)
          }
        ])),
      .passes(
        "refused with zero",
        .applications([
          { row in
            row.decision = .refused
            row.granted = .zero
            row.paid = .zero
          }
        ])),
      .passes(
        "partly granted",
        .applications([
          { row in
            row.decision = .partlyGranted
            row.granted = .kroner(50_000)
          }
        ])),
    ])

  /// No more is paid than was granted (K10).
  static let paidOverGranted = Rule(
    "PAY-001", .error, signs: .paidOverGranted,
    check: .grant { amounts, _ in
      guard let granted = amounts.granted, let paid = amounts.paid, paid > granted else { return nil }
      return Verdict(.paid, [.init("paid", .money(paid)), .init("granted", .money(granted))])
    },
    examples: [
      .finds(
        "a krone too much",
        .applications([
          { row in
            row.granted = .kroner(80_000)
            row.paid = .kroner(80_001)
          }
        ])),
      .passes(
        "all of it",
        .applications([
          { row in
            row.granted = .kroner(80_000)
            row.paid = .kroner(80_000)
          }
        ])),
    ])
}
