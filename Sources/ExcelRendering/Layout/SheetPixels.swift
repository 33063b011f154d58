import GrantLedger

/// How much of a sheet a table takes, in pixels at 96 to the inch, as a spreadsheet draws it.
struct SheetPixels {
  private let columns: [Int]
  /// From the top of the sheet to the table's first row of data, and to its end.
  var top: Int
  var bottom: Int
  /// The height of the row of headings.
  var headings: Int

  init(_ table: Table?, looks: [ColumnLook], rowsAbove: Int) {
    columns = looks.map(\.width)
    headings = table.map { Int(headingHeight($0, looks) * 96 / 72) } ?? 0
    // The title is higher than other rows.
    top = rowsAbove * SheetPlan.plainRow + 20 + headings
    bottom = top
    guard let table else { return }
    for index in table.rows.indices { bottom += Int(rowHeight(index, of: table, looks) * 96 / 72) }
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

/// In points.
func headingHeight(_ table: Table, _ looks: [ColumnLook]) -> Double {
  let lines = zip(table.columns, looks).map { $1.headingLines($0.heading) }.max() ?? 1
  let button = looks.contains(where: \.buttonIsBelow) ? 13.5 : 0
  return Double(lines) * lineHeight + 6 + button
}

/// In points; more than a plain row where text wraps.
func rowHeight(_ index: Int, of table: Table, _ looks: [ColumnLook]) -> Double {
  var most = 1
  let face = table.face(ofRow: index)
  for (cell, look) in zip(table.rows[index], looks) where look.wraps {
    most = max(most, look.lines(cell, face))
  }
  return textHeight(lines: most)
}

/// In points, never more than a row can be.
func textHeight(lines: Int) -> Double {
  min(Workbook.plainRowHeight + Double(max(lines, 1) - 1) * lineHeight, 409)
}

/// A line of the body's text, in points.
private let lineHeight = 12.75
