internal import GrantLedger

/// Where the values of an application stand in the file at hand.
struct ApplicationColumns: Sendable {
  private let caseNumber, year, round, scheme, part, municipalityNumber, municipalityName: Column
  private let applicant, applicantKind, measure, measureType, regional: Column
  private let decision, received, contactPerson: Column

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
  }

  /// The row of the record at hand; nil where it cannot be placed, which is then among the findings.
  func row(_ gatherer: inout Gatherer) -> ApplicationRow.Content? {
    let year = gatherer.requiredYear(self.year)
    let scheme = gatherer.scheme(self.scheme, part: part)
    let place = gatherer.place(number: municipalityNumber, name: municipalityName, year: year)
    // Before it is given up, so that all its mistakes are told at once.
    let applicantKind = gatherer.applicantKind(self.applicantKind)
    let regional = gatherer.answer(self.regional)
    let decision = gatherer.decision(self.decision)
    let received = gatherer.date(self.received)
    guard let year, let scheme, let place else { return nil }
    var row = ApplicationRow.Content(year: year, scheme: scheme, place: place)
    row.caseNumber = gatherer.text(caseNumber)
    row.round = gatherer.text(round)
    row.applicant = gatherer.text(applicant)
    row.applicantKind = applicantKind
    row.measure = gatherer.text(measure)
    row.measureType = gatherer.text(measureType)
    row.isRegional = regional == .yes
    row.applied = gatherer.amount(.applied)
    row.proposed = gatherer.amount(.proposed)
    row.granted = gatherer.amount(.granted)
    row.paid = gatherer.amount(.paid)
    row.carryOverApplied = gatherer.amount(.carryOverApplied)
    row.decision = decision
    row.received = received
    row.contactPerson = gatherer.personal(contactPerson)
    return row
  }
}
