/// The published catalogue of rules (*kontrollkatalog*): what each demands, where that is written, and which demands they cover.
public func rulesStatement(
  by catalogue: Catalogue, _ wording: Wording, year: Int?, today: CivilDate, programVersion: String
) throws(Money.Overflow) -> Statement {
  let pages = RulePage.all(by: catalogue, wording, year: year)
  let name = "kontroller" + (year.map { "-\($0)" } ?? "")
  return Statement(
    name: name, title: wording[.rulesTitle],
    keySentence: wording(
      .rulesKeySentence, ("count", wording.numbers.count(pages.count)), ("year", year.map(String.init) ?? "")),
    properties: Statement.Properties(
      author: catalogue.office.name, subject: wording[.rulesTitle], language: wording.language, asOf: today,
      runID: "", custom: [.init(wording[.propertyProgram], "tilskudd \(programVersion)")]),
    sections: [try overview(pages, wording), try demandsSection(wording)]
      + pages.map { page in
        Section(
          id: page.number.lowercased(), title: "\(page.number) \(page.words.title)", tab: page.number,
          summary: "", notes: page.lines(wording).map { "\($0.name): \($0.text)" })
      })
}

private func overview(_ pages: [RulePage], _ wording: Wording) throws(Money.Overflow) -> Section {
  let columns: [ColumnSpecification<RulePage>] = [
    .text("rule", wording[.rule]) { .link($0.number, section: $0.number.lowercased()) },
    .text("severity", wording[.severity]) { .text(wording[$0.rule.severity.label]) },
    .text("title", wording[.ruleTitle]) { .text($0.words.title) },
    .text("years", wording[.ruleYears]) { .text($0.years(wording)) },
    .text("source", wording[.source]) { .text($0.words.source) },
  ]
  return Section(
    id: "overview", title: wording[.rulesOverviewTitle], tab: wording[.rulesOverviewTitle],
    summary: wording[.rulesOverviewSummary], table: try Table(id: "overview", columns, lines: pages))
}

private func demandsSection(_ wording: Wording) throws(Money.Overflow) -> Section {
  let columns: [ColumnSpecification<Demand>] = [
    .code("id", wording[.demandID]) { .code($0.id) },
    .text("demand", wording[.demandText]) { .text(wording.words(ofDemand: $0.id)) },
    .text("rules", wording[.rulesTitle]) { .text($0.rules.map(\.text).joined(separator: ", ")) },
  ]
  return Section(
    id: "demands", title: wording[.demandsTitle], tab: wording[.demandsTab],
    summary: wording[.demandsSummary], table: try Table(id: "demands", columns, lines: Demand.all))
}
