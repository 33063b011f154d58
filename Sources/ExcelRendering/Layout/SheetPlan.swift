import GrantLedger

/// Where everything stands on a section's sheet: rows and columns 0-based.
///
/// From the top: title, links, summary, notes, total, headings, rows; and the chart to the right of a narrow table, else under it. Notes that would
/// take more than `mostTextLines` of the part that stays in view go under the table instead.
struct SheetPlan {
  /// The title, summary, then notes, one line each.
  var title: [String] = []
  var summary: [String] = []
  var notesAbove: [String] = []
  var notesBelow: [String] = []
  var looks: [ColumnLook] = []
  var pagesAcross = 1
  /// 1 for a sheet that is a page or little more, 0 for as many as it takes.
  var pagesDown = 0
  /// The row of headings; the total stands right above it and the first row of data right below.
  var headingRow = 0
  var lastDataRow = 0
  var chart: ChartPlan?
  /// The row of the heading above notes that stand below.
  var notesRow: Int?
  /// The print area's last cell.
  var last = CellPlace.origin

  static let mostTextLines = 6
  /// Pixels of a line of text: no less than the first, no more than the second, else as wide as the table.
  static let textWidths = (700, 1_000)
  /// A title may be longer than a page is wide, since it cannot be shortened, but not by much.
  static let titleWidth = 1_300
  /// A column of no set width, and a row of no set height, in pixels.
  static let plainColumn = 64
  static let plainRow = 21

  var linksRow: Int { title.count }
  var firstTextRow: Int { title.count + 1 }
  var totalRow: Int { headingRow - 1 }
  var firstDataRow: Int { headingRow + 1 }

  init(_ section: Section, words: WorkbookWords) {
    let fit = section.table.map { table in
      TableFit(
        table, words: words, room: section.chart == nil ? PrintedPage.paper.width : ChartPlan.widestBeside)
    }
    if let fit {
      looks = fit.looks
      pagesAcross = fit.pagesAcross
    }
    let tableWidth = looks.map(\.width).reduce(0, +)
    let textWidth = min(max(tableWidth, Self.textWidths.0), Self.textWidths.1)
    title = lines(of: section.title, pixels: Self.titleWidth, .bold, size: Style.titleSize)
    summary = lines(of: section.summary, pixels: textWidth, size: Style.leadSize)
    let notes = section.notes.flatMap { lines(of: $0, pixels: textWidth) }
    let notesFit = section.table == nil || summary.count + notes.count <= Self.mostTextLines
    if notesFit { notesAbove = notes } else { notesBelow = notes }

    // An empty row, then the total's (also when there is none, as the air above the headings).
    let textRows = summary.count + notesAbove.count
    headingRow = firstTextRow + textRows + 1 + (section.table?.total == nil ? 0 : 1)
    lastDataRow = headingRow
    if let table = section.table { lastDataRow += max(table.rows.count, 1) }
    place(section, pageWidth: fit?.pageWidth ?? 0)
  }

  /// Puts chart and notes after the table, and finds where the sheet ends.
  private mutating func place(_ section: Section, pageWidth: Int) {
    let pixels = SheetPixels(section.table, looks: looks, rowsAbove: headingRow)
    let texts =
      title.map { Typeface.bold.pixels($0, size: Style.titleSize) }
      + summary.map { Typeface.regular.pixels($0, size: Style.leadSize) }
      + (notesAbove + notesBelow).map { Typeface.regular.pixels($0) }
    let textColumn = pixels.column(at: texts.max() ?? 0)
    last = CellPlace(row: lastDataRow, column: max(looks.count - 1, textColumn))
    if let chart = section.chart, !chart.bars.isEmpty {
      let plan = ChartPlan(
        chart, section.table, looks: looks, rows: firstDataRow...max(firstDataRow, lastDataRow),
        pixels: pixels, pageWidth: pageWidth, textColumn: textColumn)
      last.row = max(last.row, plan.last.row)
      last.column = max(last.column, plan.last.column)
      self.chart = plan
    }
    if !notesBelow.isEmpty {
      notesRow = last.row + 2
      last.row += 2 + notesBelow.count
    }
    if pagesAcross == 1, chart?.isBelow != true {
      let besideTable = chart.map { pixels.width + ChartPlan.gap + $0.width } ?? 0
      let height = pixels.bottom + (last.row - lastDataRow) * Self.plainRow
      let isOnePage = PrintedPage.holds(
        width: max(pixels.width, besideTable, texts.max() ?? 0), height: height)
      pagesDown = isOnePage ? 1 : 0
    }
  }
}
