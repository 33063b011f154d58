import GrantLedger

/// Where a chart stands: rows and columns 0-based.
struct ChartPlan {
  var place: CellPlace
  /// Under the table, and not beside it.
  var isBelow: Bool
  /// Under the table, on a page of its own.
  var startsPage = false
  /// Pixels.
  var width: Int
  var height: Int
  var figures: ChartFigures
  /// The chart's last row and column.
  var last: CellPlace

  /// A table up to so many pixels leaves room for the chart beside it on a page that can be read.
  static let widestBeside = 960
  private static let widths = (beside: 560, below: 900)
  static let gap = 30
  private static let around = 96
  private static let bar = (usual: 22, least: 17)

  /// - Parameters:
  ///   - rows: the table's rows of data, or where they would be.
  ///   - pageWidth: the pixels of the table that a page holds across.
  ///   - textColumn: the last column over which text runs.
  init(
    _ chart: Chart, _ table: Table?, looks: [ColumnLook], rows: ClosedRange<Int>, pixels: SheetPixels,
    pageWidth: Int, textColumn: Int
  ) {
    let least = Self.around + Self.bar.least * chart.bars.count
    let usual = Self.around + Self.bar.usual * max(chart.bars.count, 5)
    // A table that is not there leaves two columns for the chart's own figures.
    let columns = table == nil ? 2 : looks.count
    let beside = PrintedPage(
      sheetWidth: pixels.width + Self.gap + Self.widths.beside, headings: pixels.headings)
    isBelow =
      pixels.width > Self.widestBeside || looks.contains(where: \.wraps)
      || pixels.top + least > beside.height
    if isBelow {
      width = Self.widths.below
      let page = PrintedPage(sheetWidth: max(pageWidth, width), headings: pixels.headings)
      height = max(min(usual, page.room), least)
      let natural = pixels.bottom + SheetPlan.plainRow
      let top = page.place(height, top: natural)
      startsPage = top > natural
      place = CellPlace(row: rows.upperBound + 2 + plainRows(top - natural), column: 0)
      last = CellPlace(row: place.row + plainRows(height), column: pixels.column(at: width))
    } else {
      width = Self.widths.beside
      height = min(usual, beside.height - pixels.top)
      place = CellPlace(row: rows.lowerBound, column: columns + 1)
      last = CellPlace(
        row: place.row + plainRows(height), column: place.column + width / SheetPlan.plainColumn)
    }
    let free = table == nil ? 0 : max(columns - 1, last.column, textColumn) + 2
    figures = ChartFigures(chart, table, firstRow: rows.lowerBound, free: free)
  }
}

/// Rows of no set height that cover so many pixels.
private func plainRows(_ pixels: Int) -> Int { (pixels + SheetPlan.plainRow - 1) / SheetPlan.plainRow }
