import GrantLedger

/// One cell, typed: figures as numbers, names as text, words for what is not shown.
func writeCell(
  _ cell: Cell, _ format: Workbook.Format, _ directory: Directory, on sheet: Workbook.SheetID,
  at place: CellPlace, into book: inout Workbook
) throws(WorkbookError) {
  switch cell {
  case .text(let text), .code(let text): try book.put(text, format, on: sheet, at: place)
  case .link(let text, let section):
    try book.putLink(text, to: .origin, section: section, directory, format, on: sheet, at: place)
  case .blank: try book.leaveEmpty(format, on: sheet, at: place)
  case .withheld: try book.put(directory.words.withheld, format, on: sheet, at: place)
  case .notSet: try book.put(directory.words.notSet, format, on: sheet, at: place)
  case .money, .count, .share, .date:
    let number: SpreadsheetNumber?
    do throws(WorkbookError.Reason) {
      number = try SpreadsheetNumber(cell)
    } catch {
      throw book.error(error, on: sheet, at: place)
    }
    if let number {
      try book.put(number, format, on: sheet, at: place)
    } else if case .date(let day) = cell {
      try book.put(dayAsText(day), format, on: sheet, at: place)
    }
  }
}

extension SpreadsheetNumber {
  /// Nil for words, and for days before 1 March 1900.
  fileprivate init?(_ cell: Cell) throws(WorkbookError.Reason) {
    switch cell {
    case .money(let money): try self.init(kroner: money)
    case .count(let count): try self.init(count: count)
    case .share(let basisPoints): try self.init(basisPoints: basisPoints)
    case .date(let day): self.init(day: day)
    case .text, .code, .link, .blank, .withheld, .notSet: return nil
    }
  }
}

/// `28.02.1900`: as the number format shows days, for those that spreadsheets count differently.
func dayAsText(_ day: CivilDate) -> String {
  day.description.split(separator: "-").reversed().joined(separator: ".")
}
