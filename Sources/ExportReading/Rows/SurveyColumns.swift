internal import GrantLedger

/// Where the answers of a survey stand in the file at hand.
struct SurveyColumns: RowReading {
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

  static func post(_ content: SurveyRow.Content, to sums: inout RowSums) throws(Money.Overflow) {
    sums.count(scheme: nil, place: content.place)
  }

  static var empty: SurveyRow.Content {
    SurveyRow.Content(year: 0, place: PlaceReferenceID(index: 0))
  }

  @inline(__always)
  func fill(_ row: inout SurveyRow.Content, from cells: inout some CellReading) -> Bool {
    let year = cells.requiredYear(self.year)
    let place = cells.place(number: municipalityNumber, name: municipalityName, year: year)
    let councilDate = cells.date(self.councilDate)
    let plannedDate = cells.date(self.plannedDate)
    let planAdopted = cells.answer(self.planAdopted)
    let processDescribed = cells.answer(self.processDescribed)
    let communityPlan = cells.answer(self.communityPlan)
    let network = cells.answer(self.network)
    let mapping = cells.answer(self.mapping)
    let involvement = cells.answer(self.involvement)
    guard let year, let place else { return false }
    row.year = year
    row.place = place
    row.planAdopted = planAdopted
    row.councilDate = councilDate
    row.processDescribed = processDescribed
    row.plannedDate = plannedDate
    row.communityPlan = communityPlan
    row.network = network
    row.mapping = mapping
    row.involvement = involvement
    return true
  }
}
