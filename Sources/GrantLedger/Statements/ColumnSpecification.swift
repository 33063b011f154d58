/// A table's column as a statement declares it: label, kind and what stands in a line's cell.
///
/// A new output column is one of these.
struct ColumnSpecification<Line> {
  var column: Column
  var cell: (Line) throws(Money.Overflow) -> Cell
  /// What stands in the totals line; nil for nothing.
  var isSummed = false

  static func text(
    _ key: String, _ heading: String, isDetail: Bool = false, _ cell: @escaping (Line) -> Cell
  ) -> Self {
    Self(column: Column(key: key, heading: heading, kind: .text, isDetail: isDetail)) {
      (line) throws(Money.Overflow) in
      cell(line)
    }
  }

  static func code(
    _ key: String, _ heading: String, isDetail: Bool = false, _ cell: @escaping (Line) -> Cell
  ) -> Self {
    Self(column: Column(key: key, heading: heading, kind: .code, isDetail: isDetail)) {
      (line) throws(Money.Overflow) in
      cell(line)
    }
  }

  static func money(
    _ key: String, _ heading: String, isSummed: Bool = true, isDetail: Bool = false,
    _ cell: @escaping (Line) throws(Money.Overflow) -> Cell
  ) -> Self {
    Self(
      column: Column(key: key, heading: heading, kind: .money, isDetail: isDetail), cell: cell,
      isSummed: isSummed)
  }

  static func count(
    _ key: String, _ heading: String, isSummed: Bool = true, isDetail: Bool = false,
    _ cell: @escaping (Line) -> Cell
  ) -> Self {
    Self(
      column: Column(key: key, heading: heading, kind: .count, isDetail: isDetail),
      cell: { (line) throws(Money.Overflow) in cell(line) }, isSummed: isSummed)
  }

  static func share(
    _ key: String, _ heading: String, isDetail: Bool = false, _ cell: @escaping (Line) -> Cell
  ) -> Self {
    Self(column: Column(key: key, heading: heading, kind: .share, isDetail: isDetail)) {
      (line) throws(Money.Overflow) in
      cell(line)
    }
  }

  static func date(_ key: String, _ heading: String, isDetail: Bool = false, _ cell: @escaping (Line) -> Cell)
    -> Self
  {
    Self(column: Column(key: key, heading: heading, kind: .date, isDetail: isDetail)) {
      (line) throws(Money.Overflow) in
      cell(line)
    }
  }
}

extension Table {
  /// A table of one line each; the totals line is the ledger's own, given as a line, and not added up here.
  ///
  /// `addends` is the section with the rows that the total is the sum of, to which it leads.
  init<Line>(
    id: String, _ specifications: [ColumnSpecification<Line>], lines: [Line], total: Line? = nil,
    totalHeading: String = "", addends: String? = nil, rowsAreAddends: Bool = true, nameColumns: Int = 1
  ) throws(Money.Overflow) {
    var rows: [[Cell]] = []
    rows.reserveCapacity(lines.count)
    for line in lines { rows.append(try Self.row(specifications, line)) }
    var totalCells: Total?
    let heading = addends.map { Cell.link(totalHeading, section: $0) } ?? .text(totalHeading)
    if let total {
      var cells: [Cell] = []
      for (index, specification) in specifications.enumerated() {
        if specification.isSummed {
          let cell = try specification.cell(total)
          // The sum of nothing is zero, as a live formula would have it.
          cells.append(cell == .blank && specification.column.kind == .money ? .money(.zero) : cell)
        } else {
          cells.append(index == 0 ? heading : .blank)
        }
      }
      totalCells = Total(cells: cells, rowsAreAddends: rowsAreAddends)
    }
    self.init(
      id: id, columns: specifications.map(\.column), rows: rows, total: totalCells, nameColumns: nameColumns)
  }

  private static func row<Line>(
    _ specifications: [ColumnSpecification<Line>], _ line: Line
  ) throws(Money.Overflow) -> [Cell] {
    var cells: [Cell] = []
    // Some tables have tens of thousands of rows: none has room for more cells than it holds.
    cells.reserveCapacity(specifications.count)
    for specification in specifications { cells.append(try specification.cell(line)) }
    return cells
  }
}
