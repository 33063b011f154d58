extension Rule {
  /// A report tells of an application that is there (K13).
  static let reportWithoutApplication = Rule(
    "REP-001", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      ledger.entries.filter { $0.grantCase == nil }.map { entry in
        Breach(
          place: .record(entry.origin, .caseNumber), scheme: entry.key.scheme,
          arguments: [
            .init("municipality", .text(surroundings.name(of: entry.key.municipality))),
            .init("scheme", .text(surroundings.shortName(of: entry.key.scheme))),
            .init("year", .code(String(entry.key.year))),
          ])
      }
    },
    examples: [
      .finds("a report alone", .reports([{ $0.used = .kroner(1) }])),
      .passes("its application is there", .both(applications: [{ _ in }], reports: [{ _ in }])),
    ])

  /// Who was granted money sends a report by the deadline (K13).
  static let missingReport = Rule(
    "REP-002", .warning,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      missing(ledger, surroundings).compactMap { grantCase, deadline in
        guard let deadline, deadline.day < surroundings.today else { return nil }
        return breach(
          grantCase, surroundings,
          [
            .init("deadline", .date(deadline.day)),
            .init("days", .count(deadline.day.days(until: surroundings.today))),
          ])
      }
    },
    examples: [
      .finds("granted, and the deadline is past", .applications([{ $0.granted = .kroner(1) }])),
      .passes("granted nothing", .applications([{ $0.granted = .zero }])),
      .passes("the report has come", .both(applications: [{ $0.granted = .kroner(1) }], reports: [{ _ in }])),
      .passes(
        "the deadline is still to come",
        .applications([
          { row in
            row.year = 2022
            row.granted = .kroner(1)
          }
        ])),
    ])

  /// Where no deadline is set nothing is late; what has not come is still listed once the year is over.
  static let missingReportWithoutDeadline = Rule(
    "REP-003", .note,
    check: .ledger { (ledger, _, surroundings) throws(Money.Overflow) in
      missing(ledger, surroundings).compactMap { grantCase, deadline in
        guard deadline == nil, grantCase.year < surroundings.today.year else { return nil }
        return breach(grantCase, surroundings, [])
      }
    },
    examples: [
      .finds(
        "granted last year, no deadline set",
        .applications([
          { row in
            row.year = 2020
            row.granted = .kroner(1)
          }
        ])),
      .passes("a deadline is set", .applications([{ $0.granted = .kroner(1) }])),
    ])

  private static func missing(
    _ ledger: Ledger, _ surroundings: Surroundings
  ) -> [(GrantCase, Deadline?)] {
    ledger.cases.filter { $0.hasUnreportedParts && $0.reportIsDue(in: surroundings.catalogue) }.map {
      grantCase in
      let scheme = surroundings.catalogue.scheme(grantCase.scheme)
      return (grantCase, scheme?.deadline(.report, grantYear: grantCase.year))
    }
  }

  private static func breach(
    _ grantCase: GrantCase, _ surroundings: Surroundings, _ more: [Finding.Argument]
  ) -> Breach {
    let applicant = grantCase.applicantKind == .municipality ? nil : grantCase.applicant
    return Breach(
      place: .record(grantCase.origin, .caseNumber), scheme: grantCase.scheme,
      arguments: [
        .init(
          "municipality",
          .text(
            applicant.map { surroundings.exports.texts[$0] } ?? surroundings.name(of: grantCase.municipality))
        ),
        .init("scheme", .text(surroundings.shortName(of: grantCase.scheme))),
        .init("parts", .texts(parts(grantCase, surroundings))),
        .init("year", .code(String(grantCase.year))), .init("granted", .money(grantCase.granted)),
      ] + more)
  }

  /// The parts that lack a report, where others have one; none where the whole case lacks it.
  private static func parts(_ grantCase: GrantCase, _ surroundings: Surroundings) -> [String] {
    if grantCase.unreportedParts.count == grantCase.grantedParts.count { return [] }
    return grantCase.unreportedParts.compactMap { part in
      part.map { surroundings.name(of: $0, in: grantCase.scheme) }
    }
  }
}
