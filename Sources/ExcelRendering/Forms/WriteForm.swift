/// Writes a form as a workbook to `path`, where nothing stands yet: help on the first row, headings on the second, and room below.
///
/// Lists stand on a sheet of their own and are referred to as ranges.
public func writeForm(_ form: Form, to path: String) throws(WorkbookError) {
  let title = form.tab + ".xlsx"
  let tab = try sheetName(form.tab, title)
  let lists = try sheetName(form.listsTab, title)
  var book = try Workbook(path: path, title: title)
  let sheet = try book.addSheet(tab)
  try writeColumns(form, into: &book, on: sheet)
  if form.columns.contains(where: { !$0.choices.isEmpty }) {
    let listSheet = try book.addSheet(lists)
    try writeLists(form, named: lists, into: &book, on: listSheet, for: sheet)
  }
  try book.close()
}

private func sheetName(_ text: String, _ title: String) throws(WorkbookError) -> SheetName {
  do throws(WorkbookError.Reason) {
    return try SheetName(text)
  } catch {
    throw WorkbookError(place: title, reason: error)
  }
}

/// The last row that a list is offered on; 0-based.
private let lastFormRow = 1_001

private func writeColumns(
  _ form: Form, into book: inout Workbook, on sheet: Workbook.SheetID
) throws(WorkbookError) {
  for (column, words) in form.columns.enumerated() {
    let style = Style(role: .body, number: words.kind.number)
    try book.setColumn(width: words.kind.width, style, column: column, on: sheet)
  }
  for (column, words) in form.columns.enumerated() {
    try book.put(
      words.help, Style(role: .note, wraps: true), on: sheet, at: CellPlace(row: 0, column: column))
  }
  for (column, words) in form.columns.enumerated() {
    try book.put(
      words.heading, Style(role: .columnHeading), on: sheet, at: CellPlace(row: 1, column: column))
  }
  try book.setHeight(60, row: 0, on: sheet)
  try book.freeze(before: CellPlace(row: 2, column: 0), repeatsNames: false, on: sheet)
}

private func writeLists(
  _ form: Form, named name: SheetName, into book: inout Workbook, on lists: Workbook.SheetID,
  for sheet: Workbook.SheetID
) throws(WorkbookError) {
  var place = 0
  for (column, words) in form.columns.enumerated() where !words.choices.isEmpty {
    try book.setWidth(220, column: place, on: lists)
    try book.put(
      words.heading, Style(role: .columnHeading), on: lists, at: CellPlace(row: 0, column: place))
    for (index, choice) in words.choices.enumerated() {
      try book.put(
        choice, Style(role: .body, number: .text), on: lists, at: CellPlace(row: index + 1, column: place))
    }
    let range = CellRange(
      first: CellPlace(row: 1, column: place), last: CellPlace(row: words.choices.count, column: place))
    try book.offer(
      "=\(name.quoted)!\(range.absoluteReference)",
      in: CellRange(
        first: CellPlace(row: 2, column: column), last: CellPlace(row: lastFormRow, column: column)),
      on: sheet)
    place += 1
  }
}

extension Form.Kind {
  fileprivate var number: NumberFormat {
    switch self {
    case .text: .text
    case .money: .øre
    case .date: .date
    case .count: .whole
    }
  }

  /// In pixels.
  fileprivate var width: Int { self == .text ? 170 : 120 }
}
