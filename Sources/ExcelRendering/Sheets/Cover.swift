import GrantLedger

/// The first sheet: what the statement is, what it says, its key figures, how it was made, and the way to each sheet.
func writeCover(
  _ statement: Statement, _ directory: Directory, into book: inout Workbook
) throws(WorkbookError) {
  let sheet = try book.addSheet(directory.cover)
  let plan = CoverPlan(statement, words: directory.words)
  for (column, width) in plan.widths.enumerated() { try book.setWidth(width, column: column, on: sheet) }

  var cursor = CoverCursor(sheet: sheet)
  try cursor.next(height: 30, in: book)
  try book.put(statement.title, Style(role: .title), on: sheet, at: cursor.place(0))
  for line in lines(of: statement.keySentence, pixels: 1_000, size: Style.leadSize) {
    try cursor.next(height: 16, in: book)
    try book.put(line, Style(role: .lead), on: sheet, at: cursor.place(0))
  }
  try writeKeyFigures(statement.keyFigures, plan, directory, &cursor, into: &book)
  try writeProperties(statement.properties.custom, plan, directory.words, &cursor, into: &book)
  try writeContents(statement.sections, plan, directory, &cursor, into: &book)
  let isOnePage = PrintedPage.holds(width: plan.width, height: cursor.pixels)
  try book.setPage(directory.footer, down: isOnePage ? 1 : 0, on: sheet)
  try book.setPrintArea(to: cursor.place(plan.detailColumn), on: sheet)
  book.activate(sheet)
}

/// The row that is written, from the top and down, and what is above it.
private struct CoverCursor {
  let sheet: Workbook.SheetID
  private var row = -1
  private var points = 0.0

  init(sheet: Workbook.SheetID) { self.sheet = sheet }

  var pixels: Int { Int(points * 96 / 72) }

  func place(_ column: Int) -> CellPlace { CellPlace(row: row, column: column) }

  /// Goes on to the next row, so many points high.
  mutating func next(height: Double, in book: borrowing Workbook) throws(WorkbookError) {
    row += 1
    points += height
    try book.setHeight(height, row: row, on: sheet)
  }

  /// A row of so many lines.
  mutating func next(lines: Int, in book: borrowing Workbook) throws(WorkbookError) {
    try next(height: textHeight(lines: lines) - 1.5, in: book)
  }

  /// Some air, and the row of a heading.
  mutating func heading(_ text: String, in book: inout Workbook) throws(WorkbookError) {
    try next(height: 9, in: book)
    try next(height: 18, in: book)
    try book.put(text, Style(role: .heading), on: sheet, at: place(0))
  }
}

private func writeKeyFigures(
  _ figures: [Statement.KeyFigure], _ plan: CoverPlan, _ directory: Directory, _ cursor: inout CoverCursor,
  into book: inout Workbook
) throws(WorkbookError) {
  if figures.isEmpty { return }
  let words = directory.words
  try cursor.heading(words.keyFigures, in: &book)
  for (column, words) in zip(plan.figureColumns, [words.keyFiguresNow, words.keyFiguresBefore]) {
    try book.put(words, Style(role: .heading, side: .right), on: cursor.sheet, at: cursor.place(column))
  }
  for figure in figures {
    try cursor.next(lines: 1, in: book)
    let label = Style(role: .label, side: .left)
    try book.put(figure.name, label, on: cursor.sheet, at: cursor.place(0))
    let look = ColumnLook(money: figure.hasØre ? .øre : .whole, side: .right)
    for (column, cell) in zip(plan.figureColumns, [figure.value, figure.before ?? .blank]) {
      let format = try book.format(look.style(cell))
      try writeCell(cell, format, directory, on: cursor.sheet, at: cursor.place(column), into: &book)
    }
  }
}

extension Statement.KeyFigure {
  /// Each figure stands for itself, so that øre in one say nothing of the others.
  fileprivate var hasØre: Bool {
    [value, before].contains { cell in
      if case .money(let money) = cell { money.øre % 100 != 0 } else { false }
    }
  }
}

private func writeProperties(
  _ pairs: [Statement.Pair], _ plan: CoverPlan, _ words: WorkbookWords, _ cursor: inout CoverCursor,
  into book: inout Workbook
) throws(WorkbookError) {
  if pairs.isEmpty { return }
  try cursor.heading(words.about, in: &book)
  for pair in pairs {
    let isLong = Typeface.regular.pixels(pair.value) > plan.valueRoom
    let column = isLong ? plan.detailColumn : 1
    try cursor.next(lines: isLong ? lineCount(of: pair.value, pixels: plan.detailRoom) : 1, in: book)
    let label = Style(role: .label, side: .left)
    try book.put(pair.name, label, on: cursor.sheet, at: cursor.place(0))
    let value = Style(role: .body, side: .left, wraps: isLong)
    try book.put(pair.value, value, on: cursor.sheet, at: cursor.place(column))
    try fill(1...plan.detailColumn, except: [column], Style(role: .body), cursor, in: &book)
  }
}

private func writeContents(
  _ sections: [Section], _ plan: CoverPlan, _ directory: Directory, _ cursor: inout CoverCursor,
  into book: inout Workbook
) throws(WorkbookError) {
  let words = directory.words
  let sheet = cursor.sheet
  try cursor.heading(words.contents, in: &book)
  try cursor.next(height: 16.5, in: book)
  let heading = Style(role: .columnHeading, side: .left)
  try book.put(words.contentsSheet, heading, on: sheet, at: cursor.place(0))
  try book.put(words.contentsSummary, heading, on: sheet, at: cursor.place(plan.detailColumn))
  try fill(1...plan.detailColumn, except: [plan.detailColumn], heading, cursor, in: &book)
  for section in sections {
    let linkLines = plan.linkLines(section.title)
    let lines = max(linkLines, lineCount(of: section.summary, pixels: plan.detailRoom))
    try cursor.next(lines: lines, in: book)
    let link = try book.format(Style(role: .link, side: .left, wraps: linkLines > 1))
    try book.putLink(
      section.title, to: .origin, section: section.id, directory, link, on: sheet, at: cursor.place(0))
    let summary = Style(role: .body, side: .left, wraps: true)
    try book.put(section.summary, summary, on: sheet, at: cursor.place(plan.detailColumn))
    try fill(1...plan.detailColumn, except: [plan.detailColumn], Style(role: .body), cursor, in: &book)
  }
}

/// Gives empty cells of a row the look of those beside them.
private func fill(
  _ columns: ClosedRange<Int>, except taken: Set<Int>, _ style: Style, _ cursor: CoverCursor,
  in book: inout Workbook
) throws(WorkbookError) {
  let format = try book.format(style)
  for column in columns where !taken.contains(column) {
    try book.leaveEmpty(format, on: cursor.sheet, at: cursor.place(column))
  }
}

extension Workbook {
  /// A link to a section's sheet.
  mutating func putLink(
    _ text: String, to place: CellPlace, section: String, _ directory: Directory, _ format: Format,
    on sheet: SheetID, at cell: CellPlace
  ) throws(WorkbookError) {
    let other: SheetName
    do throws(WorkbookError.Reason) {
      other = try directory.sheet(of: section)
    } catch {
      throw self.error(error, on: sheet, at: cell)
    }
    try putLink(text, to: place, on: other, format, on: sheet, at: cell)
  }
}
