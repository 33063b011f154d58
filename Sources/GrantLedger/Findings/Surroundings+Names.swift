extension Surroundings {
  /// The name of a municipality in force today; its number where the register does not know it.
  func name(of number: MunicipalityNumber) -> String {
    catalogue.municipalities.municipality(number, on: today)?.name ?? number.description
  }

  func shortName(of id: SchemeID) -> String {
    catalogue.scheme(id)?.shortName[catalogue.office.language] ?? id.text
  }

  func name(of id: SchemeID) -> String {
    catalogue.scheme(id)?.name[catalogue.office.language] ?? id.text
  }

  func name(of part: PartID, in scheme: SchemeID) -> String {
    catalogue.scheme(scheme)?.part(part)?.name[catalogue.office.language] ?? part.text
  }
}
