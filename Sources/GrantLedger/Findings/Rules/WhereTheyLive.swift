extension Rule {
  /// A measure is for those who live where the scheme says (B31, B33, R13, R14); else it may belong to another scheme.
  static let livingPlaceOutsideScheme = Rule(
    "APP-004", .warning, signs: .placeKeptOut,
    check: .application { row, scheme, surroundings in
      guard let place = row.livingPlace, scheme.keepsOut(place), !row.givesNothing, let index = scheme.index
      else { return nil }
      return surroundings.verdict(.placeType) {
        let scheme = surroundings.catalogue.schemes[index]
        let others = surroundings.schemes(in: row.year) { $0.livingPlaces.contains(place) }
        return [
          .init("place", .text(surroundings.word(for: place))),
          .init("scheme", .text(surroundings.shortName(of: scheme.id))),
          .init("allowed", .texts(scheme.livingPlaces.map { surroundings.word(for: $0) })),
          .init("near", .texts(others)),
        ]
      }
    },
    examples: [
      .finds("their own homes", .scene { $0.application(.homes) { $0.livingPlace = .ownHome } }),
      .passes("a nursing home", .scene { $0.application(.homes) { $0.livingPlace = .nursingHome } }),
      .passes("a staffed care home", .scene { $0.application(.homes) { $0.livingPlace = .staffedCareHome } }),
      .passes("the row does not say", .scene { $0.application(.homes) }),
      .passes(
        "it was refused",
        .scene { scene in
          scene.application(.homes) { row in
            row.livingPlace = .ownHome
            row.decision = .refused
          }
        }),
      .passes(
        "a scheme that does not say", .scene { $0.application { $0.livingPlace = .ownHome } }),
    ])

  /// A care home in a scheme for those staffed round the clock is said to be so (facts 2.5).
  static let careHomeOfUnknownStaff = Rule(
    "APP-005", .note, signs: .careHomeInDoubt,
    check: .application { row, scheme, surroundings in
      guard row.livingPlace == .careHome, scheme.asksForStaff, !row.givesNothing, let index = scheme.index
      else { return nil }
      return surroundings.verdict(.placeType) {
        [
          .init("place", .text(surroundings.word(for: .careHome))),
          .init("staffed", .text(surroundings.word(for: .staffedCareHome))),
          .init("scheme", .text(surroundings.shortName(of: surroundings.catalogue.schemes[index].id))),
          .init("near", .texts(surroundings.schemes(in: row.year) { $0.isForUnstaffedCareHomes })),
        ]
      }
    },
    examples: [
      .finds("nothing is said of staff", .scene { $0.application(.homes) { $0.livingPlace = .careHome } }),
      .passes("a staffed care home", .scene { $0.application(.homes) { $0.livingPlace = .staffedCareHome } }),
      .passes(
        "it was refused",
        .scene { scene in
          scene.application(.homes) { row in
            row.livingPlace = .careHome
            row.decision = .refused
          }
        }),
      .passes(
        "a scheme that does not ask", .scene { $0.application { $0.livingPlace = .careHome } }),
    ])
}

extension Scheme {
  fileprivate var isForUnstaffedCareHomes: Bool {
    livingPlaces.contains(.careHome) && !livingPlaces.contains(.staffedCareHome)
  }
}
