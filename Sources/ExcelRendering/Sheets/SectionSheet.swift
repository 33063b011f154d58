import GrantLedger

/// A section's sheet.
func writeSection(_ section: Section, _ directory: Directory, into book: inout Workbook) throws(WorkbookError)
{
  let name: SheetName
  do throws(WorkbookError.Reason) {
    name = try directory.sheet(of: section.id)
    if let table = section.table { try checkShape(table, rowsAround: rowsAround(section)) }
  } catch {
    throw book.error(error, section: section.id)
  }
  let plan = book.shared.plan(of: section, directory.words)
  let sheet = try book.addSheet(name)
  try book.setPage(directory.footer, across: plan.pagesAcross, down: plan.pagesDown, on: sheet)
  try setWidths(plan, section, directory.words, on: sheet, in: book)
  try writeTop(section, plan, name, directory, on: sheet, into: &book)
  if let table = section.table {
    try writeTable(table, plan, directory, on: sheet, into: &book)
    let corner = CellPlace(row: plan.firstDataRow, column: frozenColumns(table))
    try book.freeze(before: corner, repeatsNames: plan.pagesAcross > 1, on: sheet)
  }
  if let totalName = section.totalName { try nameTotal(totalName, of: section, plan, on: sheet, in: &book) }
  if let chart = section.chart, let place = plan.chart {
    try writeChart(chart, place, plan, directory.words, on: sheet, into: &book)
  }
  if let row = plan.notesRow {
    let heading = CellPlace(row: row, column: 0)
    try book.put(directory.words.notes, Style(role: .heading), on: sheet, at: heading)
    try writeLines(plan.notesBelow, .note, from: row + 1, on: sheet, into: &book)
  }
  try book.setPrintArea(to: plan.last, on: sheet)
}

/// A high guess at the rows besides the table's own.
private func rowsAround(_ section: Section) -> Int {
  let text = ([section.summary] + section.notes).map { $0.utf8.count / 40 + 2 }.reduce(0, +)
  return text + 20 + 2 * (section.chart?.bars.count ?? 0)
}

/// At least one column scrolls.
private func frozenColumns(_ table: Table) -> Int { max(0, min(table.nameColumns, table.columns.count - 1)) }

private func setWidths(
  _ plan: SheetPlan, _ section: Section, _ words: WorkbookWords, on sheet: Workbook.SheetID,
  in book: borrowing Workbook
) throws(WorkbookError) {
  for (column, look) in plan.looks.enumerated() { try book.setWidth(look.width, column: column, on: sheet) }
  guard let chart = section.chart, let place = plan.chart else { return }
  if !place.isBelow { try book.setWidth(ChartPlan.gap - 4, column: place.place.column - 1, on: sheet) }
  if place.figures.areOwn {
    let labels =
      chart.bars.map { Typeface.regular.pixels($0.label) } + [Typeface.bold.pixels(chart.categoryTitle)]
    let longest = min(labels.max() ?? 0, ColumnLook.widestText) + ColumnLook.air
    let title = Typeface.bold.pixels(chart.valueTitle) + ColumnLook.air
    try book.setWidth(longest, column: place.figures.labels.first.column, on: sheet)
    try book.setWidth(max(120, title), column: place.figures.values.first.column, on: sheet)
  }
}

/// Title, links, summary and notes.
private func writeTop(
  _ section: Section, _ plan: SheetPlan, _ name: SheetName, _ directory: Directory,
  on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  let words = directory.words
  for (row, line) in plan.title.enumerated() {
    try book.setHeight(row == 0 ? 30 : 22, row: row, on: sheet)
    try book.put(line, Style(role: .title), on: sheet, at: CellPlace(row: row, column: 0))
  }
  var link = CellPlace(row: plan.linksRow, column: 0)
  let style = try book.format(Style(role: .navigation))
  try book.putLink(words.toContents, to: .origin, on: directory.cover, style, on: sheet, at: link)
  if let chart = plan.chart, chart.isBelow {
    link.column += 1
    try book.putLink(words.toChart, to: chart.place, on: name, style, on: sheet, at: link)
  }
  if let row = plan.notesRow {
    link.column += 1
    try book.putLink(words.toNotes, to: CellPlace(row: row, column: 0), on: name, style, on: sheet, at: link)
  }
  let notes = plan.firstTextRow + plan.summary.count
  try writeLines(plan.summary, .lead, from: plan.firstTextRow, on: sheet, into: &book)
  try writeLines(plan.notesAbove, .note, from: notes, on: sheet, into: &book)
}

private func writeLines(
  _ lines: [String], _ role: Style.Role, from row: Int, on sheet: Workbook.SheetID, into book: inout Workbook
) throws(WorkbookError) {
  for (index, line) in lines.enumerated() {
    if role == .lead { try book.setHeight(16, row: row + index, on: sheet) }
    try book.put(line, Style(role: role), on: sheet, at: CellPlace(row: row + index, column: 0))
  }
}

private func nameTotal(
  _ name: String, of section: Section, _ plan: SheetPlan, on sheet: Workbook.SheetID, in book: inout Workbook
) throws(WorkbookError) {
  let column = section.table.flatMap { table in
    table.columns.indices.first { index in
      guard case .money = table.total?.cells[index] else { return false }
      return section.totalColumn.map { $0 == table.columns[index].key } ?? true
    }
  }
  guard let column else { throw book.error(.nothingToName(name), on: sheet) }
  let defined: DefinedName
  do throws(WorkbookError.Reason) {
    defined = try DefinedName(name)
  } catch {
    throw book.error(error, on: sheet)
  }
  try book.define(defined, as: CellPlace(row: plan.totalRow, column: column), on: sheet)
}
