internal import GrantLedger

/// Where the values of a claim stand in the file at hand.
struct ClaimColumns: RowReading {
  private let caseNumber, year, scheme, part, municipalityNumber, municipalityName: Column
  private let doctor, absentFrom, absentTo, days, accountPrintout, insured, booked, decision, received: Column
  private let applied, granted, paid: Column

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
    insured = header.column(.insured)
    booked = header.column(.booked)
    decision = header.column(.decision)
    received = header.column(.received)
    applied = header.column(.applied)
    granted = header.column(.granted)
    paid = header.column(.paid)
  }

  static func post(_ content: ClaimRow.Content, to sums: inout RowSums) throws(Money.Overflow) {
    try sums.post(content)
  }

  static var empty: ClaimRow.Content {
    ClaimRow.Content(year: 0, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
  }

  @inline(__always)
  func fill(_ row: inout ClaimRow.Content, from cells: inout some CellReading) -> Bool {
    let absentFrom = cells.date(self.absentFrom)
    let year = year(absentFrom, &cells)
    let scheme = cells.scheme(self.scheme, part: part)
    let place = cells.place(number: municipalityNumber, name: municipalityName, year: year)
    let absentTo = cells.date(self.absentTo)
    let days = cells.count(self.days)
    let accountPrintout = cells.answer(self.accountPrintout)
    let insured = cells.answer(self.insured)
    let decision = cells.decision(self.decision)
    let received = cells.date(self.received)
    guard let year, let scheme, let place else { return false }
    row.year = year
    row.scheme = scheme
    row.place = place
    row.caseNumber = cells.text(caseNumber)
    row.doctor = cells.personal(doctor)
    row.absentFrom = absentFrom
    row.absentTo = absentTo
    row.days = days
    row.accountPrintout = accountPrintout
    row.insured = insured
    row.booked = cells.amountAside(booked)
    row.applied = cells.amount(applied)
    row.granted = cells.amount(granted)
    row.paid = cells.amount(paid)
    row.decision = decision
    row.received = received
    return true
  }

  /// The year that the row names, else that of the first day of absence.
  private func year(_ absentFrom: CivilDate?, _ cells: inout some CellReading) -> Int? {
    if cells.isWritten(year) { return cells.year(year) }
    if let absentFrom { return absentFrom.year }
    // An unreadable first day has its finding already.
    if !cells.isWritten(self.absentFrom) {
      cells.findMissing(year.field == nil ? self.absentFrom : year)
    }
    return nil
  }
}
