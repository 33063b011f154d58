extension Rule {
  /// What is available is what was granted and what was carried in (K1); a krone's rounding is let pass.
  static let availableDoesNotAddUp = Rule(
    "USE-002", .error, signs: .availableOff,
    check: .report { row, _, _ in
      guard let available = row.available, let granted = row.granted, let carriedIn = row.carriedIn,
        let sum = try? granted.adding(carriedIn), let difference = try? available.subtracting(sum),
        difference.magnitude > 100
      else { return nil }
      return Verdict(
        .available,
        [
          .init("available", .money(available)), .init("granted", .money(granted)),
          .init("carriedIn", .money(carriedIn)), .init("difference", .money(difference)),
        ])
    },
    examples: [
      .finds("an øre more than a krone too much", .reports([availability(290_001, øre: 1)])),
      .finds("an øre more than a krone too little", .reports([availability(289_998, øre: 99)])),
      .passes("it adds up", .reports([availability(290_000)])),
      .passes("a krone's rounding up", .reports([availability(290_001)])),
      .passes("a krone's rounding down", .reports([availability(289_999)])),
      .passes(
        "what was carried in is blank",
        .reports([
          { row in
            row.granted = .kroner(250_000)
            row.available = .kroner(290_000)
          }
        ])),
    ])

  /// Who used more than was available paid the rest (K3): then nothing is left to carry over.
  static let usedOverAvailable = Rule(
    "USE-003", .warning, signs: .usedOverAvailable,
    check: .report { row, _, _ in
      guard let used = row.used, let available = row.available ?? row.grantedAndCarriedIn, used > available,
        let over = try? used.subtracting(available)
      else { return nil }
      let kept = row.keptAfterOveruse
      return Verdict(
        .used,
        [
          .init("used", .money(used)), .init("available", .money(available)), .init("over", .money(over)),
          .init("kept", kept.map { .money($0.amount) } ?? .text("")),
          .init("column", kept.map { .column($0.column) } ?? .text("")),
        ])
    },
    examples: [
      .finds("an øre too much", .reports([use(Money(øre: 29_000_001), of: 290_000)])),
      .finds(
        "granted and carried in make up what was available",
        .reports([
          { row in
            row.granted = .kroner(250_000)
            row.carriedIn = .kroner(40_000)
            row.used = .kroner(290_001)
          }
        ])),
      .finds(
        "and some is to be carried over",
        .reports([
          { row in
            use(.kroner(300_000), of: 290_000)(&row)
            row.carryOverApplied = .kroner(1)
          }
        ])),
      .passes("all of it", .reports([use(.kroner(290_000), of: 290_000)])),
      .passes("what was available is blank", .reports([{ $0.used = .kroner(290_000) }])),
    ])

  /// No one uses less than nothing (K3).
  static let negativeUse = Rule(
    "USE-004", .error, signs: .negativeUse,
    check: .report { row, _, _ in
      guard let used = row.used, used < .zero else { return nil }
      return Verdict(.used, [.init("used", .money(used))])
    },
    examples: [
      .finds("an øre below zero", .reports([{ $0.used = Money(øre: -1) }])),
      .passes("nothing was used", .reports([{ $0.used = .zero }])),
      .passes("use is blank", .reports([{ _ in }])),
    ])

  /// 250 000 granted and 40 000 carried in, and something available.
  private static func availability(
    _ kroner: Int32, øre: Int64 = 0
  ) -> @Sendable (inout ReportRow.Content) -> Void {
    { row in
      row.granted = .kroner(250_000)
      row.carriedIn = .kroner(40_000)
      row.available = Money(øre: Int64(kroner) * 100 + øre)
    }
  }

  private static func use(_ used: Money, of available: Int32) -> @Sendable (inout ReportRow.Content) -> Void {
    { row in
      row.available = .kroner(available)
      row.used = used
    }
  }
}

extension ReportRow.Content {
  /// What a report that does not say it had available; blank carried in adds nothing, blank granted makes it unknown.
  var grantedAndCarriedIn: Money? {
    guard let granted else { return nil }
    return try? granted.adding(carriedIn ?? .zero)
  }

  /// Money that is to be kept, though none can be left.
  fileprivate var keptAfterOveruse: (column: ColumnKey, amount: Money)? {
    let kept: [(ColumnKey, Money?)] = [
      (.carryOverApplied, carryOverApplied), (.carryOverApproved, carryOverApproved),
    ]
    for case (let column, let amount?) in kept where amount > .zero { return (column, amount) }
    return nil
  }
}
