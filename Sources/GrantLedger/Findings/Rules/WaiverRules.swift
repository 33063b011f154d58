extension Rule {
  /// A waiver holds to the end of its last day.
  static let expiredWaiver = Rule(
    "WAI-001", .warning, check: .waiver,
    examples: [
      .finds("its last day was yesterday", .scene { $0.waive("GRT-001", until: .on(2022, 5, 31)) }),
      .passes("it holds to the end of today", .scene { $0.waive("GRT-001", until: .on(2022, 6, 1)) }),
    ])

  /// A waiver that lets nothing stand is to be taken out.
  static let unusedWaiver = Rule(
    "WAI-002", .note, check: .waiver,
    examples: [
      .finds(
        "the case has no such finding",
        .scene { scene in
          scene.application { $0.granted = .zero }
          scene.waivers = [.example("GRT-001", until: .on(2023, 1, 1))]
        }),
      .passes("the finding is there", .scene { $0.waive("GRT-001", until: .on(2023, 1, 1)) }),
    ])

  /// A waiver names a rule that there is.
  static let unknownRuleInWaiver = Rule(
    "WAI-003", .warning, check: .waiver,
    examples: [
      .finds("no such rule", .scene { $0.waivers = [.example("GRT-091", until: .on(2023, 1, 1))] }),
      .passes("a rule that there is", .scene { $0.waive("GRT-001", until: .on(2023, 1, 1)) }),
    ])

  /// What could not be read or placed cannot be let stand: there is no row to count.
  static let ruleNotToBeWaived = Rule(
    "WAI-004", .warning, check: .waiver,
    examples: [
      .finds(
        "a value that cannot be read", .scene { $0.waivers = [.example("VAL-001", until: .on(2023, 1, 1))] }),
      .finds(
        "an unknown municipality", .scene { $0.waivers = [.example("MUN-001", until: .on(2023, 1, 1))] }),
      .passes("an amount that is too large", .scene { $0.waive("GRT-001", until: .on(2023, 1, 1)) }),
    ])
}

extension ExampleScene {
  /// An application granted a krone too much, and a waiver for its case.
  fileprivate mutating func waive(_ rule: RuleNumber, until lastDay: CivilDate) {
    application { row in
      row.applied = .kroner(1)
      row.granted = .kroner(2)
    }
    waivers = [.example(rule, until: lastDay)]
  }
}

extension Waiver {
  fileprivate static func example(_ rule: RuleNumber, until lastDay: CivilDate) -> Waiver {
    Waiver(
      rule: rule, subject: .caseNumber("2021/1"), reason: "agreed", decidedBy: "SB1", lastDay: lastDay,
      place: CataloguePlace(file: "unntak.toml", line: 1))
  }
}
