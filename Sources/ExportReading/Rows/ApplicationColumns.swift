internal import GrantLedger

/// Where the values of an application stand in the file at hand.
struct ApplicationColumns: RowReading {
  private let caseNumber, year, round, scheme, part, municipalityNumber, municipalityName: Column
  private let applicant, applicantKind, measure, measureType, regional: Column
  private let decision, received, contactPerson, email: Column
  private let institution, participants, alreadyBegun, placeType, housing: Column
  private let ownFunding, otherFunding, totalBudget: Column
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
    email = header.column(.email)
    institution = header.column(.institution)
    participants = header.column(.participants)
    alreadyBegun = header.column(.alreadyBegun)
    placeType = header.column(.placeType)
    housing = header.column(.housing)
    ownFunding = header.column(.ownFunding)
    otherFunding = header.column(.otherFunding)
    totalBudget = header.column(.totalBudget)
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
    row.contactPerson = cells.person(contactPerson)
    fillAside(&row, from: &cells)
    return true
  }
  /// What stands beside the money: asked for by rules, and never a reason to leave the row out.
  @inline(__always)
  private func fillAside(_ row: inout ApplicationRow.Content, from cells: inout some CellReading) {
    row.institution = cells.text(institution)
    row.participants = cells.countAside(participants)
    row.hasBegun = cells.anyAside(alreadyBegun)
    row.livingPlace = cells.livingPlace(placeType.field == nil ? housing : placeType)
    row.usesFormerMailbox = cells.namesFormerMailbox(email)
    if totalBudget.field == nil { return }
    row.budgetDifference = budgetDifference(
      row.applied, cells.amountAside(ownFunding), cells.amountAside(otherFunding),
      cells.amountAside(totalBudget))
  }
}

/// What the sources of money make up more than the budget; nil where one of both sides is not given.
private func budgetDifference(_ applied: Money?, _ own: Money?, _ other: Money?, _ total: Money?) -> Money? {
  guard let applied, let total, own != nil || other != nil else { return nil }
  let sources = try? applied.adding(own ?? .zero).adding(other ?? .zero)
  return try? sources?.subtracting(total)
}
