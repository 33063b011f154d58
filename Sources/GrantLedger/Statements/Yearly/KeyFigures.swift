/// The sentence that says the year in figures: "40 søknader, søkt 36 050 000 kr, innvilget …".
func keySentence(_ request: StatementRequest) throws(Money.Overflow) -> String {
  let totals = try countyTotals(request, year: request.year)
  let numbers = request.wording.numbers
  return request.wording(
    .yearlyKeySentence, ("year", String(request.year)), ("applications", numbers.count(totals.applications)),
    ("applied", numbers.moneyWithUnit(totals.amounts.applied)),
    ("granted", numbers.moneyWithUnit(totals.amounts.granted)),
    ("grantedApplications", numbers.count(totals.grantedApplications)),
    (
      "share",
      share(totals.amounts.granted, of: totals.amounts.applied).map(numbers.share) ?? request.wording[.blank]
    ))
}

/// The figures for the cover, with the year before beside them.
func keyFigures(_ request: StatementRequest) throws(Money.Overflow) -> [Statement.KeyFigure] {
  let now = try countyTotals(request, year: request.year)
  let hasBefore = request.catalogue.administeredSchemes.contains { request.yearBefore($0) != nil }
  let before = hasBefore ? try countyTotals(request, year: request.year - 1) : nil
  let wording = request.wording
  func figure(_ label: Label, _ cell: (Totals) -> Cell) -> Statement.KeyFigure {
    .init(name: wording[label], value: cell(now), before: before.map(cell))
  }
  func money(_ label: Label, _ path: KeyPath<Amounts, Money>) -> Statement.KeyFigure {
    figure(label) { $0.amounts.said(path).map { .money($0) } ?? .blank }
  }
  return [
    figure(.applications) { .count($0.applications) },
    money(.applied, \.applied),
    money(.granted, \.granted),
    figure(.grantedApplications) { .count($0.grantedApplications) },
    money(.paid, \.paid),
    money(.used, \.used),
    money(.unused, \.unused),
    money(.carryOverApproved, \.carryOverApproved),
    .init(name: wording[.municipalitiesGranted], value: .count(municipalitiesGranted(request))),
    .init(name: wording[.findingsErrors], value: .count(request.findings.count { $0.severity == .error })),
    .init(
      name: wording[.findingsWarnings], value: .count(request.findings.count { $0.severity == .warning })),
  ]
}

/// How many municipalities were granted money in any scheme that may be shown.
func municipalitiesGranted(_ request: StatementRequest) -> Int {
  let schemes = request.schemes(in: request.year).filter(request.edition.shows)
  return request.municipalities.count { municipality in
    schemes.contains { scheme in
      request.allocation.totals(year: request.year, scheme: scheme.id, municipality: municipality.number)
        .amounts.granted > .zero
    }
  }
}

/// One line a scheme: applications, applied and granted, this year and the year before; a scheme that ended the year
/// before has its line too, so that the lines add up to the totals of both years.
func keyFiguresSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  struct Line {
    var name: String
    /// Nil for a scheme that ended the year before: it has no section of its own.
    var section: String?
    /// Nil where the edition does not show it.
    var now: Totals?
    /// Nil where there was none.
    var before: Cell?
    var frame: Cell

    func cell(_ cell: (Totals) -> Cell) -> Cell { now.map(cell) ?? .withheld }
  }
  func before(_ scheme: Scheme, _ year: Int) -> Cell {
    guard request.withholding.showsCounty(scheme, year: year) else { return .withheld }
    return .money(request.allocation.totals(year: year, scheme: scheme.id).amounts.granted)
  }
  let wording = request.wording
  let schemesOfYear = Set(request.schemes(in: request.year).map(\.id))
  let lines = request.comparedSchemes().map { scheme in
    Line(
      name: scheme.name[request.language],
      section: schemesOfYear.contains(scheme.id) ? sectionID(of: scheme) : nil,
      now: request.withholding.showsCounty(scheme, year: request.year)
        ? request.allocation.totals(year: request.year, scheme: scheme.id) : nil,
      before: request.yearBefore(scheme).map { before(scheme, $0) },
      frame: scheme.frame(year: request.year).map { .money($0) } ?? .notSet)
  }
  let hasBefore = lines.contains { $0.before != nil }
  let year = String(request.year)
  var columns: [ColumnSpecification<Line>] = [
    .text("scheme", wording[.scheme]) { line in
      line.section.map { .link(line.name, section: $0) } ?? .text(line.name)
    },
    .count("applications", wording[.applications]) { $0.cell { .count($0.applications) } },
    .count("grantedApplications", wording[.grantedApplications]) {
      $0.cell { .count($0.grantedApplications) }
    },
    .money("frame", wording(.frameOfYear, ("year", year)), isSummed: false) { $0.frame },
    .money("applied", wording(.appliedInYear, ("year", year))) { $0.cell { .money($0.amounts.applied) } },
    .money("granted", wording(.grantedInYear, ("year", year))) { $0.cell { .money($0.amounts.granted) } },
    .share("share", wording[.grantedShare]) { line in
      line.cell { totals in
        share(totals.amounts.granted, of: totals.amounts.applied).map { .share(basisPoints: $0) } ?? .blank
      }
    },
    .money("paid", wording[.paid]) { line in
      line.cell { $0.amounts.said(\.paid).map { .money($0) } ?? .blank }
    },
  ]
  if hasBefore {
    columns.append(
      .money("granted-before", wording(.grantedInYear, ("year", String(request.year - 1)))) {
        $0.before ?? .blank
      })
  }
  let total = Line(
    name: wording[.total], section: nil, now: try countyTotals(request, year: request.year),
    before: hasBefore ? .money(try countyTotals(request, year: request.year - 1).amounts.granted) : nil,
    frame: .blank)
  return Section(
    id: "key-figures", title: wording(.keyFiguresTitle, ("year", year)), tab: wording[.keyFiguresTab],
    summary: try keySentence(request),
    table: try Table(
      id: "key-figures", columns, lines: lines, total: total, totalHeading: wording[.total]),
    notes: withheldCountyNotes(
      request, years: hasBefore ? [request.year, request.year - 1] : [request.year]),
    totalName: "Sum_alle_\(year)", totalColumn: "granted")
}

/// The id of a scheme's own section.
func sectionID(of scheme: Scheme) -> String { "scheme-\(scheme.id)" }

/// One amount as a share of another in hundredths of a percent, rounded half up; nil when there is nothing to share.
func share(_ part: Money, of whole: Money) -> Int? {
  guard whole > .zero, part >= .zero else { return nil }
  let (product, overflow) = part.øre.multipliedReportingOverflow(by: 20_000)
  if overflow { return Int(part.øre / max(1, whole.øre / 10_000)) }
  return Int((product / whole.øre + 1) / 2)
}
