import CXlsxWriter
import Glibc

extension Workbook {
  /// A table object with filter buttons and banded rows: the headings in the range's first row, written here, and one row of data or more.
  ///
  /// No totals row and no column formulas: LibreOffice cannot read the library's, and no autofilter of the sheet's own beside it.
  mutating func addTable(
    _ name: DefinedName, _ headings: Headings, styles: [Style], in range: CellRange, on sheet: SheetID
  ) throws(WorkbookError) {
    try take(name, on: sheet)
    if headings.escaped.count != styles.count
      || headings.escaped.count != range.last.column - range.first.column + 1
    {
      throw error(.cellCount(headings.escaped.count, columns: styles.count), on: sheet, at: range.first)
    }
    bytes += 400 * headings.escaped.count
    var columns: [lxw_table_column] = []
    for style in styles {
      var column = lxw_table_column()
      column.header_format = try format(style).pointer
      columns.append(column)
    }
    try check(
      addLibraryTable(target(sheet), name.text, headings.escaped, &columns, range), on: sheet, at: range.first
    )
  }

  /// Filter buttons on the range's first row, for a sheet without a table object.
  func addFilter(in range: CellRange, on sheet: SheetID) throws(WorkbookError) {
    try check(
      worksheet_autofilter(
        target(sheet), row(range.first), column(range.first), row(range.last), column(range.last)), on: sheet,
      at: range.first)
  }
}

/// - Precondition: as many headings as columns, one or more, and as the range is wide.
private func addLibraryTable(
  _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ name: String, _ headings: [String],
  _ columns: inout [lxw_table_column], _ range: CellRange
) -> lxw_error {
  // The library copies name and headings, so that these copies live only during the call.
  let name = strdup(name)
  let texts = headings.map { strdup($0) }
  defer {
    free(name)
    for text in texts { free(text) }
  }
  for (index, text) in texts.enumerated() { columns[index].header = text }
  return columns.withUnsafeMutableBufferPointer { columns in
    // A list of pointers, ended by null.
    var list = columns.indices.map { index in columns.baseAddress.map { $0 + index } }
    list.append(nil)
    return list.withUnsafeMutableBufferPointer { list in
      var options = lxw_table_options()
      options.name = name
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_MEDIUM.rawValue)
      options.style_type_number = 2
      options.columns = list.baseAddress
      return worksheet_add_table(
        sheet, lxw_row_t(clamping: range.first.row), lxw_col_t(clamping: range.first.column),
        lxw_row_t(clamping: range.last.row), lxw_col_t(clamping: range.last.column), &options)
    }
  }
}
