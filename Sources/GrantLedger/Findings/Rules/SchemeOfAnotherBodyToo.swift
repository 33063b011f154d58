extension Rule {
  /// An education under which another body pays wages is not paid for twice (facts 2.1).
  ///
  /// Nothing is wrong yet: the rows of a year and scheme are pointed out together, at the first of them.
  static let alsoFundedByAnotherBody = Rule(
    "RAT-005", .note,
    check: .rows { exports, surroundings in
      var rates = StudentRates(exports, surroundings.catalogue)
      var found = FoundTogether(surroundings.catalogue)
      for row in exports.applications where row.content.participants != nil {
        guard let atStake = row.content.atStake, atStake > .zero else { continue }
        for rate in rates.prices(of: row.content) { found.add(row, rate, exports) }
      }
      return found.breaches(surroundings)
    },
    examples: [
      .finds(
        "two rows of one year are one matter",
        .scene { scene in
          scene.nursing(.åmli, year: 2021)
          scene.nursing(.valle, year: 2021)
        }),
      .passes("nothing is granted", .scene { $0.nursing(.åmli, year: 2021, granted: .zero) }),
      .passes("a year for which there is no price", .scene { $0.nursing(.åmli, year: 2020) }),
    ])
}

extension ExampleScene {
  fileprivate mutating func nursing(_ town: Town, year: Int, granted: Money = .kroner(30_000)) {
    let (measure, institution) = (text("Avansert klinisk sykepleie"), text("UiA"))
    application(.firstPart, at: town, year: year, case: "\(year)/\(town)") { row in
      row.measure = measure
      row.institution = institution
      row.participants = 1
      row.granted = granted
    }
  }
}

/// The rows that another body's scheme may pay for as well, by rate and year.
private struct FoundTogether {
  private let others: [Scheme]
  private var places: [Key: Int] = [:]
  private var found: [Found] = []

  private struct Key: Hashable {
    var rate: String
    var scheme: SchemeID?
    var year: Int
  }

  private struct Found {
    let key: Key
    let first: Origin
    /// Nil where no other body has a scheme for it.
    let other: Scheme?
    var count = 0
  }

  init(_ catalogue: Catalogue) { others = catalogue.schemes.filter { $0.standing != .administered } }

  mutating func add(_ row: ApplicationRow, _ rate: Rate, _ exports: Exports) {
    let key = Key(rate: rate.id, scheme: exports[row.content.scheme].schemeID, year: row.content.year)
    let place = places[key] ?? found.count
    if place == found.count {
      let names = NamesInText(rate.measures)
      let other = others.first { scheme in scheme.names.contains { names.stand(in: $0) } }
      places[key] = place
      found.append(Found(key: key, first: row.origin, other: other))
    }
    found[place].count += 1
  }

  func breaches(_ surroundings: Surroundings) -> [Breach] {
    found.compactMap { one in
      guard let other = one.other else { return nil }
      return Breach(
        place: .record(one.first, .measure), scheme: one.key.scheme,
        arguments: [
          .init("count", .count(one.count)), .init("year", .code(String(one.key.year))),
          .init("other", .text(surroundings.name(of: other.id))), .init("post", .text(other.chapterAndPost)),
        ])
    }
  }
}
