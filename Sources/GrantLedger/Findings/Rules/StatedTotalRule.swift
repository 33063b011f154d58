extension Rule {
  /// A row of totals inside an export says what the rows above it add up to; a krone's rounding is let pass.
  static let totalDoesNotAddUp = Rule(
    "TOT-001", .warning,
    check: .statedTotal { total, _ in
      guard let difference = try? total.stated.subtracting(total.computed), difference.magnitude > 100 else {
        return nil
      }
      return Verdict(
        total.column,
        [
          .init("stated", .money(total.stated)), .init("computed", .money(total.computed)),
          .init("difference", .money(difference)), .init("column", .column(total.column)),
        ])
    },
    examples: [
      .finds("two kroner off", .total(stated: .kroner(34_800_000), computed: .kroner(34_799_998))),
      .finds(
        "an øre more than a krone", .total(stated: .kroner(1), computed: Money(øre: 201))),
      .passes("it fits", .total(stated: .kroner(34_800_000), computed: .kroner(34_800_000))),
      .passes("a krone's rounding", .total(stated: .kroner(1_173_812_209), computed: .kroner(1_173_812_210))),
    ])
}
