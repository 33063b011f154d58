extension Rule {
  /// No more is granted than the frame of the scheme or part for the year (K11).
  static let grantedOverFrame = Rule(
    "FRM-001", .warning,
    check: .ledger { (_, allocation, surroundings) throws(Money.Overflow) in
      var breaches: [Breach] = []
      for scheme in surroundings.catalogue.administeredSchemes {
        for frame in scheme.frames {
          guard let amount = frame.amount else { continue }
          let division = frame.part.map { AllocationTable.Division.part($0) } ?? .whole
          let granted = allocation.totals(year: frame.year, scheme: scheme.id, division: division).amounts
            .granted
          guard granted > amount else { continue }
          let figure = FigureID(
            year: frame.year, scheme: scheme.id, part: frame.part,
            place: .county(surroundings.catalogue.office.countyNumber), measure: .granted)
          let part = frame.part.map { surroundings.name(of: $0, in: scheme.id) }
          breaches.append(
            Breach(
              place: .figure(figure.description), scheme: scheme.id,
              arguments: [
                .init("scheme", .text(part ?? surroundings.shortName(of: scheme.id))),
                .init("year", .code(String(frame.year))),
                .init("granted", .money(granted)), .init("frame", .money(amount)),
                .init("over", .money(try granted.subtracting(amount))),
              ]))
        }
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
