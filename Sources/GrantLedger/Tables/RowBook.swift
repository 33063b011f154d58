/// A table that is too long to be held as cells: its rows are asked for one by one, in any order and from any thread.
public struct LongTable: Sendable {
  public var columns: [Column]
  /// How many columns from the left name the row.
  public var nameColumns: Int
  public var rowCount: Int
  /// Puts the cells of a row, 0-based, in the place of those given: as many as there are columns.
  public var fill: @Sendable (_ row: Int, _ cells: inout [Cell]) -> Void

  public init(
    columns: [Column], nameColumns: Int, rowCount: Int,
    fill: @escaping @Sendable (_ row: Int, _ cells: inout [Cell]) -> Void
  ) {
    self.columns = columns
    self.nameColumns = nameColumns
    self.rowCount = rowCount
    self.fill = fill
  }
}

/// A workbook beside a statement for a table that is too long to be a sheet among its others (*radvedlegg*).
public struct RowBook: Sendable {
  /// File name without ending, such as `tildelingsrapport-2021-rader`.
  public var name: String
  public var title: String
  /// One sentence that says what the rows are.
  public var summary: String
  /// Cautions and explanations, one sentence each.
  public var notes: [String]
  public var properties: Statement.Properties
  public var table: LongTable
  /// In order; together they have each row once.
  public var sheets: [Sheet]

  public init(
    name: String, title: String, summary: String, notes: [String], properties: Statement.Properties,
    table: LongTable, sheets: [Sheet]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.notes = notes
    self.properties = properties
    self.table = table
    self.sheets = sheets
  }

  /// A sheet and the rows on it, 0-based.
  public struct Sheet: Hashable, Sendable {
    /// The same demands as `Section.tab`.
    public var tab: String
    public var rows: Range<Int>

    public init(tab: String, rows: Range<Int>) {
      self.tab = tab
      self.rows = rows
    }
  }
}
