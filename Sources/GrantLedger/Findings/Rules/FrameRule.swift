extension Rule {
  /// No more is granted than the frame of the scheme or part for the year (K11).
  static let grantedOverFrame = Rule(
    "FRM-001", .warning,
    check: .ledger { (_, allocation, surroundings) throws(Money.Overflow) in
      var breaches: [Breach] = []
      for standing in FrameStanding.all(allocation, surroundings) {
        guard let amount = standing.frame.amount, standing.granted > amount else { continue }
        breaches.append(
          standing.breach(
            .granted, surroundings,
            [
              .init("granted", .money(standing.granted)), .init("frame", .money(amount)),
              .init("over", .money(try standing.granted.subtracting(amount))),
            ]))
      }
      return breaches
    },
    examples: [
      .finds("a krone over the frame", .applications([{ $0.granted = .kroner(1_000_001) }])),
      .passes("the whole frame", .applications([{ $0.granted = .kroner(1_000_000) }])),
      .passes(
        "a year whose frame is not set",
        .applications([
          { row in
            row.year = 2020
            row.granted = .kroner(2_000_000)
          }
        ])),
    ])
}
