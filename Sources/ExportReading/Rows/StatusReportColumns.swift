internal import GrantLedger

/// Where the values of a short status report stand in the file at hand.
struct StatusReportColumns: RowReading {
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

  static func post(_ content: StatusReportRow.Content, to sums: inout RowSums) throws(Money.Overflow) {
    sums.count(scheme: content.scheme, place: content.place)
  }

  static var empty: StatusReportRow.Content {
    StatusReportRow.Content(year: 0, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
  }

  @inline(__always)
  func fill(_ row: inout StatusReportRow.Content, from cells: inout some CellReading) -> Bool {
    let year = cells.requiredYear(self.year)
    let scheme = cells.scheme(self.scheme, part: part)
    let place = cells.place(number: municipalityNumber, name: municipalityName, year: year)
    let begun = cells.answer(self.begun)
    let begunDate = cells.date(self.begunDate)
    let received = cells.date(self.received)
    guard let year, let scheme, let place else { return false }
    row.year = year
    row.scheme = scheme
    row.place = place
    row.caseNumber = cells.text(caseNumber)
    row.round = cells.text(round)
    row.begun = begun
    row.begunDate = begunDate
    row.planIfNotBegun = cells.personal(planIfNotBegun)
    row.received = received
    return true
  }
}
