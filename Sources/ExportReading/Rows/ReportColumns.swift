internal import GrantLedger

/// Where the values of a report stand in the file at hand.
struct ReportColumns: Sendable {
  private let caseNumber, year, round, scheme, part, municipalityNumber, municipalityName: Column
  private let measure, received, audit: Column

  init(_ header: Header) {
    caseNumber = header.column(.caseNumber)
    year = header.column(.year)
    round = header.column(.round)
    scheme = header.column(.scheme)
    part = header.column(.part)
    municipalityNumber = header.column(.municipalityNumber)
    municipalityName = header.column(.municipalityName)
    measure = header.column(.measure)
    received = header.column(.received)
    audit = header.column(.audit)
  }

  /// The row of the record at hand; nil where it cannot be placed, which is then among the findings.
  func row(_ gatherer: inout Gatherer) -> ReportRow.Content? {
    let year = gatherer.requiredYear(self.year)
    let scheme = gatherer.scheme(self.scheme, part: part)
    let place = gatherer.place(number: municipalityNumber, name: municipalityName, year: year)
    let received = gatherer.date(self.received)
    let audit = gatherer.answer(self.audit)
    guard let year, let scheme, let place else { return nil }
    var row = ReportRow.Content(year: year, scheme: scheme, place: place)
    row.caseNumber = gatherer.text(caseNumber)
    row.round = gatherer.text(round)
    row.measure = gatherer.text(measure)
    row.granted = gatherer.amount(.granted)
    row.carriedIn = gatherer.amount(.carriedIn)
    row.available = gatherer.amount(.available)
    row.used = gatherer.amount(.used)
    row.unused = gatherer.amount(.unused)
    row.carryOverApplied = gatherer.amount(.carryOverApplied)
    row.carryOverApproved = gatherer.amount(.carryOverApproved)
    row.toRepay = gatherer.amount(.toRepay)
    row.received = received
    row.audit = audit
    return row
  }
}
