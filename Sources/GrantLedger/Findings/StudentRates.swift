/// The prices per participant that the catalogue has for named measures, and the rows they hold for (B25).
///
/// A rate that names no measure is for claims, and holds for no application.
struct StudentRates {
  private let exports: Exports
  /// The prices of each distinct writing's scheme, as places in `rates`; mostly none.
  private let ratesOfScheme: [[Int]]
  private var rates: [NamedRate] = []

  private struct NamedRate {
    let rate: Rate
    let scheme: Int
    var measures: TextNames
    var institutions: TextNames
  }

  init(_ exports: Exports, _ catalogue: Catalogue) {
    self.exports = exports
    let rowSchemes = exports.rowSchemes(in: catalogue)
    for index in Set(rowSchemes.compactMap(\.index)).sorted() {
      rates += catalogue.schemes[index].rates.filter { !$0.measures.isEmpty }.map { rate in
        NamedRate(
          rate: rate, scheme: index, measures: TextNames(rate.measures),
          institutions: TextNames(rate.institutions))
      }
    }
    let known = rates
    ratesOfScheme = rowSchemes.map { row in known.indices.filter { known[$0].scheme == row.index } }
  }

  /// What so many participants cost by each price that holds for the row; none where the catalogue has no price.
  mutating func totals(of row: ApplicationRow.Content, _ participants: Int) -> [Money] {
    prices(of: row).compactMap { try? $0.amount.times(Int64(participants)) }
  }

  /// The prices that hold for the row's measure and place of study in its year.
  mutating func prices(of row: ApplicationRow.Content) -> [Rate] {
    ratesOfScheme[Int(row.scheme.index)].compactMap { index in
      // Few places of study, many measures.
      guard isPlace(of: index, row), isMeasure(of: index, row),
        rates[index].rate.validity.touches(year: row.year)
      else { return nil }
      return rates[index].rate
    }
  }

  private mutating func isPlace(of index: Int, _ row: ApplicationRow.Content) -> Bool {
    if rates[index].institutions.isEmpty { return true }
    return row.institution.map { rates[index].institutions.stand(in: $0, of: exports.texts) } ?? false
  }

  private mutating func isMeasure(of index: Int, _ row: ApplicationRow.Content) -> Bool {
    for text in [row.measure, row.measureType] {
      if let text, rates[index].measures.stand(in: text, of: exports.texts) { return true }
    }
    return false
  }
}

/// Names to be found in the texts of a run, each text searched once.
struct TextNames {
  private let names: NamesInText
  private var outcomes: [TextID: Bool] = [:]

  init(_ names: [String]) { self.names = NamesInText(names) }

  var isEmpty: Bool { names.isEmpty }

  mutating func stand(in text: TextID, of pool: TextPool) -> Bool {
    if let known = outcomes[text] { return known }
    let outcome = names.stand(in: pool[text])
    outcomes[text] = outcome
    return outcome
  }
}
