import GrantLedger

/// How much of a sheet a table takes, in pixels at 96 to the inch, as a spreadsheet draws it.
struct SheetPixels {
  private let columns: [Int]
  /// From the top of the sheet to the table's first row of data, and to its end.
  var top: Int
  var bottom: Int
  /// The height of the row of headings.
  var headings: Int

  /// A character's width as columns count it.
  static let character = 7

  init(_ table: Table?, looks: [ColumnLook], rowsAbove: Int) {
    columns = looks.map { $0.width * Self.character + 5 }
    headings = table.map { Int(headingHeight($0, looks) * 96 / 72) } ?? 0
    // The title is higher than other rows.
    top = rowsAbove * SheetPlan.plainRow + 20 + headings
    bottom = top
    for row in table?.rows ?? [] { bottom += Int(rowHeight(row, looks) * 96 / 72) }
  }

  var width: Int { columns.reduce(0, +) }

  /// The column in which the pixel stands, counted from the sheet's left edge; plain columns follow the table's.
  func column(at pixel: Int) -> Int {
    var left = 0
    for (index, width) in columns.enumerated() {
      left += width
      if pixel <= left { return index }
    }
    return columns.count + max(pixel - left - 1, 0) / SheetPlan.plainColumn
  }
}

/// In points: a line of text is 13.5.
func headingHeight(_ table: Table, _ looks: [ColumnLook]) -> Double {
  let lines = zip(table.columns, looks).map { $1.headingLines($0.heading) }.max() ?? 1
  return Double(lines) * 13.5 + 7.5
}

/// In points; more than a plain row where text wraps.
func rowHeight(_ row: [Cell], _ looks: [ColumnLook]) -> Double {
  var most = 1
  for (cell, look) in zip(row, looks) where look.wraps { most = max(most, look.lines(cell)) }
  return textHeight(lines: most)
}

/// In points, never more than a row can be.
func textHeight(lines: Int) -> Double { min(max(Double(lines) * 13.5 + 1.5, Workbook.plainRowHeight), 409) }
