extension Rule {
  /// What was approved to be carried over last year comes in this year (K8); a krone's rounding is let pass.
  ///
  /// Sums per municipality and scheme, former municipalities with the one that took over; only where both years' reports
  /// are there and none of them is in quarantine.
  static let carriedInUnlikeApproved = Rule(
    "CAR-006", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      var breaches: [Breach] = []
      for year in ledger.carryOvers.years where year.report.isWhole {
        guard
          let before = ledger.carryOvers.year(
            year.year - 1, scheme: year.scheme, municipality: year.municipality),
          before.report.isWhole, let approved = before.report.approved, let origin = year.report.origin,
          let carriedIn = try broughtIn(year.report, at: origin, of: approved, surroundings)
        else { continue }
        breaches.append(
          Breach(
            place: .record(origin, .carriedIn), scheme: year.scheme,
            arguments: [
              .init("municipality", .text(surroundings.name(of: year.municipality))),
              .init("scheme", .text(surroundings.shortName(of: year.scheme))),
              .init("year", .code(String(year.year))), .init("before", .code(String(year.year - 1))),
              .init("approved", .money(approved)),
            ] + carriedIn))
      }
      return breaches
    },
    examples: [
      .finds(
        "an øre more than a krone too much", .scene { $0.reports(approved: 35_000, Money(øre: 3_500_101)) }),
      .finds(
        "an øre more than a krone too little", .scene { $0.reports(approved: 35_000, Money(øre: 3_499_899)) }),
      .finds("none was approved", .scene { $0.reports(approved: 0, .kroner(35_000)) }),
      .finds(
        "blank, where others say",
        .scene { scene in
          scene.reports(approved: 35_000, nil)
          scene.reports(approved: 1, .kroner(1), at: .valle)
        }),
      .finds(
        "Mandal's money did not come to Lindesnes",
        .scene { scene in
          scene.reports(approved: 20_000, .kroner(20_000), at: .lindesnes)
          scene.report(at: .mandal, year: 2020, case: "2020/2") { $0.carryOverApproved = .kroner(15_000) }
        }),
      .passes("all of it", .scene { $0.reports(approved: 35_000, .kroner(35_000)) }),
      .passes("a krone's rounding up", .scene { $0.reports(approved: 35_000, .kroner(35_001)) }),
      .passes("a krone's rounding down", .scene { $0.reports(approved: 35_000, .kroner(34_999)) }),
      .passes(
        "Mandal's money came to Lindesnes",
        .scene { scene in
          scene.reports(approved: 20_000, .kroner(35_000), at: .lindesnes)
          scene.report(at: .mandal, year: 2020, case: "2020/2") { $0.carryOverApproved = .kroner(15_000) }
        }),
      .passes("the year has no such column", .scene { $0.reports(approved: 35_000, nil) }),
      .passes(
        "none was approved, and none is said to come in",
        .scene { scene in
          scene.reports(approved: 0, nil)
          scene.reports(approved: 1, .kroner(1), at: .valle)
        }),
      .passes(
        "nothing is said of what was approved",
        .scene { scene in
          scene.reports(approved: nil, .kroner(35_000))
        }),
      .passes(
        "last year's reports are not there",
        .scene { scene in scene.report(case: "2021/1") { $0.carriedIn = .kroner(35_000) } }),
    ])

  /// What to name where the money carried in is not what was approved; nil where it is, or the export says nothing of it.
  private static func broughtIn(
    _ report: CarryOverYear.Side, at origin: Origin, of approved: Money, _ surroundings: Surroundings
  ) throws(Money.Overflow) -> [Finding.Argument]? {
    guard let carriedIn = report.carriedIn else {
      guard approved != .zero, surroundings.exports.says(.carriedIn, in: origin) else { return nil }
      return [.init("carriedIn", .text("")), .init("column", .column(.carriedIn))]
    }
    let difference = try carriedIn.subtracting(approved)
    guard difference.magnitude > 100 else { return nil }
    return [.init("carriedIn", .money(carriedIn)), .init("column", .text(""))]
  }
}

extension ExampleScene {
  /// A report of 2020 with what was approved, and one of 2021 with what came in; nil is blank.
  fileprivate mutating func reports(approved: Int32?, _ carriedIn: Money?, at town: Town = .åmli) {
    report(at: town, year: 2020, case: "2020/\(town)") {
      $0.carryOverApproved = approved.map { .kroner($0) }
    }
    report(at: town, case: "2021/\(town)") { $0.carriedIn = carriedIn }
  }
}
