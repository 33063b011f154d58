import CXlsxWriter

extension Workbook {
  /// Offers the values of a range for the cells of another, and warns of any other value.
  ///
  /// - Parameter list: a formula for the range. A list written out in the cell's own rule overruns the library's buffer.
  func offer(_ list: String, in range: CellRange, on sheet: SheetID) throws(WorkbookError) {
    // The library copies the formula.
    var formula = Array(list.utf8CString)
    let code = formula.withUnsafeMutableBufferPointer { formula in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      rule.value_formula = formula.baseAddress
      return worksheet_data_validation_range(
        target(sheet), row(range.first), column(range.first), row(range.last), column(range.last), &rule)
    }
    try check(code, on: sheet)
  }

  /// The width in pixels and the look of a whole column, empty cells and all.
  mutating func setColumn(
    width pixels: Int, _ style: Style, column: Int, on sheet: SheetID
  ) throws(WorkbookError) {
    let column = lxw_col_t(clamping: column)
    let format = try format(style)
    try check(
      worksheet_set_column(target(sheet), column, column, Double(pixels - 5) / 7, format.pointer), on: sheet)
  }
}
