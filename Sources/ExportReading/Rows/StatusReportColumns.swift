internal import GrantLedger

/// Where the values of a short status report stand in the file at hand.
struct StatusReportColumns: Sendable {
  private let caseNumber, year, round, scheme, part, municipalityNumber, municipalityName: Column
  private let begun, begunDate, planIfNotBegun, received: Column

  init(_ header: Header) {
    caseNumber = header.column(.caseNumber)
    year = header.column(.year)
    round = header.column(.round)
    scheme = header.column(.scheme)
    part = header.column(.part)
    municipalityNumber = header.column(.municipalityNumber)
    municipalityName = header.column(.municipalityName)
    begun = header.column(.begun)
    begunDate = header.column(.begunDate)
    planIfNotBegun = header.column(.planIfNotBegun)
    received = header.column(.received)
  }

  /// The row of the record at hand; nil where it cannot be placed, which is then among the findings.
  func row(_ gatherer: inout Gatherer) -> StatusReportRow.Content? {
    let year = gatherer.requiredYear(self.year)
    let scheme = gatherer.scheme(self.scheme, part: part)
    let place = gatherer.place(number: municipalityNumber, name: municipalityName, year: year)
    let begun = gatherer.answer(self.begun)
    let begunDate = gatherer.date(self.begunDate)
    let received = gatherer.date(self.received)
    guard let year, let scheme, let place else { return nil }
    var row = StatusReportRow.Content(year: year, scheme: scheme, place: place)
    row.caseNumber = gatherer.text(caseNumber)
    row.round = gatherer.text(round)
    row.begun = begun
    row.begunDate = begunDate
    row.planIfNotBegun = gatherer.personal(planIfNotBegun)
    row.received = received
    return row
  }
}
