internal import GrantLedger

/// Where the values of a report stand in the file at hand.
struct ReportColumns: RowReading {
  private let caseNumber, year, round, scheme, part, municipalityNumber, municipalityName: Column
  private let measure, received, audit, accountPrintout, planned, started, completed, email: Column
  private let granted, carriedIn, available, used, unused, carryOverApplied, carryOverApproved,
    toRepay: Column

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
    accountPrintout = header.column(.accountPrintout)
    planned = header.column(.planned)
    started = header.column(.started)
    completed = header.column(.completed)
    email = header.column(.email)
    granted = header.column(.granted)
    carriedIn = header.column(.carriedIn)
    available = header.column(.available)
    used = header.column(.used)
    unused = header.column(.unused)
    carryOverApplied = header.column(.carryOverApplied)
    carryOverApproved = header.column(.carryOverApproved)
    toRepay = header.column(.toRepay)
  }

  static func post(_ content: ReportRow.Content, to sums: inout RowSums) throws(Money.Overflow) {
    try sums.post(content)
  }

  static var empty: ReportRow.Content {
    ReportRow.Content(year: 0, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
  }

  @inline(__always)
  func fill(_ row: inout ReportRow.Content, from cells: inout some CellReading) -> Bool {
    let year = cells.requiredYear(self.year)
    let scheme = cells.scheme(self.scheme, part: part)
    let place = cells.place(number: municipalityNumber, name: municipalityName, year: year)
    let received = cells.date(self.received)
    let audit = cells.answer(self.audit)
    let accountPrintout = cells.answer(self.accountPrintout)
    guard let year, let scheme, let place else { return false }
    row.year = year
    row.scheme = scheme
    row.place = place
    row.caseNumber = cells.text(caseNumber)
    row.round = cells.text(round)
    row.measure = cells.text(measure)
    row.granted = cells.amount(granted)
    row.carriedIn = cells.amount(carriedIn)
    row.available = cells.amount(available)
    row.used = cells.amount(used)
    row.unused = cells.amount(unused)
    row.carryOverApplied = cells.amount(carryOverApplied)
    row.carryOverApproved = cells.amount(carryOverApproved)
    row.toRepay = cells.amount(toRepay)
    row.received = received
    row.audit = audit
    row.accountPrintout = accountPrintout
    row.planned = cells.countAside(planned)
    row.started = cells.countAside(started)
    row.completed = cells.countAside(completed)
    row.usesFormerMailbox = cells.namesFormerMailbox(email)
    return true
  }
}
