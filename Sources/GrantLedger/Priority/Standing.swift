/// How an application stands when priority is given under *Leve hele livet* (*prioritet*).
///
/// Every municipality may still apply (A19): a standing says who comes first, and never who gets nothing.
public enum Standing: CaseIterable, Hashable, Sendable {
  /// *Prioritert*: the municipality meets all four criteria.
  case prioritised
  /// *Ikke prioritert*: a criterion is not met, or not shown to be.
  case notPrioritised
  /// *Fritatt*: the criteria do not apply to the part (A26).
  case exempt
  /// *Skjermet*: a participant had begun the course before, in the years in which that counts (A25, A27).
  case shielded
  /// *Ikke kartlagt*: no municipality's answers for the year have been read.
  case notSurveyed
  /// The scheme gives no priority, or not in the year; or the applicant is no municipality.
  case outside
}

/// The standing of every row of an application: looked up by row in constant time, whatever their number.
public struct Standings: Sendable {
  public let survey: PrioritySurvey
  /// One per `Exports.schemes`; nil where no priority is given.
  private let terms: [Terms?]
  /// One per `Exports.places`; nil for one that is not of the county.
  private let municipalities: [MunicipalityNumber?]
  /// For each year with a survey, whether the place's municipality meets all four criteria.
  private let prioritised: [(year: Int, places: [Bool])]

  /// What a scheme's priority means for the rows that name it in one way.
  private struct Terms: Sendable {
    var scheme: Int
    var firstYear: Int
    var isExempt: Bool
    /// The years in which courses that have begun are shielded; nil for none.
    var shielded: ClosedRange<Int>?
  }

  public init(_ exports: Exports, _ catalogue: Catalogue, on today: CivilDate) {
    let survey = PrioritySurvey(exports, catalogue, on: today)
    let municipalities = exports.places.map { place -> MunicipalityNumber? in
      guard case .found(let municipality, _) = place.match,
        municipality.countyNumber == catalogue.office.countyNumber
      else { return nil }
      return municipality.number
    }
    self.survey = survey
    self.municipalities = municipalities
    terms = exports.schemes.map { Self.terms($0, catalogue) }
    prioritised = survey.years.sorted().map { year in
      (
        year,
        municipalities.map { number in
          number.flatMap { survey.answered(year: year, municipality: $0) }?.criteria.meetsAll ?? false
        }
      )
    }
  }

  private static func terms(_ reference: SchemeReference, _ catalogue: Catalogue) -> Terms? {
    guard case .found(let id, let part) = reference.match,
      let index = catalogue.schemes.firstIndex(where: { $0.id == id }),
      let priority = catalogue.schemes[index].priority
    else { return nil }
    return Terms(
      scheme: index, firstYear: priority.firstYear,
      isExempt: part.map(priority.exemptParts.contains) ?? false,
      shielded: priority.shieldedYears)
  }

  public func standing(of row: ApplicationRow.Content) -> Standing {
    guard let terms = terms[Int(row.scheme.index)], row.year >= terms.firstYear,
      municipalities[Int(row.place.index)] != nil, (row.applicantKind ?? .municipality) == .municipality
    else { return .outside }
    if terms.isExempt { return .exempt }
    if row.hasBegun == true, terms.shielded?.contains(row.year) == true { return .shielded }
    for survey in prioritised where survey.year == row.year {
      return survey.places[Int(row.place.index)] ? .prioritised : .notPrioritised
    }
    return .notSurveyed
  }

  /// The place in `Catalogue.schemes` and the municipality of a row that has a standing; nil for one outside.
  func subject(of row: ApplicationRow.Content) -> (scheme: Int, municipality: MunicipalityNumber)? {
    guard let terms = terms[Int(row.scheme.index)],
      let municipality = municipalities[Int(row.place.index)]
    else { return nil }
    return (terms.scheme, municipality)
  }
}

extension Scheme.Priority {
  /// The years in which courses already begun are shielded, both included; nil where none are.
  public var shieldedYears: ClosedRange<Int>? {
    if shieldedFrom == nil, shieldedTo == nil { return nil }
    let (first, last) = (shieldedFrom ?? .min, shieldedTo ?? .max)
    return first <= last ? first...last : nil
  }
}

extension Catalogue {
  /// The first of the days by which the schemes that the office hands out expect an adopted plan; nil where none does.
  public var planExpectedBy: CivilDate? {
    administeredSchemes.compactMap { $0.priority?.planExpectedBy }.min()
  }
}
