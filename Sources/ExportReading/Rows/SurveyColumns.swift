internal import GrantLedger

/// Where the answers of a survey stand in the file at hand.
struct SurveyColumns: Sendable {
  private let year, municipalityNumber, municipalityName: Column
  private let planAdopted, councilDate, processDescribed, plannedDate: Column
  private let communityPlan, network, mapping, involvement: Column

  init(_ header: Header) {
    year = header.column(.year)
    municipalityNumber = header.column(.municipalityNumber)
    municipalityName = header.column(.municipalityName)
    planAdopted = header.column(.planAdopted)
    councilDate = header.column(.councilDate)
    processDescribed = header.column(.processDescribed)
    plannedDate = header.column(.plannedDate)
    communityPlan = header.column(.communityPlan)
    network = header.column(.network)
    mapping = header.column(.mapping)
    involvement = header.column(.involvement)
  }

  /// The row of the record at hand; nil where it cannot be placed, which is then among the findings.
  func row(_ gatherer: inout Gatherer) -> SurveyRow.Content? {
    let year = gatherer.requiredYear(self.year)
    let place = gatherer.place(number: municipalityNumber, name: municipalityName, year: year)
    let councilDate = gatherer.date(self.councilDate)
    let plannedDate = gatherer.date(self.plannedDate)
    let planAdopted = gatherer.answer(self.planAdopted)
    let processDescribed = gatherer.answer(self.processDescribed)
    let communityPlan = gatherer.answer(self.communityPlan)
    let network = gatherer.answer(self.network)
    let mapping = gatherer.answer(self.mapping)
    let involvement = gatherer.answer(self.involvement)
    guard let year, let place else { return nil }
    var row = SurveyRow.Content(year: year, place: place)
    row.planAdopted = planAdopted
    row.councilDate = councilDate
    row.processDescribed = processDescribed
    row.plannedDate = plannedDate
    row.communityPlan = communityPlan
    row.network = network
    row.mapping = mapping
    row.involvement = involvement
    return row
  }
}
