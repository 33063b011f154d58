internal import CatalogueReading
internal import GrantLedger

/// What inputs are read by: the bundled catalogue made so small that nearly all time goes to reading.
///
/// The two first headings of each column, the schemes that the office hands out, and one county's municipalities with
/// those they came from.
struct FuzzWorld {
  let catalogue: Catalogue
  let today = CivilDate(dayNumber: 19_066)

  static let shared = FuzzWorld()

  private init() {
    do {
      var catalogue = try readCatalogue(.bundled)
      catalogue.schemes = Array(catalogue.administeredSchemes.prefix(4))
      catalogue.exports = catalogue.exports.mapValues { definition in
        var definition = definition
        definition.columns = definition.columns.map { column in
          var column = column
          column.headings = Array(column.headings.prefix(2))
          return column
        }
        return definition
      }
      let register = catalogue.municipalities
      let days: [(Int32, [String])] = [(17_897, ["03", "09", "10"]), (19_066, ["03", "42"])]
      catalogue.municipalities = MunicipalityRegister(
        municipalities: days.flatMap { day, counties in
          counties.flatMap { register.inForce(county: $0, on: CivilDate(dayNumber: day)) }
        }.filter { $0.countyNumber != "03" || $0.validity.contains(CivilDate(dayNumber: 19_066)) },
        aliases: [])
      self.catalogue = catalogue
    } catch {
      fatalError("the bundled catalogue cannot be read: \(error)")
    }
  }
}
