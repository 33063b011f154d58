import CXlsxWriter

/// Writing cells.
///
/// Rows are written from the top and down, so that a sheet too large for memory can later be written in step.
extension Workbook {
  /// Text as it is, never a formula; empty text leaves a styled, empty cell.
  mutating func put(
    _ text: String, _ format: Format, on sheet: SheetID, at cell: CellPlace
  ) throws(WorkbookError) {
    let escaped: String
    do throws(WorkbookError.Reason) {
      escaped = try CellText(text).escaped
    } catch {
      throw self.error(error, on: sheet, at: cell)
    }
    if escaped.isEmpty { return try leaveEmpty(format, on: sheet, at: cell) }
    bytes += 80 + 2 * escaped.utf8.count
    // As it stands in memory: handed over as an argument it would be copied to an array first.
    let code = escaped.withCString {
      worksheet_write_string(target(sheet), row(cell), column(cell), $0, format.pointer)
    }
    try check(code, on: sheet, at: cell)
  }

  mutating func put(
    _ number: SpreadsheetNumber, _ format: Format, on sheet: SheetID, at cell: CellPlace
  ) throws(WorkbookError) {
    bytes += 80
    try check(
      worksheet_write_number(target(sheet), row(cell), column(cell), number.value, format.pointer),
      on: sheet, at: cell)
  }

  /// The live sum of the shown rows of a range, with the sum that we have counted as its stored value.
  mutating func putSum(
    of range: CellRange, counted: SpreadsheetNumber, _ format: Format, on sheet: SheetID, at cell: CellPlace
  ) throws(WorkbookError) {
    bytes += 160
    try check(
      worksheet_write_formula_num(
        target(sheet), row(cell), column(cell), "=SUBTOTAL(109,\(range.reference))", format.pointer,
        counted.value),
      on: sheet, at: cell)
  }

  mutating func leaveEmpty(
    _ format: Format, on sheet: SheetID, at cell: CellPlace
  ) throws(WorkbookError) {
    bytes += 60
    try check(
      worksheet_write_blank(target(sheet), row(cell), column(cell), format.pointer), on: sheet, at: cell)
  }

  /// A link to a cell of this workbook; there are no links out of it.
  mutating func putLink(
    _ text: String, to place: CellPlace, on other: SheetName, _ format: Format, on sheet: SheetID,
    at cell: CellPlace
  ) throws(WorkbookError) {
    // One less than Excel's own 65 530, since the library counts one too far.
    let limit = 65_529
    if sheets[sheet.index].links >= limit { throw error(.tooManyLinks(limit: limit), on: sheet, at: cell) }
    if text.isEmpty { throw error(.emptyText, on: sheet, at: cell) }
    sheets[sheet.index].links += 1
    bytes += 400
    // Without a text of its own the link shows its address to screen readers that ask; the words are then put over it, so that
    // long words never meet the library's buffer for attributes, which cuts in the middle of a letter.
    try check(
      worksheet_write_url_opt(
        target(sheet), row(cell), column(cell), "internal:\(other.quoted)!\(place.reference)",
        format.pointer, nil, nil),
      on: sheet, at: cell)
    try put(text, format, on: sheet, at: cell)
  }

  /// Text in a style that is looked up; for cells by the thousand the format is looked up once.
  mutating func put(_ text: String, _ style: Style, on sheet: SheetID, at cell: CellPlace)
    throws(WorkbookError)
  {
    try put(text, try format(style), on: sheet, at: cell)
  }

  func target(_ sheet: SheetID) -> UnsafeMutablePointer<lxw_worksheet> { sheets[sheet.index].pointer }

  /// In range, since the layout has checked its last row and column.
  func row(_ cell: CellPlace) -> lxw_row_t { lxw_row_t(clamping: cell.row) }
  func column(_ cell: CellPlace) -> lxw_col_t { lxw_col_t(clamping: cell.column) }
}
