import GrantLedger

/// How a table's column looks: its number format, width and whether its text wraps.
struct ColumnLook {
  /// With øre when any amount in the column has them, else whole kroner.
  var money: NumberFormat
  /// Pixels.
  var width: Int
  var wraps = false
  /// Figures stand to the right and dates in the middle, and their headings above them.
  var side: Style.Side
  /// The heading leaves room for the filter button under its words, and not beside them.
  var buttonIsBelow = false

  /// What a cell takes besides its words: the edges, and the air on the side where they stand.
  static let air = 5 + indent
  /// One step of indent.
  static let indent = 10
  static let button = 18
  static let narrowest = 45
  static let widestText = 425
  private static let widestLink = 640
  /// A heading longer than this is broken even where there is room.
  private static let widestHeading = 150

  /// The look of cells whose column is as wide as others make it.
  init(money: NumberFormat, side: Style.Side) {
    self.money = money
    width = Self.narrowest
    self.side = side
  }

  /// - Parameter textLimit: as many pixels as a column of text may have, or nil for a table with room for all it holds.
  init(_ column: Column, _ measure: ColumnMeasure, textLimit: Int?) {
    money = measure.hasØre ? .øre : .whole
    side =
      switch column.kind {
      case .money, .count, .share: .right
      case .date: .middle
      case .text, .code: .left
      }
    buttonIsBelow = textLimit != nil
    let heading = Typeface.bold.measure(column.heading)
    let word = Typeface.pixels(heading.word)
    let wanted =
      buttonIsBelow ? word : max(word, min(Typeface.pixels(heading.line), Self.widestHeading)) + Self.button
    let cells = Typeface.pixels(measure.width)
    var limit = textLimit ?? Self.widestText
    if column.kind == .text {
      // A long word, such as a file's name, is not broken before it must.
      limit = max(
        limit, min(Typeface.pixels(measure.longestWord), Self.widestText / 2),
        min(Typeface.pixels(measure.longestLink) + Self.air, Self.widestLink))
      // A few pixels saved are not worth a second line.
      wraps = cells + Self.air > limit + limit / 8
    }
    width = max(wanted + Self.air, wraps ? limit : cells + Self.air, Self.narrowest)
  }

  /// The pixels that words may take.
  var room: Int { width - Self.air }

  /// How many lines the heading takes in the column.
  func headingLines(_ heading: String) -> Int {
    max(1, lineCount(of: heading, pixels: room - (buttonIsBelow ? 0 : Self.button), .bold))
  }

  /// How many lines a cell's text takes in the column.
  func lines(_ cell: Cell, _ face: Typeface) -> Int {
    switch cell {
    case .text(let text), .link(let text, section: _): max(1, lineCount(of: text, pixels: room, face))
    default: 1
    }
  }
}
