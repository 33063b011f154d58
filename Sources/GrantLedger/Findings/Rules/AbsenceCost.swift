extension Rule {
  /// A doctor who is insured for the employer's period gives no right to a refund (facts 2.6).
  static let insuredDoctor = Rule(
    "FAS-005", .warning,
    check: .claim { row, _, _ in
      row.insured == .yes && !row.givesNothing ? Verdict(.insured) : nil
    },
    examples: [
      .finds("insured", .scene { $0.claim { $0.insured = .yes } }),
      .passes("not insured", .scene { $0.claim { $0.insured = .no } }),
      .passes("nobody knows", .scene { $0.claim { $0.insured = .unknown } }),
      .passes("nothing is said of it", .scene { $0.claim() }),
      .passes(
        "granted nothing",
        .scene { scene in
          scene.claim { row in
            row.insured = .yes
            row.granted = .zero
          }
        }),
      .passes(
        "refused",
        .scene { scene in
          scene.claim { row in
            row.insured = .yes
            row.decision = .refused
          }
        }),
    ])

  /// No more is refunded, or before that claimed, than the municipality has booked as its cost (B36, facts 2.6).
  static let claimOverBooked = Rule(
    "FAS-006", .warning,
    check: .claim { row, _, _ in
      guard let booked = row.booked, let amount = row.atStake, amount > booked else { return nil }
      return Verdict(
        row.granted == nil ? .applied : .granted,
        [.init("amount", .money(amount)), .init("booked", .money(booked))])
    },
    examples: [
      .finds("an øre too much is claimed", .scene { $0.cost(applied: Money(øre: 3_900_801)) }),
      .finds("an øre too much is granted", .scene { $0.cost(granted: Money(øre: 3_900_801)) }),
      .passes("as much as was booked", .scene { $0.cost(applied: .kroner(39_008)) }),
      .passes(
        "too much is claimed, and what was booked is granted",
        .scene { $0.cost(applied: .kroner(39_009), granted: .kroner(39_008)) }),
      .passes("nothing is said of what was booked", .scene { $0.claim { $0.applied = .kroner(39_008) } }),
      .passes("refused", .scene { $0.cost(applied: .kroner(39_009)) { $0.decision = .refused } }),
    ])
}

extension ExampleScene {
  /// A claim of which 39 008 kroner are booked.
  fileprivate mutating func cost(
    applied: Money? = nil, granted: Money? = nil, _ change: (inout ClaimRow.Content) -> Void = { _ in }
  ) {
    claim { row in
      row.booked = .kroner(39_008)
      row.applied = applied
      row.granted = granted
      change(&row)
    }
  }
}
