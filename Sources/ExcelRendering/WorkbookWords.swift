/// The few words that a workbook needs of its own, in the statement's language; the caller takes them from its templates.
public struct WorkbookWords: Hashable, Sendable {
  /// The first sheet's tab, such as "Forside"; the same demands as `Section.tab`.
  public var coverTab: String
  /// Heading above the key figures on the cover, such as "Nøkkeltall".
  public var keyFigures: String
  /// Column heading of the key figures, such as "2021".
  public var keyFiguresNow: String
  /// Column heading of the key figures of the year before, such as "Året før".
  public var keyFiguresBefore: String
  /// Heading above the properties on the cover, such as "Om oversikten".
  public var about: String
  /// Heading above the list of sheets, such as "Innhold".
  public var contents: String
  /// Column heading of the list of sheets, such as "Ark".
  public var contentsSheet: String
  /// Column heading of the list of sheets, such as "Hva arket viser".
  public var contentsSummary: String
  /// The link back to the cover, such as "Til innhold".
  public var toContents: String
  /// The link to a chart that stands under its table, such as "Til diagrammet".
  public var toChart: String
  /// The link to notes that stand under their table, such as "Til merknadene".
  public var toNotes: String
  /// Heading above notes that stand under their table, such as "Merknader".
  public var notes: String
  /// Heading above a chart's figures where they are not rows of the table, such as "Tallene i diagrammet".
  public var chartFigures: String
  /// The label of a totals line that has none, such as "Sum".
  public var sum: String
  /// For `Cell.notSet`, such as "ikke fastsatt".
  public var notSet: String
  /// For `Cell.withheld`, such as "skjermet".
  public var withheld: String
  /// In place of rows where a table has none, such as "Ingen rader".
  public var noRows: String
  /// The page number in the footer, `&P` for the page and `&N` for their number, such as "Side &P av &N".
  public var pages: String
  /// The as-of day in the footer, such as "Per 31.12.2021".
  public var asOf: String

  public init(
    coverTab: String, keyFigures: String, keyFiguresNow: String, keyFiguresBefore: String, about: String,
    contents: String, contentsSheet: String, contentsSummary: String, toContents: String, toChart: String,
    toNotes: String, notes: String, chartFigures: String, sum: String,
    notSet: String, withheld: String, noRows: String, pages: String, asOf: String
  ) {
    self.coverTab = coverTab
    self.keyFigures = keyFigures
    self.keyFiguresNow = keyFiguresNow
    self.keyFiguresBefore = keyFiguresBefore
    self.about = about
    self.contents = contents
    self.contentsSheet = contentsSheet
    self.contentsSummary = contentsSummary
    self.toContents = toContents
    self.toChart = toChart
    self.toNotes = toNotes
    self.notes = notes
    self.chartFigures = chartFigures
    self.sum = sum
    self.notSet = notSet
    self.withheld = withheld
    self.noRows = noRows
    self.pages = pages
    self.asOf = asOf
  }
}
