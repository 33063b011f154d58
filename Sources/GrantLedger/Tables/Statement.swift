/// A document that we produce (*oversikt*): sections in the order they are read.
public struct Statement: Hashable, Sendable {
  /// File name without ending, such as `tildelingsrapport-2021`.
  public var name: String
  public var title: String
  /// What the statement says in one sentence, first of all.
  public var keySentence: String
  /// The figures that a reader wants first, for the cover.
  public var keyFigures: [KeyFigure]
  public var properties: Properties
  public var sections: [Section]
  /// The workbook, without ending, that has every row: the statement's own, or one beside it.
  public var rowsWorkbook: String

  public init(
    name: String, title: String, keySentence: String, keyFigures: [KeyFigure] = [], properties: Properties,
    sections: [Section], rowsWorkbook: String? = nil
  ) {
    self.rowsWorkbook = rowsWorkbook ?? name
    self.name = name
    self.title = title
    self.keySentence = keySentence
    self.keyFigures = keyFigures
    self.properties = properties
    self.sections = sections
  }

  /// A figure with its name, and the same figure a year before; nil where there is none.
  public struct KeyFigure: Hashable, Sendable {
    public var name: String
    public var value: Cell
    public var before: Cell?

    public init(name: String, value: Cell, before: Cell? = nil) {
      self.name = name
      self.value = value
      self.before = before
    }
  }

  /// The statement for formats that are read from top to bottom: no sheets for sorting, no detail columns.
  public func forReading() -> Statement {
    var statement = self
    statement.sections = sections.filter { $0.audience == .everywhere }.map { section in
      var section = section
      section.table = section.table?.withoutDetails()
      return section
    }
    return statement
  }

  /// What a document says of itself outside its pages.
  public struct Properties: Hashable, Sendable {
    /// The office that made it.
    public var author: String
    public var subject: String
    /// BCP 47, such as `nb`.
    public var language: String
    /// The day that stands for today in this run.
    public var asOf: CivilDate
    public var runID: String
    /// Name and value, in order; shown in the workbook's own properties and the Markdown's front matter.
    public var custom: [Pair]

    public init(
      author: String, subject: String, language: String, asOf: CivilDate, runID: String, custom: [Pair]
    ) {
      self.author = author
      self.subject = subject
      self.language = language
      self.asOf = asOf
      self.runID = runID
      self.custom = custom
    }
  }

  public struct Pair: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// One part of a statement: in a workbook a sheet, in Markdown a heading and what stands under it.
public struct Section: Hashable, Sendable {
  /// Stable English name, unique in the statement: `a-z`, `0-9` and `-`.
  public var id: String
  /// The heading that readers see.
  public var title: String
  /// A short title for a sheet's tab: at most 31 characters, without `[]:*?/\`, unique in the statement.
  public var tab: String
  /// One sentence that says what the table shows.
  public var summary: String
  public var table: Table?
  public var chart: Chart?
  /// Cautions and explanations, one sentence each.
  public var notes: [String]
  /// Which formats show it.
  public var audience: Audience
  /// The name by which other workbooks may link to the table's total, such as `Sum_Kompetanse_2021`; nil for none.
  public var totalName: String?
  /// The key of the column whose total bears the name; nil for the first total that is money.
  public var totalColumn: String?

  public init(
    id: String, title: String, tab: String, summary: String, table: Table? = nil, chart: Chart? = nil,
    notes: [String] = [], audience: Audience = .everywhere, totalName: String? = nil,
    totalColumn: String? = nil
  ) {
    self.id = id
    self.title = title
    self.tab = tab
    self.summary = summary
    self.table = table
    self.chart = chart
    self.notes = notes
    self.audience = audience
    self.totalName = totalName
    self.totalColumn = totalColumn
  }

  public enum Audience: Hashable, Sendable {
    case everywhere
    /// Too long to read: only in formats made for sorting and filtering.
    case workbookOnly
  }
}
