extension Rule {
  /// Who was granted more than the limit, in all parts together, has an auditor attest the accounts (B16, B17, K14).
  ///
  /// Said once the report of every granted part has come, or, where some of it has, the deadline is past. Where no report
  /// at all has come that is what is missing, and another rule says so. Limit, whether it itself counts, and whether parts
  /// are added together are the catalogue's.
  static let attestationMissing = Rule(
    "AUD-001", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      breaches(ledger, surroundings) { $0.verdict == .attestationMissing }
    },
    examples: [
      .finds("a krone over the limit", .scene { $0.reported(200_001, .printout) }),
      .finds(
        "the parts together are a krone over",
        .scene { scene in
          scene.reported(150_000, .printout)
          scene.reported(50_001, .printout, of: .secondPart)
        }),
      .finds(
        "two applications together are a krone over",
        .scene { scene in
          scene.reported(150_000, .printout)
          scene.reported(50_001, .printout, case: "2021/2")
        }),
      .finds(
        "half of the report has come, and the deadline is past",
        .scene { scene in
          scene.reported(200_001, .printout)
          scene.application(.secondPart) { $0.granted = .kroner(1) }
        }),
      .finds(
        "all of the limit was used",
        .scene { $0.reported(200_001, .printout, used: .kroner(200_000)) }),
      .finds(
        "less was used, and the next year's report has no attestation either",
        .scene { scene in
          scene.reported(200_001, .printout, used: .kroner(1))
          scene.reported(1, .printout, year: 2022, case: "2022/1")
        }),
      .passes("exactly the limit", .scene { $0.reported(200_000, .printout) }),
      .passes("a krone under the limit", .scene { $0.reported(199_999, .printout) }),
      .passes("attested", .scene { $0.reported(200_001, .attestation) }),
      .passes(
        "the attestation came with the other part's report",
        .scene { scene in
          scene.reported(200_001, .printout)
          scene.reported(1, .attestation, of: .secondPart)
        }),
      .passes(
        "the report has not come",
        .scene { scene in scene.application(.firstPart) { $0.granted = .kroner(200_001) } }),
      .passes(
        "the rest of the report may still come",
        .scene { scene in
          scene.reported(200_001, .printout)
          scene.application(.secondPart) { $0.granted = .kroner(1) }
          scene.today = .on(2022, 2, 1)
        }),
      .passes(
        "two municipalities that have since been merged",
        .scene { scene in
          scene.reported(150_000, .printout, at: .mandal, year: 2019, case: "2019/1")
          scene.reported(150_000, .printout, at: .lindesnes, year: 2019, case: "2019/2")
        }),
      .passes(
        "the scheme asks for none",
        .scene { scene in
          scene.application { $0.granted = .kroner(900_000) }
          scene.report { $0.audit = .no }
        }),
    ])

  /// Who used less than the limit of a larger grant may have one attestation for two years (facts 1C): then it is yet to come.
  static let attestationForTwoYears = Rule(
    "AUD-002", .note,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      breaches(ledger, surroundings) { $0.verdict == .mayWaitForNextYear }
    },
    examples: [
      .finds(
        "a krone less than the limit was used",
        .scene { $0.reported(200_001, .printout, used: .kroner(199_999)) }),
      .finds(
        "the next year's report is not due",
        .scene { scene in
          scene.reported(200_001, .printout, used: .kroner(199_999))
          scene.application(.firstPart, year: 2022, case: "2022/1") { $0.granted = .kroner(1) }
        }),
      .passes(
        "all of the limit was used", .scene { $0.reported(200_000, .printout, used: .kroner(199_999)) }),
      .passes("attested", .scene { $0.reported(200_001, .attestation, used: .kroner(199_999)) }),
      .passes(
        "the next year's attestation covers both",
        .scene { scene in
          scene.reported(200_001, .printout, used: .kroner(199_999))
          scene.reported(1, .attestation, year: 2022, case: "2022/1")
        }),
    ])

  /// Who was granted no more than the limit sends a print-out of the accounts, if no attestation (K14).
  static let printoutMissing = Rule(
    "AUD-003", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      breaches(ledger, surroundings) { $0.verdict == .printoutMissing }
    },
    examples: [
      .finds("under the limit with nothing", .scene { $0.reported(199_999, .nothing) }),
      .finds("exactly the limit with nothing", .scene { $0.reported(200_000, .nothing) }),
      .finds("a krone with nothing", .scene { $0.reported(1, .nothing) }),
      .passes("a printout", .scene { $0.reported(199_999, .printout) }),
      .passes("an attestation is more than enough", .scene { $0.reported(199_999, .attestation) }),
      .passes(
        "the report has not come",
        .scene { scene in scene.application(.firstPart) { $0.granted = .kroner(1) } }),
      .passes("nothing was granted", .scene { $0.reported(0, .nothing) }),
      .passes(
        "the scheme asks for none",
        .scene { scene in
          scene.application { $0.granted = .kroner(1) }
          scene.report { $0.accountPrintout = .no }
        }),
    ])

  /// Exactly at a limit of «over»: other offices say «or more», so that someone should look at it (B16, Q5).
  static let exactlyAtLimit = Rule(
    "AUD-004", .note,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      breaches(ledger, surroundings) { $0.isAtOpenLimit && !$0.evidence.contains(.attestation) }
    },
    examples: [
      .finds("exactly the limit", .scene { $0.reported(200_000, .printout) }),
      .finds(
        "the parts make up the limit",
        .scene { scene in
          scene.reported(150_000, .printout)
          scene.reported(50_000, .printout, of: .secondPart)
        }),
      .finds(
        "before the report",
        .scene { scene in scene.application(.firstPart) { $0.granted = .kroner(200_000) } }),
      .passes("a krone under", .scene { $0.reported(199_999, .printout) }),
      .passes("a krone over", .scene { $0.reported(200_001, .attestation) }),
      .passes("attested all the same", .scene { $0.reported(200_000, .attestation) }),
    ])

  /// An attestation is of a case that is there (K13).
  static let attestationWithoutCase = Rule(
    "AUD-005", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      let strays = Set(ledger.entries.lazy.filter { $0.grantCase == nil }.map(\.origin))
      if strays.isEmpty { return [] }
      return surroundings.exports.reports.filter { $0.content.audit == .yes && strays.contains($0.origin) }
        .map {
          row in
          let scheme = surroundings.exports[row.content.scheme].schemeID
          return Breach(
            place: .record(row.origin, .audit), scheme: scheme,
            arguments: [
              .init(
                "municipality",
                .text(surroundings.senderName(place: row.content.place, year: row.content.year))),
              .init("scheme", .text(scheme.map { surroundings.shortName(of: $0) } ?? "")),
              .init("year", .code(String(row.content.year))),
            ])
        }
    },
    examples: [
      .finds("a report alone, attested", .scene { scene in scene.report(.firstPart) { $0.audit = .yes } }),
      .passes("a report alone", .scene { scene in scene.report(.firstPart) { $0.audit = .no } }),
      .passes("its application is there", .scene { $0.reported(1, .attestation) }),
    ])

  private static func breaches(
    _ ledger: Ledger, _ surroundings: Surroundings, where isAtFault: (AuditState) -> Bool
  ) -> [Breach] {
    ledger.audits.filter(isAtFault).map { state in
      Breach(
        place: .record(state.origin, .granted), scheme: state.scheme,
        arguments: [
          .init("municipality", .text(state.recipientName)),
          .init("scheme", .text(surroundings.shortName(of: state.scheme))),
          .init("part", .text(state.part.map { surroundings.name(of: $0, in: state.scheme) } ?? "")),
          .init("year", .code(String(state.year))), .init("next", .code(String(state.year + 1))),
          .init("granted", .money(state.granted)), .init("limit", .money(state.requirement.limit)),
          .init("used", state.used.map { .money($0) } ?? .text("")),
        ])
    }
  }
}

extension ExampleScene {
  /// What comes with a report.
  fileprivate enum Enclosure { case nothing, printout, attestation }

  /// An application that was granted so many kroner, and its report.
  fileprivate mutating func reported(
    _ granted: Int32, _ enclosure: Enclosure, of grant: Grant = .firstPart, used: Money? = nil,
    at town: Town = .åmli, year: Int = 2021, case number: String = "2021/1"
  ) {
    application(grant, at: town, year: year, case: number) { $0.granted = .kroner(granted) }
    report(grant, at: town, year: year, case: number) { row in
      row.used = used
      row.audit = enclosure == .attestation ? .yes : .no
      row.accountPrintout = enclosure == .printout ? .yes : .no
    }
  }
}
