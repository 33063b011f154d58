import Dispatch
import GrantLedger
import Synchronization

/// Where everything stands on the sheets of a row book: title, summary, notes, headings, and the rows below.
struct RowBookPlan {
  let looks: [ColumnLook]
  let title: [String]
  let summary: [String]
  let notes: [String]

  /// 0-based; the first row of data stands right below.
  var headingRow: Int { title.count + summary.count + notes.count + 1 }
  var firstDataRow: Int { headingRow + 1 }

  init(_ book: RowBook, words: WorkbookWords, threads: Int) {
    looks = zip(book.table.columns, measures(of: book.table, words, threads: threads)).map {
      column, measure in
      var look = ColumnLook(column, measure, textLimit: nil)
      // A row is one line here: text that is longer than its column can be read in the cell.
      look.wraps = false
      return look
    }
    title = lines(of: book.title, pixels: SheetPlan.titleWidth, .bold, size: Style.titleSize)
    summary = lines(of: book.summary, pixels: SheetPlan.textWidths.1, size: Style.leadSize)
    notes = book.notes.flatMap { lines(of: $0, pixels: SheetPlan.textWidths.1) }
  }

  func lastRow(_ sheet: RowBook.Sheet) -> Int { headingRow + max(1, sheet.rows.count) }

  /// As many pages across as make its print legible.
  var pagesAcross: Int { max(1, (looks.map(\.width).reduce(0, +) + 1_919) / 1_920) }
}

/// What the columns need: of every figure, and of the texts of some thousand rows spread over all.
private func measures(of table: LongTable, _ words: WorkbookWords, threads: Int) -> [ColumnMeasure] {
  let all = Mutex(Array(repeating: ColumnMeasure(), count: table.columns.count))
  let share = (table.rowCount + threads - 1) / max(1, threads)
  let step = max(1, table.rowCount / 4_000)
  DispatchQueue.concurrentPerform(iterations: threads) { thread in
    var own = Array(repeating: ColumnMeasure(), count: table.columns.count)
    var cells: [Cell] = []
    let first = min(table.rowCount, thread * share)
    for row in first..<min(table.rowCount, first + share) {
      table.fill(row, &cells)
      for (column, cell) in cells.prefix(own.count).enumerated() {
        switch cell {
        case .blank: break
        case .money, .count, .share, .date: own[column].add(cell, .regular, words)
        case .text, .code, .link, .withheld, .notSet:
          if row % step == 0 { own[column].add(cell, .regular, words) }
        }
      }
    }
    all.withLock { all in for column in all.indices { all[column].merge(own[column]) } }
  }
  return all.withLock { $0 }
}
