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

extension Surroundings {
  /// The catalogue's first word for a kind of applicant.
  func word(for kind: ApplicantKind) -> String {
    catalogue.codeWords.applicantKinds[kind]?.first ?? kind.rawValue
  }

  /// The catalogue's first word for where people live.
  func word(for place: LivingPlace) -> String {
    catalogue.codeWords.livingPlaces[place]?.first ?? place.rawValue
  }

  /// The short names of the office's own schemes that give money in the year and are as wanted.
  func schemes(in year: Int, where isWanted: (Scheme) -> Bool) -> [String] {
    catalogue.administeredSchemes.filter { $0.isValid(in: year) && isWanted($0) }.map { shortName(of: $0.id) }
  }
}
