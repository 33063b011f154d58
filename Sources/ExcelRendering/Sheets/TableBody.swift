import GrantLedger

/// The total, the headings and the rows of a table, as a table object.
func writeTable(
  _ table: Table, _ plan: SheetPlan, _ directory: Directory, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  if let total = table.total {
    try writeTotal(total, of: table, plan, directory, on: sheet, into: &book)
  }
  try book.setHeight(headingHeight(table, plan.looks), row: plan.headingRow, on: sheet)
  if table.rows.isEmpty { return try writeEmpty(table, plan, directory.words, on: sheet, into: &book) }

  if LongRows.suit(table) {
    try beginRows(of: table, plan, directory.words, on: sheet, into: &book)
  } else {
    try writeRows(of: table, plan, directory, on: sheet, into: &book)
  }
  let last = CellPlace(row: plan.lastDataRow, column: table.columns.count - 1)
  let range = CellRange(first: CellPlace(row: plan.headingRow, column: 0), last: last)
  let (name, headings) = try names(of: table, on: sheet, in: book)
  try book.addTable(name, headings, styles: plan.looks.map(\.headingStyle), in: range, on: sheet)
  try book.allowNumbersAsText(in: codeRanges(table, plan), on: sheet)
}

private func writeRows(
  of table: Table, _ plan: SheetPlan, _ directory: Directory, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  var formats = plan.looks.map(ColumnFormats.init)
  for (index, row) in table.rows.enumerated() {
    let isSubtotal = table.subtotalRows.contains(index)
    var place = CellPlace(row: plan.firstDataRow + index, column: 0)
    if !plan.rowHeights.isEmpty {
      try book.setHeight(plan.rowHeights[index], row: place.row, on: sheet)
    }
    for (column, cell) in row.enumerated() {
      place.column = column
      let format = try formats[column].format(cell, isSubtotal: isSubtotal, in: &book)
      try writeCell(cell, format, directory, on: sheet, at: place, into: &book)
    }
  }
}

/// Finds the formats of a long table's cells, and has its rows written beside the library.
private func beginRows(
  of table: Table, _ plan: SheetPlan, _ words: WorkbookWords, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  var columns: [ColumnText] = []
  var empties: [RowText.EmptyText] = []
  for (column, look) in plan.looks.enumerated() {
    var formats = ColumnFormats(look)
    // By kind.
    var numbers = [Int?](repeating: nil, count: ColumnText.Kind.allCases.count)
    var blank = 0
    for row in table.rows {
      let cell = row[column]
      guard let kind = ColumnText.Kind(cell) else {
        if blank == 0 { blank = try formats.format(cell, isSubtotal: false, in: &book).number }
        continue
      }
      if numbers[kind.rawValue] == nil {
        numbers[kind.rawValue] = try formats.format(cell, isSubtotal: false, in: &book).number
      }
    }
    // A day that no spreadsheet counts is written as text, in the look of days.
    func number(_ kind: ColumnText.Kind) -> Int { numbers[kind.rawValue] ?? 0 }
    let text = number(numbers[ColumnText.Kind.text.rawValue] == nil ? .date : .text)
    columns.append(
      ColumnText(column: column, styles: ColumnText.Kind.allCases.map { $0 == .text ? text : number($0) }))
    empties.append(RowText.EmptyText(blank: blank, text: text, code: number(.code)))
  }
  book.shared.begin(
    LongRows(
      table, plan, RowText(columns, words, empties: empties), on: sheet.index,
      named: book.sheets[sheet.index].name.quoted))
}

extension ColumnText.Kind {
  /// Nil for a cell without a value.
  fileprivate init?(_ cell: Cell) {
    switch cell {
    case .text, .link: self = .text
    case .code: self = .code
    case .money: self = .money
    case .count: self = .count
    case .share: self = .share
    case .date: self = .date
    case .withheld, .notSet: self = .word
    case .blank: return nil
    }
  }
}

private func names(
  of table: Table, on sheet: Workbook.SheetID, in book: borrowing Workbook
) throws(WorkbookError) -> (DefinedName, Headings) {
  do throws(WorkbookError.Reason) {
    return (try DefinedName(table: table.id), try Headings(table.columns.map(\.heading)))
  } catch {
    throw book.error(error, on: sheet)
  }
}

/// A table object needs a row of data: without one the headings stand alone, with a word under them.
private func writeEmpty(
  _ table: Table, _ plan: SheetPlan, _ words: WorkbookWords, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  let (_, headings) = try names(of: table, on: sheet, in: book)
  for (column, heading) in table.columns.map(\.heading).enumerated() where column < headings.escaped.count {
    let place = CellPlace(row: plan.headingRow, column: column)
    try book.put(heading, plan.looks[column].headingStyle, on: sheet, at: place)
  }
  for column in table.columns.indices {
    let place = CellPlace(row: plan.firstDataRow, column: column)
    try book.put(column == 0 ? words.noRows : "", Style(role: .muted, side: .left), on: sheet, at: place)
  }
}

private func writeTotal(
  _ total: Table.Total, of table: Table, _ plan: SheetPlan, _ directory: Directory,
  on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  for (column, cell) in total.cells.enumerated() {
    let look = plan.looks[column]
    let place = CellPlace(row: plan.totalRow, column: column)
    let live: LiveTotal
    do throws(WorkbookError.Reason) {
      live = try LiveTotal(table, column: column)
    } catch {
      throw book.error(error, on: sheet, at: place)
    }
    if case .sum(let counted) = live {
      let rows = CellRange(
        first: CellPlace(row: plan.firstDataRow, column: column),
        last: CellPlace(row: plan.lastDataRow, column: column))
      try book.putSum(of: rows, counted: counted, book.format(look.totalStyle(cell)), on: sheet, at: place)
    } else if column == 0, cell == .blank {
      try book.put(directory.words.sum, Style(role: .total, side: .left), on: sheet, at: place)
    } else {
      try writeCell(cell, book.format(look.totalStyle(cell)), directory, on: sheet, at: place, into: &book)
    }
  }
}

private func codeRanges(_ table: Table, _ plan: SheetPlan) -> [CellRange] {
  table.columns.indices.filter { table.columns[$0].kind == .code }.map { column in
    CellRange(
      first: CellPlace(row: plan.firstDataRow, column: column),
      last: CellPlace(row: plan.lastDataRow, column: column))
  }
}
