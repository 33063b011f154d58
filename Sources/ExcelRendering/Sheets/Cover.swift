import GrantLedger

/// The first sheet: what the statement is, what it says, how it was made, and the way to each sheet.
func writeCover(
  _ statement: Statement, _ directory: Directory, into book: inout Workbook
) throws(WorkbookError) {
  let sheet = try book.addSheet(directory.cover)
  try book.setPage(directory.footer, on: sheet)
  let titleWidth = statement.sections.map(\.title.count).max() ?? 0
  let left = min(max(titleWidth + 2, 24), 44)
  let columns = (left, 135 - left)
  try book.setWidth(columns.0, column: 0, on: sheet)
  try book.setWidth(columns.1, column: 1, on: sheet)

  try book.setHeight(30, row: 0, on: sheet)
  try book.put(statement.title, Style(role: .title), on: sheet, at: CellPlace(row: 0, column: 0))
  var row = 1
  for line in lines(of: statement.keySentence, width: 120) {
    try book.setHeight(16, row: row, on: sheet)
    try book.put(line, Style(role: .lead), on: sheet, at: CellPlace(row: row, column: 0))
    row += 1
  }
  row = try writeProperties(
    statement.properties.custom, directory.words, columns, from: row + 1, on: sheet, into: &book)
  row = try writeContents(statement.sections, directory, columns, from: row + 1, on: sheet, into: &book)
  try book.setPrintArea(to: CellPlace(row: row - 1, column: 1), on: sheet)
  book.activate(sheet)
}

/// - Returns: the first row after.
private func writeProperties(
  _ pairs: [Statement.Pair], _ words: WorkbookWords, _ columns: (Int, Int), from first: Int,
  on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) -> Int {
  if pairs.isEmpty { return first - 1 }
  var row = first
  try book.setHeight(19, row: row, on: sheet)
  try book.put(words.about, Style(role: .heading), on: sheet, at: CellPlace(row: row, column: 0))
  for pair in pairs {
    row += 1
    try book.setHeight(coverRow(pair.name, pair.value, columns), row: row, on: sheet)
    try book.put(pair.name, Style(role: .label, wraps: true), on: sheet, at: CellPlace(row: row, column: 0))
    try book.put(pair.value, Style(role: .body, wraps: true), on: sheet, at: CellPlace(row: row, column: 1))
  }
  return row + 1
}

private func writeContents(
  _ sections: [Section], _ directory: Directory, _ columns: (Int, Int), from first: Int,
  on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) -> Int {
  let words = directory.words
  var row = first
  try book.setHeight(19, row: row, on: sheet)
  try book.put(words.contents, Style(role: .heading), on: sheet, at: CellPlace(row: row, column: 0))
  row += 1
  let heading = Style(role: .columnHeading)
  try book.put(words.contentsSheet, heading, on: sheet, at: CellPlace(row: row, column: 0))
  try book.put(words.contentsSummary, heading, on: sheet, at: CellPlace(row: row, column: 1))
  for section in sections {
    row += 1
    try book.setHeight(coverRow(section.title, section.summary, columns), row: row, on: sheet)
    let cell = CellPlace(row: row, column: 0)
    try book.putLink(
      section.title, to: .origin, section: section.id, directory, Style(role: .link, wraps: true), on: sheet,
      at: cell)
    try book.put(
      section.summary, Style(role: .body, wraps: true), on: sheet, at: CellPlace(row: row, column: 1))
  }
  return row + 1
}

/// The height in points of a row of two texts in columns so many characters wide.
private func coverRow(_ left: String, _ right: String, _ columns: (Int, Int)) -> Double {
  let most = max(lines(of: left, width: columns.0 - 1).count, lines(of: right, width: columns.1 - 1).count)
  return textHeight(lines: max(most, 1)) + 1.5
}

extension Workbook {
  /// A link to a section's sheet.
  mutating func putLink(
    _ text: String, to place: CellPlace, section: String, _ directory: Directory, _ style: Style,
    on sheet: SheetID, at cell: CellPlace
  ) throws(WorkbookError) {
    let other: SheetName
    do throws(WorkbookError.Reason) {
      other = try directory.sheet(of: section)
    } catch {
      throw self.error(error, on: sheet, at: cell)
    }
    try putLink(text, to: place, on: other, style, on: sheet, at: cell)
  }
}
