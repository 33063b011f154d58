/// A municipality's line in the status of *Leve hele livet*: its answers judged, and how its rows stand.
struct PriorityLine {
  var number: String
  var name: String
  /// Nil where the municipality has not answered.
  var answered: PrioritySurvey.Answered?
  /// Posted rows of applications in schemes that give priority, by standing.
  var rows: [Standing: Int] = [:]

  /// The municipality's own: what decides for the rows that are neither exempt nor shielded.
  var standing: Standing { answered?.criteria.meetsAll == true ? .prioritised : .notPrioritised }

  func count(of standings: [Standing]) -> Int { standings.reduce(0) { $0 + (rows[$1] ?? 0) } }

  func verdict(_ criterion: Criterion) -> CriterionVerdict {
    answered?.criteria[criterion].verdict ?? .unanswered
  }

  /// What the answers agree on; nil where they differ or say nothing.
  func common<Value: Equatable>(_ question: (SurveyRow.Content) -> Value?) -> Value? {
    guard let rows = answered?.rows, let first = rows.first.flatMap({ question($0.content) }),
      rows.allSatisfy({ question($0.content) == first })
    else { return nil }
    return first
  }
}

extension StatementRequest {
  /// The county's municipalities, each with its answers and the standings of its rows, by number.
  func priorityLines(_ standings: Standings) -> [PriorityLine] {
    let quarantined = Set(settlement.quarantine.map(\.origin))
    var rows: [MunicipalityNumber: [Standing: Int]] = [:]
    for row in settlement.exports.applications where row.content.year == year {
      let standing = standings.standing(of: row.content)
      guard standing != .outside, let subject = standings.subject(of: row.content),
        edition.shows(catalogue.schemes[subject.scheme]), !quarantined.contains(row.origin)
      else { continue }
      rows[subject.municipality, default: [:]][standing, default: 0] += 1
    }
    return municipalities.map { municipality in
      PriorityLine(
        number: municipality.number.description, name: municipality.name,
        answered: standings.survey.answered(year: year, municipality: municipality.number),
        rows: rows[municipality.number] ?? [:])
    }
  }
}
