import GrantLedger

extension ColumnLook {
  var headingStyle: Style { Style(role: buttonIsBelow ? .narrowHeading : .columnHeading, side: side) }

  func style(_ cell: Cell, isSubtotal: Bool = false) -> Style {
    var style =
      switch cell {
      case .text: Style(role: .body, side: .left, wraps: wraps)
      case .code: Style(role: .body, number: .text, side: .left)
      case .money, .count, .share, .date: Style(role: .body, number: numberFormat(cell), side: side(cell))
      case .link: Style(role: .link, side: .left, wraps: wraps)
      case .blank: Style(role: .body)
      case .withheld, .notSet: Style(role: .muted, side: side)
      }
    style.isSubtotal = isSubtotal
    return style
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
    case .text, .code, .link: .left
    case .blank, .withheld, .notSet: .natural
    }
  }
}

/// A column's formats, each looked up once, since a sheet may have cells by the million.
struct ColumnFormats {
  private let look: ColumnLook
  /// By the kind of cell, those of rows that sum up others in the second half.
  private var known: [Workbook.Format?]

  private static let kinds = 9

  init(_ look: ColumnLook) {
    self.look = look
    known = Array(repeating: nil, count: 2 * Self.kinds)
  }

  mutating func format(
    _ cell: Cell, isSubtotal: Bool, in book: inout Workbook
  ) throws(WorkbookError) -> Workbook.Format {
    let index = Self.kind(cell) + (isSubtotal ? Self.kinds : 0)
    if let format = known[index] { return format }
    let format = try book.format(look.style(cell, isSubtotal: isSubtotal))
    known[index] = format
    return format
  }

  private static func kind(_ cell: Cell) -> Int {
    switch cell {
    case .text: 0
    case .code: 1
    case .money: 2
    case .count: 3
    case .share: 4
    case .date: 5
    case .link: 6
    case .blank: 7
    case .withheld, .notSet: 8
    }
  }
}
