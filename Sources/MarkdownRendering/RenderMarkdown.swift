public import GrantLedger

/// The statement as a page of Markdown made from a template, and its charts.
///
/// `templateName` is what errors call the template. Links between sections lead to the headings that the template
/// really makes; where it makes none, a link is shown as its words.
public func renderMarkdown(
  _ statement: Statement, template: String, templateName: String, words: MarkdownWords, numbers: NumberStyle
) throws(TemplateError) -> RenderedMarkdown {
  let template = try Template(template, name: templateName, fields: statementFields)
  let page = StatementPage(statement, words: words, numbers: numbers, by: template)
  return RenderedMarkdown(
    document: template.render(page),
    charts: page.sections.compactMap(\.chart).map {
      RenderedMarkdown.ChartFile(fileName: $0.fileName.text, svg: renderChart($0.chart, numbers: numbers))
    })
}
