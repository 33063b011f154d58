import GrantLedger

/// A statement on its way to a page: what the template may name is made from this.
struct StatementPage: Sendable {
  let statement: Statement
  let tables: TableRendering

  /// The sections that are for reading.
  var sections: [SectionPage] {
    statement.sections.filter { $0.audience == .everywhere }.map {
      SectionPage(section: $0, tables: tables, chart: chart(of: $0))
    }
  }

  private func chart(of section: Section) -> ChartPage? {
    // A chart without bars shows nothing that its section does not say.
    guard let chart = section.chart, !chart.bars.isEmpty else { return nil }
    return ChartPage(chart: chart, fileName: SafeFileName(statement.name, section.id, ending: "svg"))
  }
}

struct SectionPage: Sendable {
  let section: Section
  let tables: TableRendering
  let chart: ChartPage?
}

struct ChartPage: Sendable {
  let chart: Chart
  let fileName: SafeFileName
}

/// What a template of a statement may name.
let statementFields: [TemplateField<StatementPage>] = [
  .text("frontMatter") { frontMatter(of: $0.statement) },
  .text("name") { MarkdownText(escaping: $0.statement.name) },
  .text("title") { MarkdownText(escaping: $0.statement.title) },
  .text("keySentence") { MarkdownText(escaping: $0.statement.keySentence) },
  .text("author") { MarkdownText(escaping: $0.statement.properties.author) },
  .text("subject") { MarkdownText(escaping: $0.statement.properties.subject) },
  .text("asOf") { MarkdownText(escaping: $0.tables.numbers.longDate($0.statement.properties.asOf)) },
  .text("runId") { MarkdownText(escaping: $0.statement.properties.runID) },
  .list("sections", of: sectionFields) { $0.sections },
]

private let sectionFields: [TemplateField<SectionPage>] = [
  .text("id") { MarkdownText(escaping: $0.section.id) },
  .text("title") { MarkdownText(escaping: $0.section.title) },
  .text("summary") { MarkdownText(escaping: $0.section.summary) },
  .text("table") { page in page.section.table.map { page.tables.markdown($0) } ?? "" },
  .list("chart", of: chartFields) { $0.chart.map { [$0] } ?? [] },
  .condition("hasNotes") { !$0.section.notes.isEmpty },
  .texts("notes") { $0.section.notes.map { MarkdownText(escaping: $0) } },
]

private let chartFields: [TemplateField<ChartPage>] = [
  .text("title") { MarkdownText(escaping: $0.chart.title) },
  .text("alt") { MarkdownText(escaping: $0.chart.alternativeText) },
  .text("file") { MarkdownText($0.fileName) },
]
