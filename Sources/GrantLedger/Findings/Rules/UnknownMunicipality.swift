extension Rule {
  /// Every row names one municipality.
  static let unknownMunicipality = Rule(
    "MUN-001", .error,
    check: .place { reference, _ in
      let near: [Municipality]
      switch reference.match {
      case .unknown(let candidates), .ambiguous(let candidates): near = candidates
      case .blank: near = []
      case .found, .conflicting: return nil
      }
      return Verdict(
        .municipalityNumber,
        [
          .init("municipality", .text(reference.written)),
          .init("near", .texts(near.map { "\($0.number) \($0.name)" })),
        ])
    },
    examples: [
      .finds("a name nobody knows", .place(.unknown(near: []))),
      .finds(
        "a name that two municipalities bear", .place(.ambiguous([ExampleWorld.åmli, ExampleWorld.oslo]))),
      .finds("neither number nor name", .place(.blank)),
      .passes("a municipality of the county", .place(.found(ExampleWorld.åmli, former: nil))),
    ])

  /// Number and name in a row are one and the same municipality.
  static let conflictingMunicipality = Rule(
    "MUN-002", .error,
    check: .place { reference, _ in
      guard case .conflicting(let byNumber, let byName) = reference.match else { return nil }
      return Verdict(
        .municipalityNumber,
        [
          .init("municipality", .text(reference.written)),
          .init("number", .text("\(byNumber.number) \(byNumber.name)")),
          .init("name", .text("\(byName.number) \(byName.name)")),
        ])
    },
    examples: [
      .finds(
        "the number is another's", .place(.conflicting(number: ExampleWorld.åmli, name: ExampleWorld.oslo))),
      .passes("they agree", .place(.found(ExampleWorld.åmli, former: nil))),
    ])

  /// Every row belongs to the office's own county.
  static let municipalityOutsideCounty = Rule(
    "MUN-003", .error,
    check: .place { reference, surroundings in
      guard case .found(let municipality, _) = reference.match,
        municipality.countyNumber != surroundings.catalogue.office.countyNumber
      else { return nil }
      return Verdict(
        .municipalityNumber,
        [
          .init("municipality", .text("\(municipality.number) \(municipality.name)")),
          .init("county", .text(municipality.countyName)),
        ])
    },
    examples: [
      .finds("Oslo in Agder's export", .place(.found(ExampleWorld.oslo, former: nil))),
      .passes("a municipality of the county", .place(.found(ExampleWorld.åmli, former: nil))),
    ])

  /// A former number or name is shown under today's municipality, and said.
  static let recodedMunicipality = Rule(
    "MUN-004", .note,
    check: .place { reference, _ in
      guard case .found(let municipality, let former?) = reference.match else { return nil }
      return Verdict(
        .municipalityNumber,
        [
          .init("former", .text("\(former.number) \(former.name)")),
          .init("municipality", .text("\(municipality.number) \(municipality.name)")),
        ])
    },
    examples: [
      .finds("0929 of 2019", .place(.found(ExampleWorld.åmli, former: ExampleWorld.formerÅmli))),
      .passes("today's number", .place(.found(ExampleWorld.åmli, former: nil))),
    ])
}
