extension Rule {
  /// No more is paid than the frame of the scheme or part for the year (K10).
  static let paidOverFrame = Rule(
    "PAY-002", .warning,
    check: .ledger { (_, allocation, surroundings) throws(Money.Overflow) in
      var breaches: [Breach] = []
      for standing in FrameStanding.all(allocation, surroundings) {
        guard let amount = standing.frame.amount, standing.paid > amount else { continue }
        breaches.append(
          standing.breach(
            .paid, surroundings,
            [
              .init("paid", .money(standing.paid)), .init("frame", .money(amount)),
              .init("over", .money(try standing.paid.subtracting(amount))),
            ]))
      }
      return breaches
    },
    examples: [
      .finds("an øre over the frame", .applications([{ $0.paid = Money(øre: 100_000_001) }])),
      .finds(
        "two payments together",
        .applications([{ $0.paid = .kroner(500_000) }, { $0.paid = .kroner(500_001) }])),
      .passes("the whole frame", .applications([{ $0.paid = .kroner(1_000_000) }])),
      .passes(
        "a year without a frame",
        .scene { scene in scene.application(year: 2020) { $0.paid = .kroner(2_000_000) } }),
    ])

  /// The frames of all parts make up the scheme's own (K11), to the øre; rounded ones need not.
  static let framesDoNotAddUp = Rule(
    "FRM-002", .warning,
    check: .catalogue { catalogue in
      catalogue.administeredSchemes.flatMap { scheme in
        scheme.frames.filter { $0.part == nil }.compactMap { sumBreach($0, scheme, catalogue) }
      }
    },
    examples: [
      .finds(
        "an øre is missing", .catalogue { $0.setFrames(first: .kroner(1), second: Money(øre: 299_999_899)) }),
      .finds(
        "an øre too much", .catalogue { $0.setFrames(first: .kroner(1), second: Money(øre: 299_999_901)) }),
      .passes("it adds up", .catalogue { $0.setFrames(first: .kroner(1), second: .kroner(2_999_999)) }),
      .passes("a part's frame is not set", .catalogue { $0.setFrames(first: .kroner(1), second: nil) }),
      .passes(
        "the scheme's frame is not set",
        .catalogue { $0.setFrames(first: .kroner(1), second: .kroner(2), whole: nil) }),
      .passes(
        "rounded parts",
        .catalogue { $0.setFrames(first: .kroner(1), second: .kroner(2), areRounded: true) }),
      .passes(
        "a rounded whole",
        .catalogue { $0.setFrames(first: .kroner(1), second: .kroner(2), isWholeRounded: true) }),
      .passes("no part has one", .catalogue { _ in }),
    ])

  /// Money is granted where the office has not yet set a frame (B10).
  static let frameNotSet = Rule(
    "FRM-003", .note,
    check: .ledger { (_, allocation, surroundings) throws(Money.Overflow) in
      FrameStanding.all(allocation, surroundings).filter { $0.frame.amount == nil && $0.granted > .zero }.map
      {
        $0.breach(.granted, surroundings, [.init("granted", .money($0.granted))])
      }
    },
    examples: [
      .finds(
        "an øre", .scene { scene in scene.application(.homes, year: 2022) { $0.granted = Money(øre: 1) } }),
      .passes(
        "nothing is granted", .scene { scene in scene.application(.homes, year: 2022) { $0.granted = .zero } }
      ),
      .passes("it is set", .scene { scene in scene.application(.homes) { $0.granted = .kroner(1) } }),
    ])

  private static func sumBreach(_ whole: Frame, _ scheme: Scheme, _ catalogue: Catalogue) -> Breach? {
    let parts = scheme.parts.compactMap { part in
      scheme.frames.first { $0.year == whole.year && $0.part == part.id && $0.amount != nil }
    }
    guard let amount = whole.amount, !parts.isEmpty, parts.count == scheme.parts.count,
      !parts.contains(where: \.isRounded), !whole.isRounded,
      let sum = try? parts.compactMap(\.amount).total(),
      sum != amount, let difference = try? sum.subtracting(amount)
    else { return nil }
    return Breach(
      place: .catalogue(whole.place ?? CataloguePlace(file: scheme.id.text, line: 1)), scheme: scheme.id,
      arguments: [
        .init("scheme", .text(scheme.shortName[catalogue.office.language])),
        .init("year", .code(String(whole.year))), .init("parts", .money(sum)), .init("whole", .money(amount)),
        .init("difference", .money(difference)),
      ])
  }
}

extension Catalogue {
  /// Gives both parts of the divided scheme a frame for 2021; the scheme's own is three million.
  fileprivate mutating func setFrames(
    first: Money, second: Money?, whole: Money? = .kroner(3_000_000), areRounded: Bool = false,
    isWholeRounded: Bool = false
  ) {
    guard let index = schemes.firstIndex(where: { $0.id == ExampleWorld.dividedID }) else { return }
    schemes[index].frames[0].amount = whole
    schemes[index].frames[0].isRounded = isWholeRounded
    for (part, amount) in [(ExampleWorld.firstPart, first), (ExampleWorld.secondPart, second)] {
      schemes[index].frames.append(
        Frame(
          year: 2021, part: part, amount: amount, isRounded: areRounded, source: schemes[index].source))
    }
  }
}
