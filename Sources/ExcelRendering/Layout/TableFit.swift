import GrantLedger

/// A table's columns, and the pages across that it is printed on.
///
/// A table that fits a page at full size is given room. One that does not gets narrow columns: headings leave the filter button a line of its own,
/// and long text wraps. It is still one page wide while its print is legible; a table of the raw rows, with more columns than any page can hold, goes
/// on to more pages across, and its first columns are printed on each.
struct TableFit {
  var looks: [ColumnLook]
  var pagesAcross = 1
  /// The pixels of sheet that a page holds across.
  var pageWidth: Int {
    let whole = looks.map(\.width).reduce(0, +)
    let names = looks.prefix(nameColumns).map(\.width).reduce(0, +)
    return (whole + (pagesAcross - 1) * names + pagesAcross - 1) / pagesAcross
  }
  private let nameColumns: Int

  /// As many pixels of sheet as a page's width may hold: what print should not pass (7 points), and what it must not (5.5 points).
  private static let width = (wanted: 1_480, most: 1_920)
  /// The widths that columns of text are tried with, from the widest.
  private static let textLimits = Array(stride(from: 420, through: 105, by: -5))
  private static let mostPages = 4

  /// - Parameter room: the pixels of a page that has the table at full size.
  init(_ table: Table, words: WorkbookWords, room: Int) {
    let measures = Self.measure(table, words)
    func looks(_ textLimit: Int?) -> [ColumnLook] {
      zip(table.columns, measures).map { ColumnLook($0, $1, textLimit: textLimit) }
    }
    nameColumns = table.nameColumns
    self.looks = looks(nil)
    if pageWidth <= room { return }
    for pages in 1...Self.mostPages {
      pagesAcross = pages
      // Where a table has pages side by side in any case, rows of one line are worth more than large print.
      let widths = pages == 1 ? [Self.width.wanted, Self.width.most] : [Self.width.most]
      for (width, leastLimit) in zip(widths, [200, 100]) {
        for limit in Self.textLimits where limit >= leastLimit {
          self.looks = looks(limit)
          if pageWidth <= width { return }
        }
      }
    }
  }

  private static func measure(_ table: Table, _ words: WorkbookWords) -> [ColumnMeasure] {
    var measures = Array(repeating: ColumnMeasure(), count: table.columns.count)
    for (index, row) in table.rows.enumerated() {
      let face = table.face(ofRow: index)
      for column in measures.indices { measures[column].add(row[column], face, words) }
    }
    if let total = table.total {
      for column in measures.indices { measures[column].add(total.cells[column], .bold, words) }
    }
    return measures
  }
}

extension Table {
  /// Rows that sum up others stand in bold.
  func face(ofRow index: Int) -> Typeface { subtotalRows.contains(index) ? .bold : .regular }
}
