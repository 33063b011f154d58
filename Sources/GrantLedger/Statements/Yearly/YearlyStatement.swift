/// The yearly allocation statement (*tildelingsrapport*): who applied, what was granted, paid, used, left and carried over.
///
/// Throws only when a sum leaves the range of 64-bit øre.
public func yearlyStatement(_ request: StatementRequest) throws(Money.Overflow) -> Statement {
  let sections = YearlySections(request)
  var made: [Section?] = []
  for index in 0..<sections.count { made.append(try sections.section(at: index)) }
  return try sections.statement(of: made)
}

/// The statement's file name without ending.
func yearlyName(_ request: StatementRequest) -> String {
  request.wording(.yearlyFileName, ("year", String(request.year)))
}

func statementProperties(_ request: StatementRequest) -> Statement.Properties {
  let wording = request.wording
  let edition = wording[request.edition == .public ? .editionPublic : .editionInternal]
  return Statement.Properties(
    author: request.catalogue.office.name,
    subject: wording(.yearlySubject, ("year", String(request.year))), language: request.language,
    asOf: request.settlement.today, runID: request.runID,
    custom: [
      .init(wording[.propertyEdition], edition),
      .init(wording[.propertyAsOf], wording.numbers.date(request.settlement.today)),
      .init(wording[.propertyRun], request.runID),
      .init(wording[.propertyProgram], "tilskudd \(request.programVersion)"),
      .init(wording[.propertyFiles], wording.numbers.count(request.settlement.exports.files.count)),
    ])
}

/// All schemes of a year together, but for those whose sum the edition does not show.
func countyTotals(_ request: StatementRequest, year: Int) throws(Money.Overflow) -> Totals {
  var sum = Totals.zero
  for scheme in request.schemes(in: year) where request.withholding.showsCounty(scheme, year: year) {
    try sum.add(request.allocation.totals(year: year, scheme: scheme.id))
  }
  return sum
}

/// One for each scheme whose sum for the county the edition does not show in one of the years.
func withheldCountyNotes(_ request: StatementRequest, years: [Int]) -> [String] {
  request.catalogue.administeredSchemes.filter { scheme in
    years.contains { !request.withholding.showsCounty(scheme, year: $0) }
  }.map { scheme in
    request.wording(
      .withheldTotalNote, ("scheme", scheme.name[request.language]),
      ("fewest", request.wording.numbers.count(Withholding.fewestMunicipalities)))
  }
}
