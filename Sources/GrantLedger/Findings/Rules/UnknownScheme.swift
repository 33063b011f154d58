extension Rule {
  /// Every row names a scheme that the catalogue knows.
  static let unknownScheme = Rule(
    "SCH-001", .error,
    check: .scheme { reference, surroundings in
      switch reference.match {
      case .unknownScheme(let near):
        let names = near.map { surroundings.name(of: $0) }
        return Verdict(
          .scheme, [.init("scheme", .text(reference.writtenScheme)), .init("near", .texts(names))])
      case .blank:
        return Verdict(.scheme, [.init("scheme", .text("")), .init("near", .texts([]))])
      case .found, .unknownPart:
        return nil
      }
    },
    examples: [
      .finds("a name nobody knows", .scheme(.unknownScheme(near: []))),
      .finds("no name at all", .scheme(.blank)),
      .passes("a known scheme", .scheme(.found(ExampleWorld.schemeID, nil))),
    ])

  /// Every part that a row names belongs to its scheme.
  static let unknownPart = Rule(
    "SCH-002", .error,
    check: .scheme { reference, surroundings in
      guard case .unknownPart(let scheme, let near) = reference.match else { return nil }
      let names = near.map { surroundings.name(of: $0, in: scheme) }
      return Verdict(
        .part,
        [
          .init("part", .text(reference.writtenPart)), .init("scheme", .text(reference.writtenScheme)),
          .init("near", .texts(names)),
        ])
    },
    examples: [
      .finds("a part the scheme does not have", .scheme(.unknownPart(ExampleWorld.schemeID, near: []))),
      .passes("a row that names no part", .scheme(.found(ExampleWorld.schemeID, nil))),
    ])

  /// The office hands out the money of the schemes whose rows it counts.
  static let schemeOfAnotherBody = Rule(
    "SCH-003", .error,
    check: .scheme { reference, surroundings in
      guard case .found(let id, _) = reference.match, let scheme = surroundings.catalogue.scheme(id),
        scheme.standing != .administered
      else { return nil }
      return Verdict(.scheme, [.init("scheme", .text(surroundings.name(of: id)))])
    },
    examples: [
      .finds("a scheme that another body hands out", .scheme(.found(ExampleWorld.otherSchemeID, nil))),
      .passes("the office's own scheme", .scheme(.found(ExampleWorld.schemeID, nil))),
    ])
}
