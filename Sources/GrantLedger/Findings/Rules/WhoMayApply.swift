extension Rule {
  /// Only those apply whom the scheme is for (B32, B34, R11, R12); a row that names no kind of applicant is let pass.
  static let applicantOutsideScheme = Rule(
    "APP-003", .warning, signs: .applicantKeptOut,
    check: .application { row, scheme, surroundings in
      guard let kind = row.applicantKind, scheme.keepsOut(kind), !row.givesNothing, let index = scheme.index,
        !surroundings.catalogue.schemes[index].applicantsInDoubt.contains(kind)
      else { return nil }
      return surroundings.verdict(.applicantKind) {
        let others = surroundings.schemes(in: row.year) { $0.applicants.contains(kind) }
        return surroundings.words(on: kind, in: index) + [.init("near", .texts(others))]
      }
    },
    examples: [
      .finds("an organisation", .scene { $0.application(.homes) { $0.applicantKind = .organisation } }),
      .finds("a company", .scene { $0.application(.homes) { $0.applicantKind = .interMunicipalCompany } }),
      .passes("a municipality", .scene { $0.application(.homes) { $0.applicantKind = .municipality } }),
      .passes("the row does not say", .scene { $0.application(.homes) }),
      .passes(
        "it was refused",
        .scene { scene in
          scene.application(.homes) { row in
            row.applicantKind = .organisation
            row.decision = .refused
          }
        }),
      .passes(
        "a scheme that does not say who may apply",
        .scene { $0.application { $0.applicantKind = .organisation } }),
    ])

  /// Who may apply by one source and not by another is pointed out (B34: the office's own page has county municipalities as well).
  static let applicantInDoubt = Rule(
    "APP-008", .note, signs: .applicantKeptOut,
    check: .application { row, scheme, surroundings in
      guard let kind = row.applicantKind, scheme.keepsOut(kind), !row.givesNothing, let index = scheme.index,
        surroundings.catalogue.schemes[index].applicantsInDoubt.contains(kind)
      else { return nil }
      return surroundings.verdict(.applicantKind) { surroundings.words(on: kind, in: index) }
    },
    examples: [
      .finds(
        "a county municipality where the slide has municipalities alone",
        .scene { $0.application(.homes) { $0.applicantKind = .countyMunicipality } }),
      .passes("a municipality", .scene { $0.application(.homes) { $0.applicantKind = .municipality } }),
      .passes(
        "it was refused",
        .scene { scene in
          scene.application(.homes) { row in
            row.applicantKind = .countyMunicipality
            row.decision = .refused
          }
        }),
    ])
}

extension Surroundings {
  fileprivate func words(on kind: ApplicantKind, in index: Int) -> [Finding.Argument] {
    let scheme = catalogue.schemes[index]
    return [
      .init("applicant", .text(word(for: kind))), .init("scheme", .text(shortName(of: scheme.id))),
      .init("allowed", .texts(scheme.applicants.map { word(for: $0) })),
    ]
  }
}
