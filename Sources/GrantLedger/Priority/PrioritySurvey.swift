/// The municipalities' answers on *Leve hele livet*, year by year, each judged by the four criteria.
///
/// Only municipalities of the office's own county, and only years for which a scheme gives priority: the criteria are
/// never applied to an earlier one (A6). A row that repeats an earlier one word for word is the same answer.
public struct PrioritySurvey: Sendable {
  /// In the order first met.
  public private(set) var answers: [Answered] = []
  private var indices: [Key: Int] = [:]
  public private(set) var years: Set<Int> = []

  private struct Key: Hashable {
    var year: Int
    var municipality: MunicipalityNumber
  }

  /// What a municipality answered for a year.
  public struct Answered: Sendable {
    public var year: Int
    public var municipality: MunicipalityNumber
    /// In reading order; more than one where the municipality has answered more than once.
    public var rows: [SurveyRow]
    /// Of each row.
    public var judged: [Criteria]
    /// Of them together: where they differ, none of them counts until it is clear which does.
    public var criteria: Criteria
  }

  public init(_ exports: Exports, _ catalogue: Catalogue, on today: CivilDate) {
    guard !exports.surveys.isEmpty, let first = catalogue.schemes.compactMap(\.priority?.firstYear).min()
    else { return }
    var seen: Set<SurveyRow.Content> = []
    for row in exports.surveys where row.content.year >= first {
      guard case .found(let municipality, _) = exports[row.content.place].match,
        municipality.countyNumber == catalogue.office.countyNumber, seen.insert(row.content).inserted
      else { continue }
      add(row, Key(year: row.content.year, municipality: municipality.number), today)
    }
  }

  private mutating func add(_ row: SurveyRow, _ key: Key, _ today: CivilDate) {
    let criteria = Criteria(row.content, on: today)
    years.insert(key.year)
    guard let index = indices[key] else {
      indices[key] = answers.count
      answers.append(
        Answered(
          year: key.year, municipality: key.municipality, rows: [row], judged: [criteria], criteria: criteria)
      )
      return
    }
    answers[index].rows.append(row)
    answers[index].judged.append(criteria)
    answers[index].criteria = answers[index].criteria.merged(with: criteria)
  }

  /// Nil where the municipality has not answered.
  public func answered(year: Int, municipality: MunicipalityNumber) -> Answered? {
    indices[Key(year: year, municipality: municipality)].map { answers[$0] }
  }

  /// Whether any municipality has answered for the year; where none has, nobody can be said to lack an answer.
  public func isTaken(in year: Int) -> Bool { years.contains(year) }
}
