/// The sections of a yearly statement before they are made: each by itself, in any order, and several at the same time.
public struct YearlySections: Sendable {
  private let request: StatementRequest
  private let lines: RowLines
  /// In the order in which the sections stand.
  private let kinds: [Kind]

  private enum Kind {
    case keyFigures, granted, frames, scheme(Scheme), carryOver, missing, audit, applicants, priority,
      findingsSummary, waivers, findings, amendments, rows, control, amountControl, identities, figures,
      sources
  }

  public init(_ request: StatementRequest) {
    self.request = request
    lines = RowLines(request)
    kinds =
      [.keyFigures, .granted, .frames] + request.schemes(in: request.year).map(Kind.scheme) + [
        .carryOver, .missing, .audit, .applicants, .priority, .findingsSummary, .waivers, .findings,
        .amendments, .rows, .control, .amountControl, .identities, .figures, .sources,
      ]
  }

  public var count: Int { kinds.count }

  /// Makes the section at a place below `count`; nil where there is nothing to show.
  public func section(at place: Int) throws(Money.Overflow) -> Section? {
    switch kinds[place] {
    case .keyFigures: try keyFiguresSection(request)
    case .granted: try grantedSection(request)
    case .frames: try framesSection(request)
    case .scheme(let scheme): try schemeSection(scheme, request)
    case .carryOver: try carryOverSection(request)
    case .missing: try missingSection(request)
    case .audit: try auditSection(request)
    case .applicants: try applicantsSection(request)
    case .priority: try prioritySection(request)
    case .findingsSummary: try findingsSummarySection(request)
    case .waivers: try waiversSection(request)
    case .findings: try findingsSection(request)
    case .amendments: try amendmentsSection(request)
    case .rows: rowsSection(request, lines)
    case .control: try controlSection(request)
    case .amountControl: try amountControlSection(request)
    case .identities: try identitiesSection(request)
    case .figures: try figuresSection(request)
    case .sources: try sourcesSection(request)
    }
  }

  /// The statement of what was made at each place.
  public func statement(of sections: [Section?]) throws(Money.Overflow) -> Statement {
    let wording = request.wording
    return Statement(
      name: yearlyName(request),
      title: wording(
        .yearlyTitle, ("county", request.catalogue.office.countyName), ("year", String(request.year))),
      keySentence: try keySentence(request), keyFigures: try keyFigures(request),
      properties: statementProperties(request), sections: sections.compactMap(\.self),
      rowsWorkbook: rowsWorkbook(request, lines))
  }
}
