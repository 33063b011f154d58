import GrantLedger

/// Where a chart stands and where its figures are; rows and columns 0-based.
struct ChartPlan {
  var place: CellPlace
  /// Under the table.
  var isBelow: Bool
  /// Under the table, on a page of its own.
  var startsPage = false
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
  private static let widths = (beside: 640, below: 900)
  private static let around = 96
  private static let bar = (usual: 22, least: 17)

  /// - Parameter table: what stands above or beside, in pixels from the top of the sheet.
  init(_ chart: Chart, _ table: Table?, looks: [ColumnLook], rows: ClosedRange<Int>, pixels: SheetPixels) {
    let least = Self.around + Self.bar.least * chart.bars.count
    height = Self.around + Self.bar.usual * max(chart.bars.count, 5)
    // A table that is not there leaves two columns for the chart's own figures.
    let columns = table == nil ? 2 : looks.count
    let beside = PrintedPage(sheetWidth: pixels.width + 30 + Self.widths.beside, headings: pixels.headings)
    isBelow =
      looks.map(\.width).reduce(0, +) > Self.widestBeside || looks.contains(where: \.wraps)
      || pixels.top + least > beside.height
    if isBelow {
      width = Self.widths.below
      let page = PrintedPage(sheetWidth: max(pixels.width, width), headings: pixels.headings)
      height = max(min(height, page.room), least)
      let natural = pixels.bottom + SheetPlan.plainRow
      let top = page.place(height, top: natural)
      startsPage = top > natural
      place = CellPlace(row: rows.upperBound + 2 + rowCount(top - natural), column: 0)
    } else {
      width = Self.widths.beside
      height = min(height, beside.height - pixels.top)
      place = CellPlace(row: rows.lowerBound, column: columns + 1)
    }
    let span = (width + SheetPlan.plainColumn - 1) / SheetPlan.plainColumn
    lastPrinted = CellPlace(
      row: place.row + rowCount(height), column: isBelow ? columns - 1 : place.column + span)

    let own = table == nil ? 0 : (isBelow ? columns : lastPrinted.column + 1) + 1
    let shown = table.flatMap { columnsShowing(chart, in: $0) }
    hasOwnFigures = shown == nil
    labels = column(shown?.label ?? own, from: rows.lowerBound, rows: chart.bars.count)
    values = column(shown?.value ?? own + 1, from: rows.lowerBound, rows: chart.bars.count)
  }
}

/// Plain rows that cover so many pixels.
private func rowCount(_ pixels: Int) -> Int { (pixels + SheetPlan.plainRow - 1) / SheetPlan.plainRow }

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
