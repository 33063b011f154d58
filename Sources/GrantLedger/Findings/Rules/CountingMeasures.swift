extension Rule {
  /// No money is granted to measures that do not count as competence (B22, R05); ABC counts (B23, R06).
  ///
  /// What `Settlement.grantedToNotCounting` adds up.
  static let grantedToNotCounting = Rule(
    "CNT-001", .warning,
    check: .rows { exports, surroundings in
      breaches(exports, surroundings, .granted) { row in row.granted }
    },
    examples: [
      .finds("a day of lectures", .scene { $0.measure("Fagdag") { $0.granted = Money(øre: 1) } }),
      .finds("short courses, in other letters", .scene { $0.measure("SMÅKURS") { $0.granted = .kroner(1) } }),
      .finds("a day with a subject", .scene { $0.measure("Fagdag om demens") { $0.granted = .kroner(1) } }),
      .finds(
        "the row names no part",
        .scene { scene in
          let type = scene.text("Fagdag")
          scene.application(.divided) { row in
            row.measureType = type
            row.granted = .kroner(1)
          }
        }),
      .passes("nothing is granted", .scene { $0.measure("Fagdag") { $0.granted = .zero } }),
      .passes("ABC", .scene { $0.measure("ABC") { $0.granted = .kroner(1) } }),
      .passes("ABC with short courses", .scene { $0.measure("ABC, småkurs") { $0.granted = .kroner(1) } }),
      .passes(
        "a type the catalogue does not know", .scene { $0.measure("Annet") { $0.granted = .kroner(1) } }),
      .passes("the row names no type", .scene { $0.measure(nil) { $0.granted = .kroner(1) } }),
      .passes(
        "the year before it matters", .scene { $0.measure("Fagdag", year: 2020) { $0.granted = .kroner(1) } }),
      .passes(
        "a part in which it does not matter",
        .scene { $0.measure("Fagdag", .secondPart) { $0.granted = .kroner(1) } }),
      .passes(
        "a scheme in which it does not matter",
        .scene { $0.measure("Fagdag", .plain) { $0.granted = .kroner(1) } }),
    ])

  /// Money applied for to measures that do not count is pointed out before it is decided (B22, R05).
  static let appliedToNotCounting = Rule(
    "CNT-002", .note,
    check: .rows { exports, surroundings in
      breaches(exports, surroundings, .applied) { row in
        row.granted == nil ? row.atStake : nil
      }
    },
    examples: [
      .finds("not decided", .scene { $0.measure("Fagdag") { $0.applied = Money(øre: 1) } }),
      .passes(
        "granted nothing",
        .scene { scene in
          scene.measure("Fagdag") { row in
            row.applied = .kroner(1)
            row.granted = .zero
          }
        }),
      .passes(
        "refused",
        .scene { scene in
          scene.measure("Fagdag") { row in
            row.applied = .kroner(1)
            row.decision = .refused
          }
        }),
      .passes("nothing is applied for", .scene { $0.measure("Fagdag") { $0.applied = .zero } }),
      .passes("ABC", .scene { $0.measure("ABC") { $0.applied = .kroner(1) } }),
    ])

  private static func breaches(
    _ exports: Exports, _ surroundings: Surroundings, _ column: ColumnKey,
    _ amount: (ApplicationRow.Content) -> Money?
  ) -> [Breach] {
    var measures = CountingMeasures(exports, surroundings.catalogue)
    return exports.applications.compactMap { row in
      guard let type = row.content.measureType, let amount = amount(row.content), amount > .zero,
        measures.doesNotCount(type, in: row.content)
      else { return nil }
      let scheme = exports[row.content.scheme].schemeID
      return Breach(
        place: .record(row.origin, .measureType), scheme: scheme,
        arguments: [
          .init("type", .text(exports.texts[type])), .init("amount", .money(amount)),
          .init("column", .column(column)),
          .init("scheme", .text(scheme.map { surroundings.shortName(of: $0) } ?? "")),
        ])
    }
  }
}

extension ExampleScene {
  fileprivate mutating func measure(
    _ type: String?, _ grant: Grant = .firstPart, year: Int = 2021,
    _ change: (inout ApplicationRow.Content) -> Void
  ) {
    let type = type.map { text($0) }
    application(grant, year: year) { row in
      row.measureType = type
      change(&row)
    }
  }
}

/// Which types of measure count, as each scheme of the catalogue says; every type is looked up once in each scheme.
private struct CountingMeasures {
  private let exports: Exports
  /// For each distinct writing of scheme and part; nil where the catalogue makes no difference between types.
  private let schemes: [Int?]
  private var lists: [Int: Lists] = [:]

  private struct Lists {
    let counting: NamesInText
    let notCounting: NamesInText
    let firstYear: Int
    var outcomes: [TextID: Bool] = [:]
  }

  init(_ exports: Exports, _ catalogue: Catalogue) {
    self.exports = exports
    schemes = exports.rowSchemes(in: catalogue).map { row in
      guard let index = row.index else { return nil }
      let scheme = catalogue.schemes[index]
      if scheme.measures.notCounting.isEmpty { return nil }
      // A row that names no part may be of the part in which it matters.
      guard let part = row.part, !scheme.measures.parts.isEmpty else { return index }
      return scheme.measures.parts.contains(scheme.parts[part].id) ? index : nil
    }
    for index in Set(schemes.compactMap(\.self)) {
      let measures = catalogue.schemes[index].measures
      lists[index] = Lists(
        counting: NamesInText(measures.counting), notCounting: NamesInText(measures.notCounting),
        firstYear: measures.firstYear ?? .min)
    }
  }

  mutating func doesNotCount(_ type: TextID, in row: ApplicationRow.Content) -> Bool {
    guard let index = schemes[Int(row.scheme.index)], let list = lists[index], row.year >= list.firstYear
    else { return false }
    if let known = list.outcomes[type] { return known }
    let text = exports.texts[type]
    let outcome = list.notCounting.stand(in: text) && !list.counting.stand(in: text)
    lists[index]?.outcomes[type] = outcome
    return outcome
  }
}
