import GrantLedger

/// One cell, typed: figures as numbers, names as text, words for what is not shown.
func writeCell(
  _ cell: Cell, _ look: ColumnLook, _ directory: Directory, isTotal: Bool = false, on sheet: Workbook.SheetID,
  at place: CellPlace, into book: inout Workbook
) throws(WorkbookError) {
  let style = isTotal ? look.totalStyle(cell) : look.style(cell)
  switch cell {
  case .text(let text), .code(let text): try book.put(text, style, on: sheet, at: place)
  case .link(let text, let section):
    try book.putLink(text, to: .origin, section: section, directory, style, on: sheet, at: place)
  case .blank: try book.leaveEmpty(style, on: sheet, at: place)
  case .withheld: try book.put(directory.words.withheld, style, on: sheet, at: place)
  case .notSet: try book.put(directory.words.notSet, style, on: sheet, at: place)
  case .money, .count, .share, .date:
    let number: SpreadsheetNumber?
    do throws(WorkbookError.Reason) {
      number = try SpreadsheetNumber(cell)
    } catch {
      throw book.error(error, on: sheet, at: place)
    }
    if let number {
      try book.put(number, style, on: sheet, at: place)
    } else if case .date(let day) = cell {
      try book.put(dayAsText(day), style, on: sheet, at: place)
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
private func dayAsText(_ day: CivilDate) -> String {
  day.description.split(separator: "-").reversed().joined(separator: ".")
}

extension ColumnLook {
  var headingStyle: Style { Style(role: .columnHeading, side: side) }

  func style(_ cell: Cell) -> Style {
    switch cell {
    case .text: Style(role: .body, wraps: wraps)
    case .code: Style(role: .body, number: .text)
    case .money, .count, .share, .date: Style(role: .body, number: numberFormat(cell), side: side(cell))
    case .link: Style(role: .link, wraps: wraps)
    case .blank: Style(role: .body)
    case .withheld, .notSet: Style(role: .muted, side: side)
    }
  }

  func totalStyle(_ cell: Cell) -> Style {
    let isWord = cell == .withheld || cell == .notSet
    return Style(
      role: .total, number: numberFormat(cell), side: isWord ? side : side(cell), wraps: wraps)
  }

  private func numberFormat(_ cell: Cell) -> NumberFormat {
    switch cell {
    case .money: money
    case .count: .whole
    case .share: .share
    case .date: .date
    case .code: .text
    case .text, .link, .blank, .withheld, .notSet: .general
    }
  }

  private func side(_ cell: Cell) -> Style.Side {
    switch cell {
    case .date: .middle
    case .money, .count, .share: .right
    case .text, .code, .link, .blank, .withheld, .notSet: .natural
    }
  }
}
