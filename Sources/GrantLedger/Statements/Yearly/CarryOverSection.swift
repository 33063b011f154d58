/// The municipalities' unspent money, scheme by scheme: what came in, what is left, what goes on (*overføringer*).
func carryOverSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let schemes = request.schemes(in: request.year).filter { $0.reportRequired && request.edition.shows($0) }
  let hasBefore = schemes.contains { request.yearBefore($0) != nil }
  var lines: [CarryOverLine] = []
  var sum = Totals.zero
  var before = Totals.zero
  for scheme in schemes {
    lines += request.lines(for: scheme, year: request.year).map { line in
      CarryOverLine(scheme: scheme.shortName[request.language], line: line)
    }
    try sum.add(request.allocation.totals(year: request.year, scheme: scheme.id))
    try before.add(request.allocation.totals(year: request.year - 1, scheme: scheme.id))
  }
  let total = CarryOverLine(
    scheme: "",
    line: MunicipalityLine(
      number: "", name: "", now: sum, before: before, parts: [], isWithheld: false, isBeforeWithheld: false))
  let year = String(request.year)
  return Section(
    id: "carry-over", title: wording(.carryOverTitle, ("year", year)), tab: wording[.carryOverTab],
    summary: wording(
      .carryOverSummary, ("year", year), ("unused", wording.numbers.moneyWithUnit(sum.amounts.unused)),
      ("applied", wording.numbers.moneyWithUnit(sum.amounts.carryOverApplied)),
      ("approved", wording.numbers.moneyWithUnit(sum.amounts.carryOverApproved)),
      ("toRepay", wording.numbers.moneyWithUnit(sum.amounts.toRepay))),
    table: try Table(
      id: "carry-over", carryOverColumns(request, hasBefore: hasBefore), lines: lines, total: total,
      totalHeading: wording[.total], nameColumns: 3),
    notes: [wording[.carryOverNote]], totalName: "Sum_overforinger_\(year)", totalColumn: "carryOverApproved")
}

private struct CarryOverLine {
  var scheme: String
  var line: MunicipalityLine
}

private func carryOverColumns(
  _ request: StatementRequest, hasBefore: Bool
) -> [ColumnSpecification<CarryOverLine>] {
  let wording = request.wording
  var columns: [ColumnSpecification<CarryOverLine>] = [
    .text("scheme", wording[.scheme]) { .text($0.scheme) },
    .code("number", wording[.municipalityNumber]) { .code($0.line.number) },
    .text("municipality", wording[.municipality]) { .text($0.line.name) },
  ]
  if hasBefore {
    columns.append(
      .money("approved-before", wording(.carryOverApprovedInYear, ("year", String(request.year - 1)))) {
        line in
        line.line.before.map { .money($0.amounts.carryOverApproved) } ?? .blank
      })
  }
  columns += [
    .money("carriedIn", wording[.carriedIn]) { $0.line.money(\.carriedIn) },
    .money("granted", wording[.granted]) { $0.line.money(\.granted) },
    .money("available", wording[.available]) { (line) throws(Money.Overflow) in
      try line.line.money { (amounts) throws(Money.Overflow) in try amounts.available() }
    },
    .money("used", wording[.used]) { $0.line.money(\.used) },
    .money("unused", wording[.unused]) { $0.line.money(\.unused) },
    .money("unreported", wording[.unreported]) { (line) throws(Money.Overflow) in
      try line.line.money { (amounts) throws(Money.Overflow) in try amounts.unreported() }
    },
    .money("carryOverApplied", wording[.carryOverApplied]) { $0.line.money(\.carryOverApplied) },
    .money("carryOverApproved", wording[.carryOverApproved]) { $0.line.money(\.carryOverApproved) },
    .money("toRepay", wording[.toRepay]) { $0.line.money(\.toRepay) },
  ]
  return columns
}
