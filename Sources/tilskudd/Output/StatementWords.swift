internal import ExcelRendering
internal import GrantLedger
internal import MarkdownRendering

extension Wording {
  var markdownWords: MarkdownWords {
    MarkdownWords(blank: self[.blank], withheld: self[.withheld], notSet: self[.notSet])
  }

  func workbookWords(year: Int, asOf day: CivilDate) -> WorkbookWords {
    workbookWords(now: String(year), asOf: day)
  }

  /// `now` heads the key figures.
  func workbookWords(now: String, asOf day: CivilDate) -> WorkbookWords {
    WorkbookWords(
      coverTab: self[.coverTab], keyFigures: self[.keyFiguresHeading], keyFiguresNow: now,
      keyFiguresBefore: self[.yearBefore], about: self[.about], contents: self[.contents],
      contentsSheet: self[.contentsSheet], contentsSummary: self[.contentsSummary],
      toContents: self[.toContents],
      toChart: self[.toChart], toNotes: self[.toNotes], notes: self[.notes],
      chartFigures: self[.chartFigures],
      sum: self[.total], notSet: self[.notSet], withheld: self[.withheld], noRows: self[.noRows],
      pages: self[.pages], asOf: self(.asOfFooter, ("day", numbers.date(day))))
  }
}
