/// A row of an application, report or short status report with the day on which it came in, and its deadline.
struct Arrival {
  var origin: Origin
  /// The place in `Catalogue.schemes`.
  var scheme: Int
  var year: Int
  var received: CivilDate
  /// Nil where the catalogue sets none.
  var deadline: CivilDate?
  var caseNumber: TextID?
  var round: TextID?
  var place: PlaceReferenceID
  /// Nil for a municipality, and where the row does not say.
  var organisation: TextID?
}

/// The arrivals of one kind in the schemes that the office hands out and that have deadlines: a refund has none (B42, R19).
///
/// Each row is looked at once, and what its scheme writing means is found once for each writing.
struct Arrivals {
  private let kind: Deadline.Kind
  private let exports: Exports
  /// The place in `Catalogue.schemes` that each scheme writing means.
  private let schemes: [Int?]
  /// The deadlines of the kind, by place in `Catalogue.schemes`.
  private let deadlines: [[(year: Int, day: CivilDate)]]

  init(_ kind: Deadline.Kind, _ surroundings: Surroundings) {
    self.kind = kind
    exports = surroundings.exports
    let catalogue = surroundings.catalogue
    schemes = exports.schemes.map { reference in
      guard let index = RowScheme(reference, in: catalogue).index,
        catalogue.schemes[index].standing == .administered, catalogue.schemes[index].reportRequired
      else { return nil }
      return index
    }
    deadlines = catalogue.schemes.map { scheme in
      scheme.deadlines.filter { $0.kind == kind }.map { ($0.grantYear, $0.day) }
    }
  }

  /// In reading order; rows that do not say when they came are passed by.
  func forEach(_ body: (Arrival) -> Void) {
    switch kind {
    case .application:
      for row in exports.applications {
        let content = row.content
        guard let received = content.received else { continue }
        visit(
          row.origin, content.scheme, content.year, received, content.caseNumber, content.round,
          content.place,
          content.applicantKind == .municipality ? nil : content.applicant, body)
      }
    case .report:
      for row in exports.reports {
        let content = row.content
        guard let received = content.received else { continue }
        visit(
          row.origin, content.scheme, content.year, received, content.caseNumber, content.round,
          content.place, nil, body)
      }
    case .statusReport:
      for row in exports.statusReports {
        let content = row.content
        guard let received = content.received else { continue }
        visit(
          row.origin, content.scheme, content.year, received, content.caseNumber, content.round,
          content.place, nil, body)
      }
    }
  }

  private func visit(
    _ origin: Origin, _ scheme: SchemeReferenceID, _ year: Int, _ received: CivilDate,
    _ caseNumber: TextID?, _ round: TextID?, _ place: PlaceReferenceID, _ organisation: TextID?,
    _ body: (Arrival) -> Void
  ) {
    guard let index = schemes[Int(scheme.index)] else { return }
    body(
      Arrival(
        origin: origin, scheme: index, year: year, received: received,
        deadline: deadlines[index].first { $0.year == year }?.day, caseNumber: caseNumber, round: round,
        place: place, organisation: organisation))
  }

  /// One arrival for each consignment that meets the demand: the rows of one case that came on one day are one.
  func consignments(where isMeant: (Arrival) -> Bool) -> [Arrival] {
    var seen: Set<Consignment> = []
    var found: [Arrival] = []
    forEach { arrival in
      if isMeant(arrival), seen.insert(Consignment(arrival)).inserted { found.append(arrival) }
    }
    return kind == .application ? found : named(found)
  }

  private struct Consignment: Hashable {
    var caseNumber: TextID?
    /// Without a case number: from where.
    var place: PlaceReferenceID?
    var organisation: TextID?
    var round: TextID?
    var scheme: Int
    var year: Int
    var received: CivilDate

    init(_ arrival: Arrival) {
      caseNumber = arrival.caseNumber
      place = arrival.caseNumber == nil ? arrival.place : nil
      organisation = arrival.caseNumber == nil ? arrival.organisation : nil
      round = arrival.round
      scheme = arrival.scheme
      year = arrival.year
      received = arrival.received
    }
  }

  /// Reports do not say who sends them: an organisation's name is its application's.
  private func named(_ arrivals: [Arrival]) -> [Arrival] {
    if arrivals.isEmpty { return [] }
    var organisations: [TextID: TextID] = [:]
    for row in exports.applications where row.content.applicantKind != .municipality {
      if let number = row.content.caseNumber { organisations[number] = row.content.applicant }
    }
    return arrivals.map { arrival in
      var arrival = arrival
      arrival.organisation = arrival.caseNumber.flatMap { organisations[$0] }
      return arrival
    }
  }
}
