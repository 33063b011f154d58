extension Settlement {
  /// All that is missing for grants up to and including the year, and who has not applied for the year itself.
  ///
  /// By municipality number, then scheme in catalogue order, year, kind and row. What has a deadline is missing the day
  /// after it; what has none, once the year of the money is over.
  public func missingItems(upTo year: Int, by catalogue: Catalogue) -> [MissingItem] {
    let search = MissingItemSearch(self, catalogue)
    let items =
      search.applications(for: year)
      + (search.reports() + search.evidence() + search.carryOvers()).filter { $0.year <= year }
    return items.enumerated().sorted { left, right in
      let keys = (search.rank(left.element), search.rank(right.element))
      return keys.0 != keys.1 ? keys.0 < keys.1 : left.offset < right.offset
    }.map(\.element)
  }
}

struct MissingItemSearch {
  private let settlement: Settlement
  private let surroundings: Surroundings
  private var catalogue: Catalogue { surroundings.catalogue }
  private let ranks: [SchemeID: Int]

  init(_ settlement: Settlement, _ catalogue: Catalogue) {
    self.settlement = settlement
    surroundings = Surroundings(catalogue: catalogue, exports: settlement.exports, today: settlement.today)
    ranks = Dictionary(
      catalogue.schemes.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  func rank(_ item: MissingItem) -> Rank {
    Rank(
      municipality: item.municipality, scheme: ranks[item.scheme] ?? 0, year: item.year, kind: item.kind)
  }

  struct Rank: Comparable {
    var municipality: MunicipalityNumber
    var scheme: Int
    var year: Int
    var kind: MissingItem.Kind

    static func < (left: Self, right: Self) -> Bool {
      (left.municipality, left.scheme, left.year, left.kind)
        < (right.municipality, right.scheme, right.year, right.kind)
    }
  }

  /// The county's municipalities without a row, in the schemes that they may apply in and that somebody has applied in.
  ///
  /// A row in quarantine is an application too.
  func applications(for year: Int) -> [MissingItem] {
    applications(for: year) { $0.map { $0 < settlement.today } ?? true }
  }

  /// The same in the schemes whose deadline for applications is one that is meant; nil is none.
  func applications(for year: Int, where isMeant: (CivilDate?) -> Bool) -> [MissingItem] {
    var applicants: [SchemeID: Set<MunicipalityNumber>] = [:]
    for row in settlement.exports.applications where row.content.year == year {
      guard let scheme = settlement.exports[row.content.scheme].schemeID,
        case .found(let municipality, _) = settlement.exports[row.content.place].match
      else { continue }
      applicants[scheme, default: []].insert(municipality.number)
    }
    let municipalities = catalogue.municipalities.inForce(
      county: catalogue.office.countyNumber, on: settlement.today)
    return catalogue.administeredSchemes.filter { $0.reportRequired && $0.isForMunicipalities }.flatMap {
      scheme in
      let deadline = scheme.deadline(.application, grantYear: year)?.day
      guard let applied = applicants[scheme.id], isMeant(deadline) else {
        return [MissingItem]()
      }
      return municipalities.filter { !applied.contains($0.number) }.map { municipality in
        var item = MissingItem(
          kind: .application, scheme: scheme.id, year: year, municipality: municipality.number,
          recipientName: municipality.name)
        item.deadline = deadline
        return item
      }
    }
  }

  /// Reports and short status reports.
  func reports() -> [MissingItem] {
    settlement.ledger.cases.flatMap { grantCase in
      var items: [MissingItem] = []
      if grantCase.hasUnreportedParts, grantCase.reportIsDue(in: catalogue) {
        let deadline = catalogue.scheme(grantCase.scheme)?.deadline(.report, grantYear: grantCase.year)?.day
        if isOver(deadline, year: grantCase.year) {
          var item = item(.report, grantCase, deadline)
          if grantCase.unreportedParts.count < grantCase.grantedParts.count {
            item.parts = grantCase.unreportedParts.compactMap(\.self)
          }
          items.append(item)
        }
      }
      if let deadline = grantCase.owedStatusReport(in: catalogue), deadline < settlement.today {
        items.append(item(.statusReport, grantCase, deadline))
      }
      return items
    }
  }

  func item(
    _ kind: MissingItem.Kind, _ grantCase: GrantCase, _ deadline: CivilDate?
  ) -> MissingItem {
    var item = MissingItem(
      kind: kind, scheme: grantCase.scheme, year: grantCase.year, municipality: grantCase.municipality,
      recipientName: surroundings.recipientName(of: grantCase))
    item.granted = grantCase.granted
    item.deadline = deadline
    item.origin = grantCase.origin
    return item
  }

  /// Attestations and print-outs; of who has sent no report at all, the attestation is missing with it.
  func evidence() -> [MissingItem] {
    settlement.ledger.audits.compactMap { state in
      let kind: MissingItem.Kind
      switch state.verdict {
      case .attestationMissing: kind = .attestation
      case .reportMissing where state.isRequired: kind = .attestation
      case .printoutMissing: kind = .accountPrintout
      default: return nil
      }
      var item = MissingItem(
        kind: kind, scheme: state.scheme, year: state.year, municipality: state.municipality,
        recipientName: state.recipientName)
      item.parts = [state.part].compactMap(\.self)
      item.granted = state.granted
      item.deadline = catalogue.scheme(state.scheme)?.deadline(.report, grantYear: state.year)?.day
      item.origin = state.origin
      return item
    }
  }

  /// What is applied to be carried over, where only the report or only the application says it.
  func carryOvers() -> [MissingItem] {
    CarryOverPair.all(settlement.ledger, catalogue).compactMap { pair in
      guard let gap = pair.gap(in: settlement.exports) else { return nil }
      let isReport = gap == .report
      let year = isReport ? pair.before.year : pair.year.year
      var item = MissingItem(
        kind: isReport ? .carryOverInReport : .carryOverInApplication, scheme: pair.year.scheme, year: year,
        municipality: pair.year.municipality, recipientName: surroundings.name(of: pair.year.municipality))
      item.deadline =
        catalogue.scheme(pair.year.scheme)?.deadline(
          isReport ? .report : .application, grantYear: year)?.day
      item.origin = isReport ? pair.report : pair.application
      return item
    }
  }

  private func isOver(_ deadline: CivilDate?, year: Int) -> Bool {
    deadline.map { $0 < settlement.today } ?? (year < settlement.today.year)
  }
}

extension Scheme {
  /// Whether municipalities may apply; so it is where no document says who may.
  fileprivate var isForMunicipalities: Bool { applicants.isEmpty || applicants.contains(.municipality) }
}
