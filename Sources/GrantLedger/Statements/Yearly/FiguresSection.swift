/// Every total for the county by its id (*tall-ID*), as `tall.json` and `tilskudd explain` know it.
///
/// Of each scheme and part whose figures the edition shows, what the ledger has something to say of, in the order of the
/// money flow.
func figuresSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let lines = try figureLines(request)
  let columns: [ColumnSpecification<FigureLine>] = [
    .code("figure", wording[.figureID]) { .code($0.id.description) },
    .text("scheme", wording[.scheme]) { .text($0.asked.scheme.shortName[request.language]) },
    .text("part", wording[.part]) { .text($0.asked.part?.shortName[request.language] ?? "") },
    .text("measure", wording[.figureOf]) { .text(wording[$0.id.measure.label]) },
    .money("amount", wording[.figureAmount], isSummed: false) {
      if case .count = $0.value { .blank } else { $0.value }
    },
    .count("count", wording[.figureCount], isSummed: false) {
      if case .count = $0.value { $0.value } else { .blank }
    },
  ]
  return Section(
    id: "figures", title: wording[.figuresTitle], tab: wording[.figuresTab],
    summary: wording(.figuresSummary, ("year", String(request.year))),
    table: lines.isEmpty ? nil : try Table(id: "figures", columns, lines: lines, nameColumns: 1),
    notes: [wording[.figuresNote]])
}

private struct FigureLine {
  var id: FigureID
  var asked: AskedScheme
  var value: Cell
}

private func figureLines(_ request: StatementRequest) throws(Money.Overflow) -> [FigureLine] {
  var lines: [FigureLine] = []
  for scheme in request.schemes(in: request.year) where request.edition.shows(scheme) {
    for asked in [AskedScheme(scheme: scheme)] + scheme.parts.map({ AskedScheme(scheme: scheme, part: $0) }) {
      for measure in Measure.allCases where scheme.has(measure) {
        let figure = AskedFigure(
          asked, year: request.year, place: .county(request.catalogue.office.countyNumber), measure: measure)
        let value = try Proving(figure: figure.id, asked: asked, request: request).value()
        if value == .blank || value == .count(0) { continue }
        lines.append(FigureLine(id: figure.id, asked: asked, value: value))
      }
    }
  }
  return lines
}
