import GrantLedger

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
  .text("rowsWorkbook") { MarkdownText(escaping: $0.statement.rowsWorkbook) },
  .list("sections", of: sectionFields) { $0.sections },
]

private let sectionFields: [TemplateField<SectionPage>] = [
  .text("id") { MarkdownText(escaping: $0.section.id) },
  .text("title") { MarkdownText(escaping: $0.section.title + ($0.titleMark ?? "")) },
  .text("summary") { MarkdownText(escaping: $0.section.summary) },
  .text("table", \.table),
  .list("chart", of: chartFields) { $0.chart.map { [$0] } ?? [] },
  .condition("hasNotes") { !$0.section.notes.isEmpty },
  .texts("notes") { $0.section.notes.map { MarkdownText(escaping: $0) } },
]

private let chartFields: [TemplateField<ChartPage>] = [
  .text("title") { MarkdownText(escaping: $0.chart.title) },
  .text("alt") { MarkdownText(escaping: $0.chart.alternativeText) },
  .text("file") { MarkdownText($0.fileName) },
]
