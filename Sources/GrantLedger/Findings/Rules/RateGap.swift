extension Rule {
  /// A rate that has amounts for two times has one for every day between them.
  static let rateGap = Rule(
    "CAT-001", .warning,
    check: .catalogue { catalogue in
      catalogue.schemes.flatMap { scheme in
        scheme.rates.compactMap { rate in gap(after: rate, in: scheme, catalogue) }
      }
    },
    examples: [
      .finds(
        "a day is missing", .catalogue { $0.changeRates(first: .on(2021, 12, 30), next: .on(2022, 1, 1)) }),
      .passes(
        "day follows on day", .catalogue { $0.changeRates(first: .on(2021, 12, 31), next: .on(2022, 1, 1)) }),
    ])

  /// Nil where the rate goes on the day after, or never again.
  private static func gap(after rate: Rate, in scheme: Scheme, _ catalogue: Catalogue) -> Breach? {
    guard let last = rate.validity.last else { return nil }
    let later = scheme.rates.filter { other in
      other.id == rate.id && other.validity.first.map { last < $0 } ?? false
    }.compactMap(\.validity.first).min()
    guard let later, last.days(until: later) > 1 else { return nil }
    return Breach(
      place: .catalogue(rate.place ?? CataloguePlace(file: scheme.id.text, line: 1)), scheme: scheme.id,
      arguments: [
        .init("scheme", .text(scheme.shortName[catalogue.office.language])),
        .init("rate", .text(rate.unit[catalogue.office.language])), .init("last", .date(last)),
        .init("next", .date(later)),
      ])
  }
}

extension Catalogue {
  /// Gives the refund's first two rates another last and first day.
  fileprivate mutating func changeRates(first last: CivilDate, next first: CivilDate) {
    guard let index = schemes.firstIndex(where: { $0.id == ExampleWorld.refundID }) else { return }
    schemes[index].rates[0].validity.last = last
    schemes[index].rates[1].validity.first = first
  }
}
