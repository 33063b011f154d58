/// A row with money that is in quarantine, by what is known of it; nil is not known.
struct LeftOutRow {
  var origin: Origin
  var year: Int?
  var scheme: SchemeID?
  var part: PartID?
  var municipality: MunicipalityNumber?

  /// In reading order within each kind of export; those that could not be typed last.
  static func all(_ settlement: Settlement) -> [LeftOutRow] {
    let origins = Set(settlement.quarantine.map(\.origin))
    if origins.isEmpty { return [] }
    let exports = settlement.exports
    func row(
      _ origin: Origin, _ year: Int, _ scheme: SchemeReferenceID, _ place: PlaceReferenceID
    ) -> LeftOutRow {
      var row = LeftOutRow(origin: origin, year: year)
      switch exports[scheme].match {
      case .found(let scheme, let part): (row.scheme, row.part) = (scheme, part)
      case .unknownPart(let scheme, _): row.scheme = scheme
      case .unknownScheme, .blank: break
      }
      if case .found(let municipality, _) = exports[place].match { row.municipality = municipality.number }
      return row
    }
    var rows: [LeftOutRow] = []
    for line in exports.applications where origins.contains(line.origin) {
      rows.append(row(line.origin, line.content.year, line.content.scheme, line.content.place))
    }
    for line in exports.reports where origins.contains(line.origin) {
      rows.append(row(line.origin, line.content.year, line.content.scheme, line.content.place))
    }
    for line in exports.claims where origins.contains(line.origin) {
      rows.append(row(line.origin, line.content.year, line.content.scheme, line.content.place))
    }
    for line in exports.unread where origins.contains(line.origin) && exports[line.origin.file].hasMoney {
      rows.append(LeftOutRow(origin: line.origin))
    }
    return rows
  }

  /// Whether nothing that is known of the row speaks against it.
  func mayBe(of asked: AskedScheme, in years: [Int], _ place: MunicipalityNumber?) -> Bool {
    func agrees<Value: Equatable>(_ known: Value?, _ wanted: Value?) -> Bool {
      known == nil || wanted == nil || known == wanted
    }
    return agrees(scheme, asked.scheme.id) && agrees(part, asked.part?.id) && agrees(municipality, place)
      && (year.map(years.contains) ?? true)
  }
}

extension SourceFile {
  fileprivate var hasMoney: Bool {
    switch kind {
    case .applications, .reports, .claims: true
    case .statusReports, .survey: false
    }
  }
}
