/// A column's kind of value: it decides alignment, number format and whether the column is summed.
public enum ColumnKind: Hashable, Sendable {
  case text, code, money, count, share, date
}

/// A table's column: its heading in the statement's language and its kind.
public struct Column: Hashable, Sendable {
  /// The stable English name, unique in its table, such as `granted`.
  public var key: String
  /// The heading that readers see, unique in its table.
  public var heading: String
  public var kind: ColumnKind
  /// Worth having when one sorts and filters, too much for a page that is read.
  public var isDetail: Bool

  public init(key: String, heading: String, kind: ColumnKind, isDetail: Bool = false) {
    self.key = key
    self.heading = heading
    self.kind = kind
    self.isDetail = isDetail
  }
}

/// A table of typed cells, the one form between figures and file formats.
///
/// Shape: every row and the total have as many cells as there are columns.
public struct Table: Hashable, Sendable {
  /// Stable English name, unique in its statement: `a-z`, `0-9` and `-`.
  public var id: String
  public var columns: [Column]
  public var rows: [[Cell]]
  /// The last line, or nil where a sum means nothing.
  public var total: Total?
  /// How many columns from the left name the row; they stay in view when one scrolls.
  public var nameColumns: Int
  /// The rows, 0-based, that sum up others above them: shown with weight, and not addends of a total.
  public var subtotalRows: Set<Int>

  public init(
    id: String, columns: [Column], rows: [[Cell]], total: Total? = nil, nameColumns: Int = 1,
    subtotalRows: Set<Int> = []
  ) {
    self.id = id
    self.columns = columns
    self.rows = rows
    self.total = total
    self.nameColumns = nameColumns
    self.subtotalRows = subtotalRows
  }

  /// The totals line of a table.
  public struct Total: Hashable, Sendable {
    /// One per column. A money or count cell in a column whose rows hold the same kind is their sum, as the
    /// ledger counted it; `rowsAreAddends` says whether a format may compute it from the rows shown.
    public var cells: [Cell]
    /// True when each summed column's rows add up to the total: a workbook may then hold a live formula.
    public var rowsAreAddends: Bool

    public init(cells: [Cell], rowsAreAddends: Bool = true) {
      self.cells = cells
      self.rowsAreAddends = rowsAreAddends
    }
  }
}

extension Table {
  /// The table without its detail columns.
  public func withoutDetails() -> Table {
    let kept = columns.indices.filter { !columns[$0].isDetail }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    table.total?.cells = kept.compactMap { total?.cells[$0] }
    table.nameColumns = kept.prefix { $0 < nameColumns }.count
    return table
  }
}
