extension Rule {
  /// Who was granted money tells by the deadline whether the work has begun (B29, R15).
  ///
  /// Not asked for once all of it is reported: the final report says more.
  static let statusReportMissing = Rule(
    "STA-001", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      ledger.cases.compactMap { grantCase in
        guard let deadline = grantCase.owedStatusReport(in: surroundings.catalogue),
          deadline < surroundings.today
        else { return nil }
        return Breach(
          place: .record(grantCase.origin, .caseNumber), scheme: grantCase.scheme,
          arguments: [
            .init("recipient", .text(surroundings.recipientName(of: grantCase))),
            .init("scheme", .text(surroundings.shortName(of: grantCase.scheme))),
            .init("year", .code(String(grantCase.year))), .init("deadline", .date(deadline)),
            .init("days", .count(deadline.days(until: surroundings.today))),
          ])
      }
    },
    examples: [
      .finds(
        "the day after the deadline",
        .scene { scene in
          scene.application(.homes) { $0.granted = .kroner(1) }
          scene.today = .on(2022, 1, 21)
        }),
      .passes(
        "it is not due",
        .scene { scene in
          scene.application(.homes) { $0.granted = .kroner(1) }
          scene.today = .on(2022, 1, 10)
        }),
      .passes(
        "the deadline is today",
        .scene { scene in
          scene.application(.homes) { $0.granted = .kroner(1) }
          scene.today = .on(2022, 1, 20)
        }),
      .passes(
        "it has come",
        .scene { scene in
          scene.application(.homes) { $0.granted = .kroner(1) }
          scene.statusReport { $0.begun = .yes }
        }),
      .passes(
        "all is reported",
        .scene { scene in
          scene.application(.homes) { $0.granted = .kroner(1) }
          scene.report(.homes)
        }),
      .passes("nothing was granted", .scene { scene in scene.application(.homes) { $0.granted = .zero } }),
      .passes(
        "the year has no such deadline",
        .scene { scene in scene.application(.homes, year: 2020) { $0.granted = .kroner(1) } }),
    ])

  /// Work that has not begun has a plan (B29, R15).
  static let noPlanForBeginning = Rule(
    "STA-002", .warning,
    check: .rows { exports, surroundings in
      exports.statusReports.filter { $0.content.begun == .no && $0.content.planIfNotBegun == nil }.map {
        row in
        let scheme = exports[row.content.scheme].schemeID
        return Breach(
          place: .record(row.origin, .planIfNotBegun), scheme: scheme,
          arguments: [
            .init(
              "sender",
              .text(surroundings.senderName(place: row.content.place, year: row.content.year))),
            .init("scheme", .text(scheme.map { surroundings.shortName(of: $0) } ?? "")),
            .init("year", .code(String(row.content.year))),
          ])
      }
    },
    examples: [
      .finds("not begun and no plan", .scene { scene in scene.statusReport { $0.begun = .no } }),
      .passes(
        "not begun, but a plan",
        .scene { scene in
          scene.statusReport { row in
            row.begun = .no
            row.planIfNotBegun = Personal("after Easter")
          }
        }),
      .passes("begun", .scene { scene in scene.statusReport { $0.begun = .yes } }),
      .passes("begun in part", .scene { scene in scene.statusReport { $0.begun = .inProgress } }),
      .passes("not said", .scene { $0.statusReport() }),
    ])
}
