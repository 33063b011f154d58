import GrantLedger

/// How a table's column looks: its number format, width and whether its text wraps.
struct ColumnLook {
  /// With øre when any amount in the column has them, else whole kroner.
  var money: NumberFormat
  /// In characters of the body's font.
  var width: Int
  var wraps: Bool
  /// Figures stand to the right, and their heading above them.
  var right: Bool

  static let narrowest = 8
  static let widest = 60

  init(_ column: Column, rows: [[Cell]], total: Cell?, at index: Int, words: WorkbookWords) {
    let cells = rows.lazy.map { $0[index] }
    let hasØre = cells.contains(where: \.hasØre) || total?.hasØre == true
    money = hasØre ? .øre : .whole
    right = [.money, .count, .share].contains(column.kind)
    var longest = 0
    for cell in cells { longest = max(longest, cell.displayWidth(words, øre: hasØre)) }
    // Bold figures are wider.
    if let total { longest = max(longest, total.displayWidth(words, øre: hasØre) + 1) }
    // The filter button takes three characters beside the heading's longest word.
    let heading = column.heading.split(separator: " ").map(\.count).max() ?? 0
    let needed = max(longest + 2, heading + 4)
    wraps = longest + 2 > Self.widest
    width = min(max(needed, Self.narrowest), Self.widest)
  }

  /// How many lines the heading takes in the column.
  func headingLines(_ heading: String) -> Int { max(1, lines(of: heading, width: width - 3).count) }
}

extension Cell {
  var hasØre: Bool {
    guard case .money(let money) = self else { return false }
    return money.øre % 100 != 0
  }

  /// Characters that the cell takes when shown.
  func displayWidth(_ words: WorkbookWords, øre: Bool) -> Int {
    switch self {
    case .text(let text), .code(let text), .link(let text, section: _):
      text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    case .money(let money): grouped(money.magnitude / 100) + (money.øre < 0 ? 1 : 0) + (øre ? 3 : 0)
    case .count(let count): grouped(UInt64(count.magnitude)) + (count < 0 ? 1 : 0)
    // Percents with one decimal, space and sign.
    case .share(let basisPoints): String(basisPoints / 100).count + 5
    case .date: 10
    case .blank: 0
    case .withheld: words.withheld.count
    case .notSet: words.notSet.count
    }
  }
}

/// Digits with a separator between every three.
private func grouped(_ number: UInt64) -> Int {
  let digits = String(number).count
  return digits + (digits - 1) / 3
}
