/// The radar points out who is so near a limit or a deadline that a correction or a delay crosses it; nothing is wrong.
extension Rule {
  /// Grants within 5 % of a limit for attestation, on either side: over it too, since a correction may bring them under.
  static let nearAuditLimit = Rule(
    "RAD-001", .note, isRadar: true,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      var breaches: [Breach] = []
      for state in ledger.audits where state.isNearLimit {
        let limit = state.requirement.limit
        let isOver = state.granted > limit
        let distance = try isOver ? state.granted.subtracting(limit) : limit.subtracting(state.granted)
        breaches.append(
          Breach(
            place: .record(state.origin, .granted), scheme: state.scheme,
            arguments: [
              .init("recipient", .text(state.recipientName)),
              .init("scheme", .text(surroundings.shortName(of: state.scheme))),
              .init("year", .code(String(state.year))), .init("granted", .money(state.granted)),
              .init("limit", .money(limit)), .init("over", isOver ? .money(distance) : .text("")),
              .init("under", isOver ? .text("") : .money(distance)),
            ]))
      }
      return breaches
    },
    examples: [
      .finds("5 % under", .scene { $0.granted(.kroner(190_000)) }),
      .finds("5 % over", .scene { $0.granted(.kroner(210_000)) }),
      .passes("an øre more than 5 % under", .scene { $0.granted(Money(øre: 18_999_999)) }),
      .passes("an øre more than 5 % over", .scene { $0.granted(Money(øre: 21_000_001)) }),
      .passes(
        "the scheme asks for no attestation",
        .scene { scene in scene.application { $0.granted = .kroner(200_001) } }),
    ])

  /// What came in on a deadline's day or the two before it, and what is granted and has its deadline today or in two days.
  static let nearDeadline = Rule(
    "RAD-002", .note, isRadar: true,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      Deadline.Kind.allCases.flatMap { arrived(just: $0, surroundings) }
        + ledger.cases.flatMap { grantCase in
          [
            awaited(.report, grantCase.owedReport(in: surroundings.catalogue), of: grantCase, surroundings),
            awaited(
              .statusReport, grantCase.owedStatusReport(in: surroundings.catalogue), of: grantCase,
              surroundings),
          ].compactMap(\.self)
        }
    },
    examples: [
      .finds(
        "an application two days before",
        .scene { scene in scene.application(.firstPart) { $0.received = .on(2021, 2, 27) } }),
      .finds(
        "a report on the day itself", .scene { scene in scene.report { $0.received = .on(2022, 3, 1) } }),
      .finds(
        "a short status report two days before",
        .scene { scene in scene.statusReport { $0.received = .on(2022, 1, 18) } }),
      .finds("a report is due in two days", .scene { $0.owedReport(today: .on(2022, 2, 27)) }),
      .finds("a report is due today", .scene { $0.owedReport(today: .on(2022, 3, 1)) }),
      .finds(
        "a short status report is due in two days",
        .scene { scene in
          scene.application(.homes) { $0.granted = .kroner(1) }
          scene.today = .on(2022, 1, 18)
        }),
      .passes(
        "an application three days before",
        .scene { scene in scene.application(.firstPart) { $0.received = .on(2021, 2, 26) } }),
      .passes("a report is due in three days", .scene { $0.owedReport(today: .on(2022, 2, 26)) }),
      .passes(
        "it has come",
        .scene { scene in
          scene.owedReport(today: .on(2022, 2, 27))
          scene.report()
        }),
      .passes(
        "nothing was granted",
        .scene { scene in
          scene.application { $0.granted = .zero }
          scene.today = .on(2022, 2, 27)
        }),
    ])

  /// A frame of which something is left, but no more than 5 %; what is over has a finding of its own.
  static let nearFrame = Rule(
    "RAD-003", .note, isRadar: true,
    check: .ledger { (_, allocation, surroundings) throws(Money.Overflow) in
      var breaches: [Breach] = []
      for standing in FrameStanding.all(allocation, surroundings) {
        guard let amount = standing.frame.amount, standing.granted < amount,
          Radar.isNear(standing.granted, amount)
        else { continue }
        breaches.append(
          standing.breach(
            .granted, surroundings,
            [
              .init("granted", .money(standing.granted)), .init("frame", .money(amount)),
              .init("left", .money(try amount.subtracting(standing.granted))),
            ]))
      }
      return breaches
    },
    examples: [
      .finds("5 % is left", .applications([{ $0.granted = .kroner(950_000) }])),
      .finds("an øre is left", .applications([{ $0.granted = Money(øre: 99_999_999) }])),
      .passes("an øre more than 5 % is left", .applications([{ $0.granted = Money(øre: 94_999_999) }])),
      .passes(
        "the whole frame is granted, as it should be", .applications([{ $0.granted = .kroner(1_000_000) }])),
    ])

  private static func arrived(just kind: Deadline.Kind, _ surroundings: Surroundings) -> [Breach] {
    Arrivals(kind, surroundings).consignments { arrival in
      arrival.deadline.map { Radar.isNear(arrival.received, before: $0) } ?? false
    }.compactMap { arrival in
      guard let deadline = arrival.deadline else { return nil }
      var breach = Breach(arrival, deadline, days: arrival.received.days(until: deadline), surroundings)
      breach.arguments += days(kind, received: arrival.received)
      return breach
    }
  }

  private static func awaited(
    _ kind: Deadline.Kind, _ deadline: CivilDate?, of grantCase: GrantCase, _ surroundings: Surroundings
  ) -> Breach? {
    guard let deadline, Radar.isNear(surroundings.today, before: deadline) else { return nil }
    return Breach(
      place: .record(grantCase.origin, .caseNumber), scheme: grantCase.scheme,
      arguments: [
        .init("sender", .text(surroundings.recipientName(of: grantCase))),
        .init("scheme", .text(surroundings.shortName(of: grantCase.scheme))),
        .init("year", .code(String(grantCase.year))), .init("deadline", .date(deadline)),
        .init("days", .count(surroundings.today.days(until: deadline))),
      ] + days(kind, awaited: surroundings.today))
  }

  /// The day on which a thing came, or on which it had not, under the name of its kind; the others have nothing to show.
  private static func days(
    _ kind: Deadline.Kind, received: CivilDate? = nil, awaited: CivilDate? = nil
  ) -> [Finding.Argument] {
    func value(_ day: CivilDate?, _ other: Deadline.Kind) -> Finding.Argument.Value {
      kind == other ? day.map { .date($0) } ?? .text("") : .text("")
    }
    return [
      .init("application", value(received, .application)), .init("report", value(received, .report)),
      .init("statusReport", value(received, .statusReport)), .init("reportAwaited", value(awaited, .report)),
      .init("statusReportAwaited", value(awaited, .statusReport)),
    ]
  }
}

extension ExampleScene {
  fileprivate mutating func granted(_ money: Money) { application(.firstPart) { $0.granted = money } }

  /// An application that was granted money and is to be reported by 1 March 2022.
  fileprivate mutating func owedReport(today: CivilDate) {
    application { $0.granted = .kroner(1) }
    self.today = today
  }
}
