/// A scheme's own section: every municipality of the county, every column of the money flow.
func schemeSection(_ scheme: Scheme, _ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let year = request.year
  let county = request.countyLine(for: scheme, year: year)
  let isWithheld = !request.edition.shows(scheme)
  let name = scheme.name[request.language]
  return Section(
    id: sectionID(of: scheme), title: "\(name) \(year)", tab: scheme.shortName[request.language],
    summary: schemeSummary(scheme, county, request),
    table: try Table(
      id: "scheme-\(scheme.id)", schemeColumns(scheme, request),
      lines: request.lines(for: scheme, year: year),
      total: county, totalHeading: wording[.total], addends: county.isWithheld ? nil : "rows",
      rowsAreAddends: !isWithheld, nameColumns: 2),
    notes: schemeNotes(scheme, request), totalName: county.isWithheld ? nil : totalName(scheme, year),
    totalColumn: "granted")
}

/// Such as `Sum_Kompetanse_2021`: a name that other workbooks may link to.
private func totalName(_ scheme: Scheme, _ year: Int) -> String {
  let words = scheme.id.text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
  return "Sum_\(words.joined(separator: "_"))_\(year)"
}

private func schemeSummary(_ scheme: Scheme, _ county: MunicipalityLine, _ request: StatementRequest)
  -> String
{
  let wording = request.wording
  let numbers = wording.numbers
  let totals = county.now ?? .zero
  let frame = scheme.frame(year: request.year)
  if county.isWithheld {
    return wording(
      .withheldCountySummary, ("year", String(request.year)),
      ("fewest", numbers.count(Withholding.fewestMunicipalities)),
      ("frame", frame.map(numbers.moneyWithUnit) ?? wording[.notSet]))
  }
  return wording(
    .schemeSummary, ("year", String(request.year)), ("applications", numbers.count(totals.applications)),
    ("applied", numbers.moneyWithUnit(totals.amounts.applied)),
    ("granted", numbers.moneyWithUnit(totals.amounts.granted)),
    ("grantedApplications", numbers.count(totals.grantedApplications)),
    ("frame", frame.map(numbers.moneyWithUnit) ?? wording[.notSet]))
}

private func schemeNotes(_ scheme: Scheme, _ request: StatementRequest) -> [String] {
  let wording = request.wording
  var notes: [String] = []
  let county = request.countyLine(for: scheme, year: request.year)
  if !request.edition.shows(scheme) {
    notes.append(wording[county.isWithheld ? .withheldCountyNote : .withheldSchemeNote])
  }
  if !county.isWithheld {
    let figure = FigureID(
      year: request.year, scheme: scheme.id, place: .county(request.catalogue.office.countyNumber),
      measure: .granted)
    notes.append(wording(.figureNote, ("figure", figure.description)))
  }
  if !scheme.reportRequired { notes.append(wording[.noReportNote]) }
  if (county.now?.regionalRows ?? 0) > 0 { notes.append(wording[.regionalNote]) }
  if scheme.reportRequired {
    notes.append(
      scheme.deadline(.report, grantYear: request.year).map {
        wording(.reportDeadlineNote, ("deadline", wording.numbers.longDate($0.day)))
      } ?? wording[.noDeadlineNote])
  }
  return notes
}

private func schemeColumns(_ scheme: Scheme, _ request: StatementRequest) -> [ColumnSpecification<
  MunicipalityLine
>] {
  let wording = request.wording
  let county = request.countyLine(for: scheme, year: request.year)
  var columns: [ColumnSpecification<MunicipalityLine>] = [
    .code("number", wording[.municipalityNumber]) { .code($0.number) },
    .text("municipality", wording[.municipality]) { .text($0.name) },
    .count("applications", wording[.applications]) { $0.count(\.applications) },
    .money("applied", wording[.applied]) { $0.money(\.applied) },
  ]
  // Claims have no proposal: a column of zeros would say that nothing was proposed.
  if county.now?.amounts.proposed != .zero {
    columns.append(.money("proposed", wording[.proposed], isDetail: true) { $0.money(\.proposed) })
  }
  columns.append(.money("granted", wording[.granted]) { $0.money(\.granted) })
  columns += partColumns(scheme, county, request)
  if request.yearBefore(scheme) != nil {
    columns.append(
      .money("granted-before", wording(.grantedInYear, ("year", String(request.year - 1)))) {
        $0.grantedBefore
      })
  }
  columns.append(.money("paid", wording[.paid]) { $0.money(\.paid) })
  if scheme.reportRequired { columns += reportColumns(wording) }
  columns.append(.code("figure", wording[.figureID], isDetail: true) { request.figureID(scheme, $0) })
  columns.append(
    .text("regional", wording[.regional], isDetail: true) { line in
      if line.isWithheld { return .withheld }
      return .text((line.now?.regionalRows ?? 0) > 0 && !line.number.isEmpty ? wording[.regionalMark] : "")
    })
  return columns
}

/// What each part was granted; and a column for rows that name no part, when there are any.
private func partColumns(
  _ scheme: Scheme, _ county: MunicipalityLine, _ request: StatementRequest
) -> [ColumnSpecification<MunicipalityLine>] {
  if scheme.parts.isEmpty { return [] }
  var names = scheme.parts.map { (key: $0.id.text, name: $0.shortName[request.language]) }
  if county.parts.last.flatMap({ $0 }) != nil { names.append(("none", request.wording[.noPart])) }
  let showsParts = request.withholding.showsParts(scheme, year: request.year)
  return names.enumerated().map { index, part in
    .money("granted-\(part.key)", request.wording(.grantedToPart, ("part", part.name))) { line in
      if line.isWithheld || !showsParts { return .withheld }
      return line.parts[index].map { .money($0.amounts.granted) } ?? .blank
    }
  }
}

private func reportColumns(_ wording: Wording) -> [ColumnSpecification<MunicipalityLine>] {
  [
    .money("carriedIn", wording[.carriedIn], isDetail: true) { $0.money(\.carriedIn) },
    .money("available", wording[.available], isDetail: true) { (line) throws(Money.Overflow) in
      try line.money { (amounts) throws(Money.Overflow) in try amounts.available() }
    },
    .money("used", wording[.used]) { $0.money(\.used) },
    .money("unused", wording[.unused]) { $0.money(\.unused) },
    .money("carryOverApplied", wording[.carryOverApplied], isDetail: true) { $0.money(\.carryOverApplied) },
    .money("carryOverApproved", wording[.carryOverApproved], isDetail: true) {
      $0.money(\.carryOverApproved)
    },
    .money("toRepay", wording[.toRepay], isDetail: true) { $0.money(\.toRepay) },
    .count("reportsDue", wording[.reportsDue]) { $0.count(\.reportsDue) },
    .count("reportsReceived", wording[.reportsReceived]) { $0.count(\.reportsReceived) },
  ]
}

extension StatementRequest {
  /// What a line's figures are called, but for the measure: `2021/besoksverter/4217`.
  fileprivate func figureID(_ scheme: Scheme, _ line: MunicipalityLine) -> Cell {
    if line.isWithheld { return .withheld }
    guard line.now != nil, let number = MunicipalityNumber(line.number) else { return .blank }
    let figure = FigureID(year: year, scheme: scheme.id, place: .municipality(number), measure: .granted)
    return .code(figure.row)
  }
}
