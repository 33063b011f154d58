import GrantLedger

/// Writes a row book without its rows, as the library writes any workbook, and tells how the rows' cells are to look.
///
/// - Returns: the columns' constant parts, with the numbers that the workbook gave their formats.
func writeShell(
  of book: RowBook, _ plan: RowBookPlan, _ words: WorkbookWords, to path: String
) throws(WorkbookError) -> [ColumnText] {
  var shell = try Workbook(path: path, title: book.name + ".xlsx")
  try shell.setProperties(title: book.title, book.properties)
  let footer: FooterText
  let headings: Headings
  do throws(WorkbookError.Reason) {
    footer = try FooterText(pages: words.pages, asOf: words.asOf)
    headings = try Headings(book.table.columns.map(\.heading))
    if headings.escaped.isEmpty { throw .emptyText }
    for sheet in book.sheets where plan.lastRow(sheet) >= CellPlace.rowLimit {
      throw .tooManyRows(plan.lastRow(sheet) + 1, limit: CellPlace.rowLimit)
    }
  } catch {
    throw shell.error(error)
  }
  for sheet in book.sheets { try writeHead(of: sheet, book, plan, footer, into: &shell) }
  var columns: [ColumnText] = []
  for (column, look) in plan.looks.enumerated() {
    var styles: [Int] = []
    for kind in ColumnText.Kind.allCases { styles.append(try shell.format(look.rowStyle(kind)).number) }
    columns.append(ColumnText(column: column, styles: styles))
  }
  try shell.close()
  return columns
}

/// Everything above a sheet's rows, and what holds for all of it.
private func writeHead(
  of sheet: RowBook.Sheet, _ book: RowBook, _ plan: RowBookPlan, _ footer: FooterText,
  into shell: inout Workbook
) throws(WorkbookError) {
  let name: SheetName
  do throws(WorkbookError.Reason) {
    name = try SheetName(sheet.tab)
  } catch {
    throw shell.error(error)
  }
  let id = try shell.addSheet(name)
  try shell.setPage(footer, across: plan.pagesAcross, showsGrid: true, on: id)
  for (column, look) in plan.looks.enumerated() { try shell.setWidth(look.width, column: column, on: id) }
  var row = 0
  for (lines, role) in [(plan.title, Style.Role.title), (plan.summary, .lead), (plan.notes, .note)] {
    for line in lines {
      if role != .note { try shell.setHeight(role == .title ? 30 : 16, row: row, on: id) }
      try shell.put(line, Style(role: role), on: id, at: CellPlace(row: row, column: 0))
      row += 1
    }
  }
  let table = Table(id: "rows", columns: book.table.columns, rows: [])
  try shell.setHeight(headingHeight(table, plan.looks), row: plan.headingRow, on: id)
  for (column, look) in plan.looks.enumerated() {
    try shell.put(
      table.columns[column].heading, look.headingStyle, on: id,
      at: CellPlace(row: plan.headingRow, column: column))
  }
  let last = CellPlace(row: plan.lastRow(sheet), column: plan.looks.count - 1)
  try shell.addFilter(in: CellRange(first: CellPlace(row: plan.headingRow, column: 0), last: last), on: id)
  let names = max(0, min(book.table.nameColumns, plan.looks.count - 1))
  try shell.freeze(
    before: CellPlace(row: plan.firstDataRow, column: names), repeatsNames: plan.pagesAcross > 1, on: id)
  let codes = table.columns.indices.filter { table.columns[$0].kind == .code }
  try shell.allowNumbersAsText(
    in: codes.map {
      CellRange(
        first: CellPlace(row: plan.firstDataRow, column: $0), last: CellPlace(row: last.row, column: $0))
    }, on: id)
  try shell.setPrintArea(to: last, on: id)
}

extension ColumnLook {
  fileprivate func rowStyle(_ kind: ColumnText.Kind) -> Style {
    switch kind {
    case .text: Style(role: .row, side: .left)
    case .code: Style(role: .row, number: .text, side: .left)
    case .word: Style(role: .muted, side: side)
    case .money: Style(role: .row, number: money, side: .right)
    case .count: Style(role: .row, number: .whole, side: .right)
    case .share: Style(role: .row, number: .share, side: .right)
    case .date: Style(role: .row, number: .date, side: .middle)
    }
  }
}
