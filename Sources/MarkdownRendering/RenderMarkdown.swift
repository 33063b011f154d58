public import GrantLedger

/// The statement as a page of Markdown made from a template, and its charts.
///
/// `templateName` is what errors call the template. Links between sections lead to the headings that the template
/// really makes; where it makes none, a link is shown as its words.
public func renderMarkdown(
  _ statement: Statement, template: String, templateName: String, words: MarkdownWords, numbers: NumberStyle
) throws(TemplateError) -> RenderedMarkdown {
  let template = try Template(template, name: templateName, fields: statementFields)
  let draft = StatementPage(
    statement: statement, tables: TableRendering(words: words, numbers: numbers, anchors: [:]))
  // The slugs are known when the headings stand; the links do not change them.
  let headings = Headings(in: template.render(draft))
  let anchors = headings.slugs(of: draft.sections.map { ($0.section.id, $0.section.title) })
  let page = StatementPage(
    statement: statement, tables: TableRendering(words: words, numbers: numbers, anchors: anchors))
  return RenderedMarkdown(
    document: template.render(page),
    charts: page.sections.compactMap(\.chart).map {
      RenderedMarkdown.ChartFile(fileName: $0.fileName.text, svg: renderChart($0.chart, numbers: numbers))
    })
}
