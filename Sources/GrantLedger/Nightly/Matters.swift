/// What counts as soon and as nearly spent in a nightly statement.
public enum NightlyLimits {
  /// Days before a deadline, both ends included, in which it is told who has not sent what is due.
  public static let daysAhead = 14
  /// Of a frame, in percent: from here on it is nearly spent.
  public static let percentOfFrame: Int64 = 95
}

extension Settlement {
  /// All that holds on the run's day, to be asked after by later runs.
  ///
  /// Who has not applied by a deadline that is past is left out: to apply is voluntary.
  func matters(by catalogue: Catalogue) throws(Money.Overflow) -> [Matter] {
    let surroundings = Surroundings(catalogue: catalogue, exports: exports, today: today)
    let search = MattersSearch(settlement: self, surroundings: surroundings)
    return numbered(
      search.missing() + search.awaited() + search.overLimits() + (try search.frames()))
  }

  /// Of those that are alike, each gets a number of its own.
  private func numbered(_ matters: [Matter]) -> [Matter] {
    var met: [Matter.Key: Int] = [:]
    return matters.map { matter in
      let number = met[matter.key, default: 0] + 1
      met[matter.key] = number
      var matter = matter
      matter.key.number = number
      return matter
    }
  }
}

private struct MattersSearch {
  let settlement: Settlement
  let surroundings: Surroundings
  private var catalogue: Catalogue { surroundings.catalogue }

  private func isPublic(_ scheme: SchemeID) -> Bool {
    catalogue.scheme(scheme).map(Edition.public.shows) ?? false
  }

  private func matter(_ kind: Matter.Kind, _ item: MissingItem) -> Matter {
    Matter(
      key: .init(
        kind: kind, scheme: item.scheme, year: item.year, municipality: item.municipality,
        recipient: item.recipientName), deadline: item.deadline, granted: item.granted,
      firstSeen: settlement.today, isPublic: isPublic(item.scheme))
  }

  func missing() -> [Matter] {
    guard let year = settlement.ledger.years.last else { return [] }
    return settlement.missingItems(upTo: year, by: catalogue).compactMap { item in
      item.kind.matter.map { matter($0, item) }
    }
  }

  /// What is due in the next days: applications of who has not applied, reports and status reports of who was granted money.
  func awaited() -> [Matter] {
    let search = MissingItemSearch(settlement, catalogue)
    func isSoon(_ day: CivilDate?) -> Bool {
      day.map { (0...NightlyLimits.daysAhead).contains(settlement.today.days(until: $0)) } ?? false
    }
    let years = Set(
      catalogue.administeredSchemes.flatMap(\.deadlines).filter { $0.kind == .application && isSoon($0.day) }
        .map(\.grantYear)
    ).sorted()
    let applications = years.flatMap { search.applications(for: $0, where: isSoon) }.map {
      matter(.awaitedApplication, $0)
    }
    let reports = settlement.ledger.cases.flatMap { grantCase in
      let owed: [(Matter.Kind, MissingItem.Kind, CivilDate?)] = [
        (.awaitedReport, .report, grantCase.owedReport(in: catalogue)),
        (.awaitedStatusReport, .statusReport, grantCase.owedStatusReport(in: catalogue)),
      ]
      return owed.filter { isSoon($0.2) }.map { kind, item, deadline in
        matter(kind, search.item(item, grantCase, deadline))
      }
    }
    return applications + reports
  }

  func overLimits() -> [Matter] {
    settlement.ledger.audits.filter(\.isRequired).map { state in
      Matter(
        key: .init(
          kind: .overAuditLimit, scheme: state.scheme, part: state.part, year: state.year,
          municipality: state.municipality, recipient: state.recipientName),
        granted: state.granted, limit: state.requirement.limit, firstSeen: settlement.today,
        isPublic: isPublic(state.scheme))
    }
  }

  /// The frames of the year that the office works with and of later ones: those of past years no longer matter.
  func frames() throws(Money.Overflow) -> [Matter] {
    let year = min(settlement.today.year, settlement.ledger.years.last ?? settlement.today.year)
    var matters: [Matter] = []
    for standing in FrameStanding.all(settlement.allocation, surroundings) where standing.frame.year >= year {
      guard let amount = standing.frame.amount, amount > .zero else { continue }
      let kind: Matter.Kind
      if standing.granted > amount {
        kind = .frameOverspent
      } else if try standing.granted.times(100) >= amount.times(NightlyLimits.percentOfFrame) {
        kind = .frameNearlySpent
      } else {
        continue
      }
      matters.append(
        Matter(
          key: .init(
            kind: kind, scheme: standing.scheme, part: standing.frame.part, year: standing.frame.year,
            municipality: nil, recipient: ""), granted: standing.granted, limit: amount,
          firstSeen: settlement.today, isPublic: isPublic(standing.scheme)))
    }
    return matters
  }
}

extension MissingItem.Kind {
  /// Nil for applications, which are voluntary.
  fileprivate var matter: Matter.Kind? {
    switch self {
    case .application: nil
    case .report: .missingReport
    case .statusReport: .missingStatusReport
    case .attestation: .missingAttestation
    case .accountPrintout: .missingAccountPrintout
    case .carryOverInApplication: .missingCarryOverInApplication
    case .carryOverInReport: .missingCarryOverInReport
    }
  }
}
