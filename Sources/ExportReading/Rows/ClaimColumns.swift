internal import GrantLedger

/// Where the values of a claim stand in the file at hand.
struct ClaimColumns: Sendable {
  private let caseNumber, year, scheme, part, municipalityNumber, municipalityName: Column
  private let doctor, absentFrom, absentTo, days, accountPrintout, decision, received: Column

  init(_ header: Header) {
    caseNumber = header.column(.caseNumber)
    year = header.column(.year)
    scheme = header.column(.scheme)
    part = header.column(.part)
    municipalityNumber = header.column(.municipalityNumber)
    municipalityName = header.column(.municipalityName)
    doctor = header.column(.doctor)
    absentFrom = header.column(.absentFrom)
    absentTo = header.column(.absentTo)
    days = header.column(.days)
    accountPrintout = header.column(.accountPrintout)
    decision = header.column(.decision)
    received = header.column(.received)
  }

  /// The row of the record at hand; nil where it cannot be placed, which is then among the findings.
  func row(_ gatherer: inout Gatherer) -> ClaimRow.Content? {
    let absentFrom = gatherer.date(self.absentFrom)
    let year = year(absentFrom, &gatherer)
    let scheme = gatherer.scheme(self.scheme, part: part)
    let place = gatherer.place(number: municipalityNumber, name: municipalityName, year: year)
    let absentTo = gatherer.date(self.absentTo)
    let days = gatherer.count(self.days)
    let accountPrintout = gatherer.answer(self.accountPrintout)
    let decision = gatherer.decision(self.decision)
    let received = gatherer.date(self.received)
    guard let year, let scheme, let place else { return nil }
    var row = ClaimRow.Content(year: year, scheme: scheme, place: place)
    row.caseNumber = gatherer.text(caseNumber)
    row.doctor = gatherer.personal(doctor)
    row.absentFrom = absentFrom
    row.absentTo = absentTo
    row.days = days
    row.accountPrintout = accountPrintout
    row.applied = gatherer.amount(.applied)
    row.granted = gatherer.amount(.granted)
    row.paid = gatherer.amount(.paid)
    row.decision = decision
    row.received = received
    return row
  }

  /// The year that the row names, else that of the first day of absence.
  private func year(_ absentFrom: CivilDate?, _ gatherer: inout Gatherer) -> Int? {
    let isNamed = gatherer.written(year) != nil
    if isNamed { return gatherer.year(year) }
    if let absentFrom { return absentFrom.year }
    // An unreadable first day has its finding already.
    if gatherer.written(self.absentFrom) == nil {
      gatherer.findMissing(year.field == nil ? self.absentFrom : year)
    }
    return nil
  }
}
