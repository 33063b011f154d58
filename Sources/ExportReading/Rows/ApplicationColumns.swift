internal import GrantLedger

/// Where the values of an application stand in the file at hand.
struct ApplicationColumns: RowReading {
  private let caseNumber, year, round, scheme, part, municipalityNumber, municipalityName: Column
  private let applicant, applicantKind, measure, measureType, regional: Column
  private let decision, received, contactPerson: Column
  private let applied, proposed, granted, paid, carryOverApplied: Column

  init(_ header: Header) {
    caseNumber = header.column(.caseNumber)
    year = header.column(.year)
    round = header.column(.round)
    scheme = header.column(.scheme)
    part = header.column(.part)
    municipalityNumber = header.column(.municipalityNumber)
    municipalityName = header.column(.municipalityName)
    applicant = header.column(.applicant)
    applicantKind = header.column(.applicantKind)
    measure = header.column(.measure)
    measureType = header.column(.measureType)
    regional = header.column(.regional)
    decision = header.column(.decision)
    received = header.column(.received)
    contactPerson = header.column(.contactPerson)
    applied = header.column(.applied)
    proposed = header.column(.proposed)
    granted = header.column(.granted)
    paid = header.column(.paid)
    carryOverApplied = header.column(.carryOverApplied)
  }

  static func post(_ content: ApplicationRow.Content, to sums: inout RowSums) throws(Money.Overflow) {
    try sums.post(content)
  }

  static var empty: ApplicationRow.Content {
    ApplicationRow.Content(year: 0, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
  }

  @inline(__always)
  func fill(_ row: inout ApplicationRow.Content, from cells: inout some CellReading) -> Bool {
    let year = cells.requiredYear(self.year)
    let scheme = cells.scheme(self.scheme, part: part)
    let place = cells.place(number: municipalityNumber, name: municipalityName, year: year)
    // Before it is given up, so that all its mistakes are told at once.
    let applicantKind = cells.applicantKind(self.applicantKind)
    let regional = cells.answer(self.regional)
    let decision = cells.decision(self.decision)
    let received = cells.date(self.received)
    guard let year, let scheme, let place else { return false }
    row.year = year
    row.scheme = scheme
    row.place = place
    row.caseNumber = cells.text(caseNumber)
    row.round = cells.text(round)
    row.applicant = cells.text(applicant)
    row.applicantKind = applicantKind
    row.measure = cells.text(measure)
    row.measureType = cells.text(measureType)
    row.isRegional = regional == .yes
    row.applied = cells.amount(applied)
    row.proposed = cells.amount(proposed)
    row.granted = cells.amount(granted)
    row.paid = cells.amount(paid)
    row.carryOverApplied = cells.amount(carryOverApplied)
    row.decision = decision
    row.received = received
    row.contactPerson = cells.personal(contactPerson)
    return true
  }
}
