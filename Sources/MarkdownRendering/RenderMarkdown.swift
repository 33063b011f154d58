public import GrantLedger

/// The template of a page, checked: whatever is wrong with it is said before any page is made.
public struct MarkdownTemplate: Sendable {
  private let template: Template<StatementPage>

  /// `name` is what errors call the template.
  public init(_ text: String, name: String) throws(TemplateError) {
    template = try Template(text, name: name, fields: statementFields)
  }

  /// The statement as a page of Markdown, and its charts.
  ///
  /// Links between sections lead to the headings that the template really makes; where it makes none, a link is shown
  /// as its words.
  public func render(
    _ statement: Statement, words: MarkdownWords, numbers: NumberStyle
  ) -> RenderedMarkdown {
    let page = StatementPage(statement, words: words, numbers: numbers, by: template)
    return RenderedMarkdown(
      document: template.render(page),
      charts: page.sections.compactMap(\.chart).map {
        RenderedMarkdown.ChartFile(fileName: $0.fileName.text, svg: renderChart($0.chart, numbers: numbers))
      })
  }
}
