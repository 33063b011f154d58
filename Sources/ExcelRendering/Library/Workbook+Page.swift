import CXlsxWriter

/// How a sheet is shown and printed.
extension Workbook {
  /// A4 landscape, so many pages across and as many down as it takes (0) or is given, with a footer; and no grid unless asked for, since tables
  /// bring their own lines.
  func setPage(
    _ footer: FooterText, across: Int = 1, down: Int = 0, showsGrid: Bool = false, on sheet: SheetID
  ) throws(WorkbookError) {
    let target = target(sheet)
    worksheet_set_landscape(target)
    worksheet_set_paper(target, 9)
    worksheet_fit_to_pages(target, UInt16(clamping: across), UInt16(clamping: down))
    worksheet_set_margins(target, 0.4, 0.4, 0.5, 0.6)
    let grid = showsGrid ? LXW_SHOW_SCREEN_GRIDLINES : LXW_HIDE_ALL_GRIDLINES
    worksheet_gridlines(target, UInt8(grid.rawValue))
    try check(worksheet_set_footer(target, footer.code), on: sheet)
  }

  /// From A1 to the cell given.
  func setPrintArea(to last: CellPlace, on sheet: SheetID) throws(WorkbookError) {
    try check(worksheet_print_area(target(sheet), 0, 0, row(last), column(last)), on: sheet)
  }

  /// Widths in pixels; Excel counts characters of seven, and five besides.
  func setWidth(_ pixels: Int, column: Int, on sheet: SheetID) throws(WorkbookError) {
    let column = lxw_col_t(clamping: column)
    try check(worksheet_set_column(target(sheet), column, column, Double(pixels - 5) / 7, nil), on: sheet)
  }

  /// Heights in points.
  func setHeight(_ points: Double, row: Int, on sheet: SheetID) throws(WorkbookError) {
    try check(worksheet_set_row(target(sheet), lxw_row_t(clamping: row), points, nil), on: sheet)
  }

  /// Keeps what is above and to the left of the cell in view, and prints the row above it on every page.
  ///
  /// - Parameter repeatsNames: whether the columns to the left are printed on every page as well.
  func freeze(before cell: CellPlace, repeatsNames: Bool, on sheet: SheetID) throws(WorkbookError) {
    worksheet_freeze_panes(target(sheet), row(cell), column(cell))
    let heading = lxw_row_t(clamping: cell.row - 1)
    try check(worksheet_repeat_rows(target(sheet), heading, heading), on: sheet)
    if repeatsNames, cell.column > 0 {
      let last = lxw_col_t(clamping: cell.column - 1)
      try check(worksheet_repeat_columns(target(sheet), 0, last), on: sheet)
    }
  }

  /// Asks for a new page above the row.
  func breakPage(before row: Int, on sheet: SheetID) throws(WorkbookError) {
    var breaks = [lxw_row_t(clamping: row), 0]
    try check(worksheet_set_h_pagebreaks(target(sheet), &breaks), on: sheet)
  }

  /// Lets codes such as 0301 stand as text without a warning mark; to be called once a sheet.
  func allowNumbersAsText(in ranges: [CellRange], on sheet: SheetID) throws(WorkbookError) {
    let references = ranges.map(\.reference).joined(separator: " ")
    // The mark is a matter of looks: over the library's buffer it is let be.
    if references.isEmpty || references.utf8.count > 2_000 { return }
    try check(
      worksheet_ignore_errors(target(sheet), UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), references),
      on: sheet)
  }

  /// Opens the workbook here.
  func activate(_ sheet: SheetID) {
    worksheet_activate(target(sheet))
  }
}
