import GrantLedger

/// Where a chart stands and where its figures are; rows and columns 0-based.
struct ChartPlan {
  var place: CellPlace
  /// Under the table, and so on a page of its own.
  var isBelow: Bool
  /// Pixels.
  var width: Int
  var height: Int
  var labels: CellRange
  var values: CellRange
  /// True when the bars are not rows of the table, and so stand in two columns of their own.
  var hasOwnFigures: Bool
  /// The chart's last row and column.
  var lastPrinted: CellPlace

  /// A table up to so many characters leaves room for the chart beside it on a page.
  private static let widestBeside = 72

  init(_ chart: Chart, table: Table?, looks: [ColumnLook], firstRow: Int, lastRow: Int) {
    let tableWidth = looks.map(\.width).reduce(0, +)
    isBelow = tableWidth > Self.widestBeside || looks.contains(where: \.wraps)
    width = isBelow ? 900 : 640
    height = 110 + 22 * max(chart.bars.count, 5)
    // A table that is not there leaves two columns for the chart's own figures.
    let columns = table == nil ? 2 : looks.count
    place = isBelow ? CellPlace(row: lastRow + 2, column: 0) : CellPlace(row: firstRow, column: columns + 1)
    let rows = (height + SheetPlan.plainRow - 1) / SheetPlan.plainRow
    let span = (width + SheetPlan.plainColumn - 1) / SheetPlan.plainColumn
    lastPrinted = CellPlace(row: place.row + rows, column: isBelow ? columns - 1 : place.column + span)

    if let table, let (label, value) = columnsShowing(chart, in: table) {
      hasOwnFigures = false
      labels = column(label, from: firstRow, rows: table.rows.count)
      values = column(value, from: firstRow, rows: table.rows.count)
    } else {
      hasOwnFigures = true
      let first = table == nil ? 0 : max(columns, isBelow ? 0 : place.column + span + 1) + 1
      labels = column(first, from: firstRow, rows: chart.bars.count)
      values = column(first + 1, from: firstRow, rows: chart.bars.count)
    }
  }
}

private func column(_ column: Int, from row: Int, rows: Int) -> CellRange {
  CellRange(
    first: CellPlace(row: row, column: column), last: CellPlace(row: row + rows - 1, column: column))
}

/// The columns whose cells are the bars' labels and values, row by row in the same order; nil where there are none.
private func columnsShowing(_ chart: Chart, in table: Table) -> (label: Int, value: Int)? {
  guard table.rows.count == chart.bars.count else { return nil }
  let pairs = zip(table.rows, chart.bars)
  let label = table.columns.indices.first { column in
    pairs.allSatisfy { row, bar in row[column].words == bar.label }
  }
  let values = table.columns.indices.filter { column in
    pairs.allSatisfy { row, bar in row[column] == .money(bar.value) }
  }
  // Two columns may hold the same amounts: then the one that the chart names.
  let value = values.first { chart.valueTitle.hasPrefix(table.columns[$0].heading) } ?? values.first
  guard let label, let value else { return nil }
  return (label, value)
}

extension Cell {
  /// The words of a cell that is words.
  fileprivate var words: String? {
    switch self {
    case .text(let text), .code(let text), .link(let text, section: _): text
    default: nil
    }
  }
}
