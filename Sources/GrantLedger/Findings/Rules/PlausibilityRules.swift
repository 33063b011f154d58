extension Rule {
  /// No municipality is granted, or applies for, ten times as much as the year before (facts 7, opportunity 20).
  ///
  /// For each scheme, or each part of one that is divided; who answers for a regional measure is let pass.
  static let tenfold = Rule(
    "PLA-001", .note,
    check: .ledger { (ledger, allocation, surroundings) throws(Money.Overflow) in
      let years = ledger.years
      return surroundings.catalogue.administeredSchemes.flatMap { scheme in
        years.flatMap { year in
          allocation.municipalities(year: year, scheme: scheme.id).flatMap { municipality in
            scheme.divisions.compactMap { part in
              jump(
                Allotment(year: year, scheme: scheme.id, part: part, municipality: municipality), allocation
              )
              .map { breach($0, surroundings) }
            }
          }
        }
      }
    },
    examples: [
      .finds("granted ten times as much", .scene { $0.granted(10_000, then: 100_000) }),
      .finds("granted more than that in a part", .scene { $0.granted(10_000, then: 100_001, .firstPart) }),
      .finds("applied for ten times as much", .scene { $0.applied(10_000, then: 100_000) }),
      .passes("a krone less", .scene { $0.granted(10_000, then: 99_999) }),
      .passes("a krone less was applied for", .scene { $0.applied(10_000, then: 99_999) }),
      .passes("nothing the year before", .scene { $0.granted(0, then: 100_000) }),
      .passes("two years before", .scene { $0.granted(10_000, in: 2019, then: 100_000) }),
      .passes(
        "another part the year before",
        .scene { scene in
          scene.application(.firstPart, year: 2020) { $0.granted = .kroner(10_000) }
          scene.application(.secondPart, year: 2021) { $0.granted = .kroner(100_000) }
        }),
      .passes(
        "a regional measure", .scene { $0.granted(10_000, then: 100_000) { $0.isRegional = true } }),
    ])

  private static func jump(_ allotment: Allotment, _ allocation: AllocationTable) -> Jump? {
    let now = allotment.totals(in: allotment.year, allocation)
    if now.regionalRows > 0 { return nil }
    let before = allotment.totals(in: allotment.year - 1, allocation)
    for (measure, path) in [(Measure.granted, \Amounts.granted), (.applied, \.applied)] {
      let (last, this) = (before.amounts[keyPath: path], now.amounts[keyPath: path])
      // Tenths of this year's, since ten times last year's may not fit.
      if last > .zero, this.øre / 10 >= last.øre {
        return Jump(allotment: allotment, measure: measure, last: last, this: this)
      }
    }
    return nil
  }

  private static func breach(_ jump: Jump, _ surroundings: Surroundings) -> Breach {
    let allotment = jump.allotment
    let figure = FigureID(
      year: allotment.year, scheme: allotment.scheme, part: allotment.part,
      place: .municipality(allotment.municipality),
      measure: jump.measure)
    return Breach(
      place: .figure(figure.description), scheme: allotment.scheme,
      arguments: [
        .init("municipality", .text(surroundings.name(of: allotment.municipality))),
        .init(
          "scheme",
          .text(
            allotment.part.map { surroundings.name(of: $0, in: allotment.scheme) }
              ?? surroundings.shortName(of: allotment.scheme))),
        .init("column", .column(jump.measure == .granted ? .granted : .applied)),
        .init("this", .money(jump.this)), .init("last", .money(jump.last)),
        .init("year", .code(String(allotment.year))), .init("before", .code(String(allotment.year - 1))),
      ])
  }

  /// No amount of a row is exactly a thousandth of another, as where 250 stands for 250 000 (facts 7, opportunity 20).
  ///
  /// Whole columns in thousands are another rule's matter.
  static let thousandth = Rule(
    "PLA-002", .warning, signs: .thousandth,
    check: .grant { amounts, _ in
      if let applied = amounts.applied {
        if let small = asThousandth(amounts.granted, of: applied) { return verdict(.granted, small, applied) }
        if let small = asThousandth(amounts.proposed, of: applied) {
          return verdict(.proposed, small, applied)
        }
      }
      guard let granted = amounts.granted else { return nil }
      if let small = asThousandth(amounts.paid, of: granted) { return verdict(.paid, small, granted) }
      return asThousandth(amounts.applied, of: granted).map { verdict(.applied, $0, granted) }
    },
    examples: [
      .finds("granted 250 of 250 000", .scene { $0.amounts(applied: 250_000, granted: 250) }),
      .finds("proposed 250 of 250 000", .scene { $0.amounts(applied: 250_000, proposed: 250) }),
      .finds("paid 250 of 250 000", .scene { $0.amounts(granted: 250_000, paid: 250) }),
      .finds("applied for 250, granted 250 000", .scene { $0.amounts(applied: 250, granted: 250_000) }),
      .passes("a krone more", .scene { $0.amounts(applied: 250_000, granted: 251) }),
      .passes("a hundredth", .scene { $0.amounts(applied: 250_000, granted: 2_500) }),
      .passes("nothing of nothing", .scene { $0.amounts(applied: 0, granted: 0) }),
      .passes("nothing granted", .scene { $0.amounts(applied: 250_000, granted: 0) }),
      .passes("no amounts", .scene { $0.application() }),
    ])

  /// The amount, where it is a thousandth of the other.
  private static func asThousandth(_ small: Money?, of large: Money) -> Money? {
    guard let small, small > .zero else { return nil }
    let (product, isTooLarge) = small.øre.multipliedReportingOverflow(by: 1_000)
    return !isTooLarge && product == large.øre ? small : nil
  }

  private static func verdict(_ column: ColumnKey, _ small: Money, _ large: Money) -> Verdict {
    Verdict(
      column,
      [.init("column", .column(column)), .init("small", .money(small)), .init("large", .money(large))])
  }
}

/// A municipality's place in a year's allocation: a scheme, or a part of a divided one.
private struct Allotment {
  var year: Int
  var scheme: SchemeID
  var part: PartID?
  var municipality: MunicipalityNumber

  func totals(in year: Int, _ allocation: AllocationTable) -> Totals {
    allocation.totals(
      year: year, scheme: scheme, division: part.map { .part($0) } ?? .whole, municipality: municipality)
  }
}

/// What a municipality was granted, or applied for, in two years.
private struct Jump {
  var allotment: Allotment
  var measure: Measure
  var last: Money
  var this: Money
}

extension Scheme {
  /// The parts; of an undivided scheme nil alone, for the whole.
  fileprivate var divisions: [PartID?] { parts.isEmpty ? [nil] : parts.map(\.id) }
}

extension ExampleScene {
  fileprivate mutating func granted(
    _ last: Int32, in year: Int = 2020, then this: Int32, _ grant: Grant = .plain,
    _ change: (inout ApplicationRow.Content) -> Void = { _ in }
  ) {
    application(grant, year: year, case: "2020/1") { $0.granted = .kroner(last) }
    application(grant) { row in
      row.granted = .kroner(this)
      change(&row)
    }
  }

  fileprivate mutating func applied(_ last: Int32, then this: Int32) {
    application(year: 2020, case: "2020/1") { $0.applied = .kroner(last) }
    application { $0.applied = .kroner(this) }
  }

  fileprivate mutating func amounts(
    applied: Int32? = nil, proposed: Int32? = nil, granted: Int32? = nil, paid: Int32? = nil
  ) {
    application { row in
      row.applied = applied.map { .kroner($0) }
      row.proposed = proposed.map { .kroner($0) }
      row.granted = granted.map { .kroner($0) }
      row.paid = paid.map { .kroner($0) }
    }
  }
}
