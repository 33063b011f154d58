/// What a statement is asked to show, and all that it may draw upon.
public struct StatementRequest: Sendable {
  public var year: Int
  public let edition: Edition
  public let settlement: Settlement
  public let catalogue: Catalogue
  public var wording: Wording
  /// In the order of `Settlement.findings`.
  public var findings: [FindingLine]
  public var runID: String
  public var programVersion: String
  public var rowSheetLimits: RowSheetLimits
  /// What the edition does not show of it.
  let withholding: Withholding

  public init(
    year: Int, edition: Edition, settlement: Settlement, catalogue: Catalogue, wording: Wording,
    findings: [FindingLine], runID: String, programVersion: String,
    rowSheetLimits: RowSheetLimits = .standard
  ) {
    self.year = year
    self.edition = edition
    self.settlement = settlement
    self.catalogue = catalogue
    self.wording = wording
    self.findings = findings
    self.runID = runID
    self.programVersion = programVersion
    self.rowSheetLimits = rowSheetLimits
    withholding = Withholding(edition, settlement, catalogue)
  }
}

extension StatementRequest {
  var allocation: AllocationTable { settlement.allocation }
  var language: String { wording.language }

  /// The county's municipalities in force today, by number: they stand in every table.
  var municipalities: [Municipality] {
    catalogue.municipalities.inForce(county: catalogue.office.countyNumber, on: settlement.today)
  }

  /// The schemes the office hands out whose money may be given in the year, or has been.
  func schemes(in year: Int) -> [Scheme] {
    catalogue.administeredSchemes.filter {
      $0.isValid(in: year) || allocation.hasAny(year: year, scheme: $0.id)
    }
  }

  /// Those of the year, and those that ended the year before: what a comparison of the two years must list.
  func comparedSchemes() -> [Scheme] {
    let now = Set(schemes(in: year).map(\.id))
    return catalogue.administeredSchemes.filter { now.contains($0.id) || yearBefore($0) != nil }
  }

  /// The year before, where the input has anything of it for the scheme.
  func yearBefore(_ scheme: Scheme) -> Int? {
    allocation.hasAny(year: year - 1, scheme: scheme.id) ? year - 1 : nil
  }

  func name(of number: MunicipalityNumber) -> String {
    catalogue.municipalities.municipality(number, on: settlement.today)?.name ?? number.description
  }
}
