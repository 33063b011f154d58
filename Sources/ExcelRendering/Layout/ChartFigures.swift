import GrantLedger

/// The cells that a chart is drawn from: rows and columns 0-based.
struct ChartFigures {
  var labels: CellRange
  var values: CellRange
  /// True when the bars are not rows of the table, and so stand in two columns of their own.
  var areOwn: Bool

  /// - Parameters:
  ///   - firstRow: the table's first row of data.
  ///   - free: the first of two columns where nothing stands.
  init(_ chart: Chart, _ table: Table?, firstRow: Int, free: Int) {
    let shown = table.flatMap { columnsShowing(chart, in: $0) }
    areOwn = shown == nil
    func column(_ column: Int) -> CellRange {
      CellRange(
        first: CellPlace(row: firstRow, column: column),
        last: CellPlace(row: firstRow + chart.bars.count - 1, column: column))
    }
    labels = column(shown?.label ?? free)
    values = column(shown?.value ?? free + 1)
  }
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
