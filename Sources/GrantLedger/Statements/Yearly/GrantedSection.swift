/// Granted per municipality × scheme, with a chart (*innvilget per kommune*).
func grantedSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let all = request.schemes(in: request.year)
  let schemes = all.filter(request.edition.shows)
  let withheld = all.filter { !request.edition.shows($0) }
  var lines: [GrantedLine] = []
  for municipality in request.municipalities {
    lines.append(
      try grantedLine(request, schemes, municipality: municipality.number, name: municipality.name))
  }
  let county = try grantedLine(request, schemes, municipality: nil, name: wording[.total])
  let year = String(request.year)
  return Section(
    id: "granted", title: wording(.grantedTitle, ("year", year)), tab: wording[.grantedTab],
    summary: grantedSummary(request, lines, county),
    table: try Table(
      id: "granted", grantedColumns(request, schemes, hasBefore: county.before != nil), lines: lines,
      total: county,
      totalHeading: wording[.total], nameColumns: 2),
    chart: grantedChart(request, lines),
    notes: withheld.map { scheme in
      wording(
        request.withholding.showsCounty(scheme, year: request.year) ? .withheldNote : .withheldWhollyNote,
        ("scheme", scheme.name[request.language]))
    }
      + (lines.contains { $0.isRegional } ? [wording[.regionalNote]] : []),
    totalName: "Sum_innvilget_\(year)", totalColumn: "granted")
}

struct GrantedLine {
  var number: String
  var name: String
  /// One per scheme; nil where the municipality has no row.
  var granted: [Money?]
  var sum: Money?
  var before: Money?
  var isRegional: Bool
}

private func grantedLine(
  _ request: StatementRequest, _ schemes: [Scheme], municipality: MunicipalityNumber?, name: String
) throws(Money.Overflow) -> GrantedLine {
  func granted(_ scheme: Scheme, _ year: Int) -> Money? {
    guard request.allocation.hasAny(year: year, scheme: scheme.id, municipality: municipality) else {
      return nil
    }
    return request.allocation.totals(year: year, scheme: scheme.id, municipality: municipality).amounts
      .granted
  }
  let now = schemes.map { granted($0, request.year) }
  let before = request.schemes(in: request.year - 1).filter(request.edition.shows).map {
    granted($0, request.year - 1)
  }
  let isRegional = schemes.contains { scheme in
    request.allocation.totals(year: request.year, scheme: scheme.id, municipality: municipality).regionalRows
      > 0
  }
  return GrantedLine(
    number: municipality?.description ?? "", name: name, granted: now,
    sum: now.allSatisfy { $0 == nil } ? nil : try now.compactMap { $0 }.total(),
    before: before.allSatisfy { $0 == nil } ? nil : try before.compactMap { $0 }.total(),
    isRegional: isRegional)
}

private func grantedColumns(
  _ request: StatementRequest, _ schemes: [Scheme], hasBefore: Bool
) -> [ColumnSpecification<GrantedLine>] {
  let wording = request.wording
  var columns: [ColumnSpecification<GrantedLine>] = [
    .code("number", wording[.municipalityNumber]) { .code($0.number) },
    .text("municipality", wording[.municipality]) { .text($0.name) },
  ]
  for (index, scheme) in schemes.enumerated() {
    columns.append(
      .money("granted-\(scheme.id)", scheme.shortName[request.language]) { line in
        line.granted[index].map { .money($0) } ?? .blank
      })
  }
  columns.append(
    .money("granted", wording(.sumOfYear, ("year", String(request.year)))) { line in
      line.sum.map { .money($0) } ?? .blank
    })
  if hasBefore {
    columns.append(
      .money("granted-before", wording(.sumOfYear, ("year", String(request.year - 1)))) { line in
        line.before.map { .money($0) } ?? .blank
      })
  }
  columns.append(
    .text("regional", wording[.regional]) {
      .text($0.isRegional && !$0.number.isEmpty ? wording[.regionalMark] : "")
    })
  return columns
}

private func grantedSummary(_ request: StatementRequest, _ lines: [GrantedLine], _ county: GrantedLine)
  -> String
{
  let wording = request.wording
  let without = lines.filter { ($0.sum ?? .zero) == .zero }.map(\.name)
  return wording(
    .grantedSummary, ("year", String(request.year)),
    ("granted", wording.numbers.moneyWithUnit(county.sum ?? .zero)),
    ("municipalities", wording.numbers.count(lines.count - without.count)),
    ("all", wording.numbers.count(lines.count)),
    ("without", without.joined(separator: ", ")))
}

/// Bars from the largest down, those of equal size by municipality number, so that the order is the same every time.
private func grantedChart(_ request: StatementRequest, _ lines: [GrantedLine]) -> Chart? {
  let wording = request.wording
  let granted = lines.filter { ($0.sum ?? .zero) > .zero }.sorted { left, right in
    let (most, next) = (left.sum ?? .zero, right.sum ?? .zero)
    return most != next ? most > next : left.number < right.number
  }
  let bars = granted.map { Chart.Bar(label: $0.name, value: $0.sum ?? .zero) }
  guard let first = bars.first, let last = bars.last else { return nil }
  return Chart(
    title: wording(.grantedChartTitle, ("year", String(request.year))),
    alternativeText: wording(
      .grantedChartText, ("year", String(request.year)), ("most", first.label),
      ("mostAmount", wording.numbers.moneyWithUnit(first.value)), ("least", last.label),
      ("leastAmount", wording.numbers.moneyWithUnit(last.value))),
    categoryTitle: wording[.municipality], valueTitle: wording[.grantedKroner], bars: bars)
}
