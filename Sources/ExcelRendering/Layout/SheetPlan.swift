import GrantLedger

/// Where everything stands on a section's sheet: rows and columns 0-based.
///
/// From the top: title, links, summary, notes, total, headings, rows; and the chart to the right of a narrow table, else under it. Notes that would
/// take more than `mostTextLines` of the part that stays in view go under the table instead.
struct SheetPlan {
  /// Summary, then notes, one line each.
  var summary: [String] = []
  var notesAbove: [String] = []
  var notesBelow: [String] = []
  var looks: [ColumnLook] = []
  /// The row of headings; the total stands right above it and the first row of data right below.
  var headingRow = 0
  var lastDataRow = 0
  var chart: ChartPlan?
  /// The row of the heading above notes that stand below.
  var notesRow: Int?
  /// The print area's last cell.
  var last = CellPlace.origin

  static let titleRow = 0
  static let linksRow = 1
  static let firstTextRow = 2
  static let mostTextLines = 6
  /// Characters of a line of text: no less than the first, no more than the second, else as wide as the table.
  static let textWidths = (100, 140)
  /// Up to so many columns, headings are given room rather than broken.
  static let mostRoomyColumns = 6
  /// A column of no set width, and a row of no set height, in pixels.
  static let plainColumn = 64
  static let plainRow = 21

  var totalRow: Int { headingRow - 1 }
  var firstDataRow: Int { headingRow + 1 }

  init(_ section: Section, words: WorkbookWords) {
    if let table = section.table { looks = Self.looks(of: table, words: words) }
    let tableWidth = looks.map(\.width).reduce(0, +)
    let textWidth = min(max(tableWidth, Self.textWidths.0), Self.textWidths.1)
    summary = lines(of: section.summary, width: textWidth)
    let notes = section.notes.flatMap { lines(of: $0, width: textWidth) }
    let notesFit = section.table == nil || summary.count + notes.count <= Self.mostTextLines
    if notesFit { notesAbove = notes } else { notesBelow = notes }

    // An empty row, then the total's (also when there is none, as the air above the headings).
    let textRows = summary.count + notesAbove.count
    headingRow = Self.firstTextRow + textRows + 1 + (section.table?.total == nil ? 0 : 1)
    lastDataRow = headingRow
    if let table = section.table { lastDataRow += max(table.rows.count, 1) }
    place(section)
  }

  private static func looks(of table: Table, words: WorkbookWords) -> [ColumnLook] {
    table.columns.enumerated().map { index, column in
      ColumnLook(
        column, rows: table.rows, total: table.total?.cells[index], at: index, words: words,
        isRoomy: table.columns.count <= mostRoomyColumns)
    }
  }

  /// Puts chart and notes after the table, and finds where the sheet ends.
  private mutating func place(_ section: Section) {
    let pixels = SheetPixels(section.table, looks: looks, rowsAbove: headingRow)
    let texts = (summary + notesAbove + notesBelow).map(\.count)
    // The title's letters are larger.
    let longest = max(texts.max() ?? 0, section.title.count * 17 / 10)
    let textColumn = pixels.column(at: longest * SheetPixels.character)
    last = CellPlace(row: lastDataRow, column: max(looks.count - 1, textColumn))
    if let chart = section.chart, !chart.bars.isEmpty {
      let plan = ChartPlan(
        chart, section.table, looks: looks, rows: firstDataRow...max(firstDataRow, lastDataRow),
        pixels: pixels,
        textColumn: textColumn)
      last.row = max(last.row, plan.last.row)
      last.column = max(last.column, plan.last.column)
      self.chart = plan
    }
    if !notesBelow.isEmpty {
      notesRow = last.row + 2
      last.row += 2 + notesBelow.count
    }
  }
}
