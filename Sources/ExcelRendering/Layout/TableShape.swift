import GrantLedger

/// Makes sure that a table is of the shape it promises and fits on a sheet.
///
/// - Parameter rowsAround: rows that the sheet needs besides the table's own.
func checkShape(_ table: Table, rowsAround: Int) throws(WorkbookError.Reason) {
  let columns = table.columns.count
  if columns == 0 { throw .emptyText }
  if columns > CellPlace.columnLimit { throw .tooManyColumns(columns, limit: CellPlace.columnLimit) }
  for row in table.rows where row.count != columns { throw .cellCount(row.count, columns: columns) }
  if let total = table.total, total.cells.count != columns {
    throw .cellCount(total.cells.count, columns: columns)
  }
  let rows = table.rows.count + rowsAround
  if rows > CellPlace.rowLimit { throw .tooManyRows(rows, limit: CellPlace.rowLimit) }
}
