import GrantLedger

/// How a table's column looks: its number format, width and whether its text wraps.
struct ColumnLook {
  /// With øre when any amount in the column has them, else whole kroner.
  var money: NumberFormat
  /// In characters of the body's font.
  var width: Int
  var wraps: Bool
  /// Figures stand to the right and dates in the middle, and their headings above them.
  var side: Style.Side

  static let narrowest = 8
  static let widest = 60
  /// What the filter button takes beside a heading.
  private static let button = 4

  init(_ column: Column, rows: [[Cell]], total: Cell?, at index: Int, words: WorkbookWords, isRoomy: Bool) {
    let cells = rows.lazy.map { $0[index] }
    let hasØre = cells.contains(where: \.hasØre) || total?.hasØre == true
    money = hasØre ? .øre : .whole
    side =
      switch column.kind {
      case .money, .count, .share: .right
      case .date: .middle
      case .text, .code: .left
      }
    let right = side == .right
    var longest = 0
    for cell in cells { longest = max(longest, cell.displayWidth(words, øre: hasØre)) }
    // Bold figures are wider.
    if let total { longest = max(longest, total.displayWidth(words, øre: hasØre) + 1) }
    longest += right ? 3 : 2
    let wordLengths = column.heading.split(separator: " ").map(\.count)
    let heading = isRoomy ? min(column.heading.count, 20) : 0
    let needed = max(longest, max(heading, wordLengths.max() ?? 0) + Self.button + (right ? 1 : 0))
    wraps = longest > Self.widest
    width = min(max(needed, Self.narrowest), Self.widest)
  }

  /// How many lines the heading takes in the column.
  func headingLines(_ heading: String) -> Int {
    max(1, ExcelRendering.lines(of: heading, width: width - Self.button).count)
  }

  /// How many lines a cell's text takes in the column.
  func lines(_ cell: Cell) -> Int {
    switch cell {
    case .text(let text), .link(let text, section: _):
      max(1, ExcelRendering.lines(of: text, width: width - 1).count)
    default: 1
    }
  }
}
