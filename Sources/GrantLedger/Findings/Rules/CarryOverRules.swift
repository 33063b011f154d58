extension Rule {
  /// What is applied to be carried over is the same in the report and in the next year's application (B14, K7).
  ///
  /// Held against each other per municipality and scheme; a krone's rounding is let pass.
  static let unequalCarryOver = Rule(
    "CAR-004", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      var breaches: [Breach] = []
      for pair in CarryOverPair.all(ledger, surroundings.catalogue) {
        guard let stated = pair.year.application.applied, let reported = pair.before.report.applied else {
          continue
        }
        let difference = try stated.subtracting(reported)
        guard difference.magnitude > 100 else { continue }
        breaches.append(
          breach(
            pair.year, at: pair.application, surroundings,
            [
              .init("application", .money(stated)), .init("report", .money(reported)),
              .init("difference", .money(difference)),
            ]))
      }
      return breaches
    },
    examples: [
      .finds(
        "an øre more than a krone apart", .scene { $0.carryOver(50_000, Money(øre: 4_999_899)) }),
      .finds("the other way", .scene { $0.carryOver(50_000, Money(øre: 5_000_101)) }),
      .finds(
        "two rows do not make up one",
        .scene { scene in
          scene.carryOver(50_000, .kroner(70_000))
          scene.application(.secondPart, case: "2021/1") { $0.carryOverApplied = .kroner(10_000) }
        }),
      .passes("the same in both", .scene { $0.carryOver(50_000, .kroner(50_000)) }),
      .passes("a krone's rounding up", .scene { $0.carryOver(50_000, .kroner(50_001)) }),
      .passes("a krone's rounding down", .scene { $0.carryOver(50_000, .kroner(49_999)) }),
      .passes(
        "two rows make up one",
        .scene { scene in
          scene.carryOver(50_000, .kroner(60_000))
          scene.application(.secondPart, case: "2021/1") { $0.carryOverApplied = .kroner(10_000) }
        }),
      .passes(
        "Mandal's report comes with Lindesnes' application",
        .scene { scene in
          scene.application(.firstPart, at: .lindesnes) { $0.carryOverApplied = .kroner(50_000) }
          scene.report(.firstPart, at: .lindesnes, year: 2020, case: "2020/1") { row in
            row.carryOverApplied = .kroner(20_000)
          }
          scene.report(.firstPart, at: .mandal, year: 2020, case: "2020/2") { row in
            row.carryOverApplied = .kroner(30_000)
          }
        }),
      .passes("the report is not of the year before", .scene { $0.carryOver(50_000, .kroner(1), before: 2) }),
      .passes(
        "the scheme does not ask for it",
        .scene { scene in
          scene.application { $0.carryOverApplied = .kroner(50_000) }
          scene.report(year: 2020, case: "2020/1") { $0.carryOverApplied = .kroner(1) }
        }),
    ])

  /// What is applied to be carried over stands in both places (B14); blank is not zero, but who wants nothing need not say so.
  static let carryOverInOnePlace = Rule(
    "CAR-005", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      CarryOverPair.all(ledger, surroundings.catalogue).compactMap { pair in
        pair.gap(in: surroundings.exports).map { gap in
          breach(
            pair.year, at: gap == .report ? pair.report : pair.application, surroundings,
            [
              .init("application", pair.year.application.applied.map { .money($0) } ?? .text("")),
              .init("report", pair.before.report.applied.map { .money($0) } ?? .text("")),
            ])
        }
      }
    },
    examples: [
      .finds(
        "blank in the report",
        .scene { scene in
          scene.carryOver(50_000, nil)
          scene.bothSay(at: .valle)
        }),
      .finds(
        "blank in the application",
        .scene { scene in
          scene.carryOver(nil, .kroner(50_000))
          scene.bothSay(at: .valle)
        }),
      .passes(
        "nothing is wanted, says the report",
        .scene { scene in
          scene.carryOver(nil, .zero)
          scene.bothSay(at: .valle)
        }),
      .passes(
        "nothing is wanted, says the application",
        .scene { scene in
          scene.carryOver(0, nil)
          scene.bothSay(at: .valle)
        }),
      .passes(
        "neither says anything",
        .scene { scene in
          scene.carryOver(nil, nil)
          scene.bothSay(at: .valle)
        }),
      .passes("the applications have no such column", .scene { $0.carryOver(nil, .kroner(50_000)) }),
      .passes("the reports have no such column", .scene { $0.carryOver(50_000, nil) }),
      .passes(
        "the report has not come",
        .scene { scene in
          scene.application(.firstPart) { $0.carryOverApplied = .kroner(50_000) }
          scene.bothSay(at: .valle)
        }),
      .passes(
        "there is no application",
        .scene { scene in
          scene.report(.firstPart, year: 2020, case: "2020/1") { $0.carryOverApplied = .kroner(50_000) }
          scene.bothSay(at: .valle)
        }),
    ])

  private static func breach(
    _ year: CarryOverYear, at origin: Origin, _ surroundings: Surroundings, _ more: [Finding.Argument]
  ) -> Breach {
    Breach(
      place: .record(origin, .carryOverApplied), scheme: year.scheme,
      arguments: [
        .init("municipality", .text(surroundings.name(of: year.municipality))),
        .init("scheme", .text(surroundings.shortName(of: year.scheme))),
        .init("year", .code(String(year.year))), .init("before", .code(String(year.year - 1))),
      ] + more)
  }
}

extension ExampleScene {
  /// An application for 2021 and a report of 2020, or an earlier year; nil is blank.
  fileprivate mutating func carryOver(
    _ application: Int32?, _ report: Money?, at town: Town = .åmli, case number: String = "1",
    before years: Int = 1
  ) {
    self.application(.firstPart, at: town, case: "2021/\(number)") {
      $0.carryOverApplied = application.map { .kroner($0) }
    }
    self.report(.firstPart, at: town, year: 2021 - years, case: "2020/\(number)") {
      $0.carryOverApplied = report
    }
  }

  /// Another municipality, that says the same in both places.
  fileprivate mutating func bothSay(at town: Town) { carryOver(1, .kroner(1), at: town, case: "2") }
}
