import GrantLedger

/// A statement on its way to a page: what the template may name is made from this.
struct StatementPage: Sendable {
  let statement: Statement
  let tables: TableRendering
  /// A draft, made only to see which headings the template makes: section titles are marked, links are words.
  let isDraft: Bool

  /// The page with its links, after a look at the headings of its draft.
  init(
    _ statement: Statement, words: MarkdownWords, numbers: NumberStyle, by template: Template<StatementPage>
  ) {
    let plain = TableRendering(words: words, numbers: numbers, anchors: [:])
    let draft = StatementPage(statement: statement, tables: plain, isDraft: true)
    let slugs = Headings.slugs(in: template.render(draft))
    var tables = plain
    for (place, page) in draft.sections.enumerated() {
      tables.anchors[page.section.id] = slugs[place]
    }
    self.init(statement: statement, tables: tables, isDraft: false)
  }

  private init(statement: Statement, tables: TableRendering, isDraft: Bool) {
    self.statement = statement
    self.tables = tables
    self.isDraft = isDraft
  }

  /// The sections that are for reading.
  var sections: [SectionPage] {
    statement.sections.filter { $0.audience == .everywhere }.enumerated().map { place, section in
      SectionPage(
        section: section, tables: tables, chart: chart(of: section),
        titleMark: isDraft ? Headings.mark(section: place) : nil)
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
  /// Nil but in a draft.
  let titleMark: String?

  /// A draft needs no more of it than its first lines: those below can be no headings.
  var table: MarkdownText {
    guard let table = section.table else { return "" }
    return titleMark == nil ? tables.markdown(table) : tables.head(table)
  }
}

struct ChartPage: Sendable {
  let chart: Chart
  let fileName: SafeFileName
}
