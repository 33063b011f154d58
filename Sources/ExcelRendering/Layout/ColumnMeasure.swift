import GrantLedger

/// What a column's cells need, gathered cell by cell in one walk over the rows.
struct ColumnMeasure {
  /// Any amount that is not whole kroner.
  private(set) var hasØre = false
  /// Units of the longest text, figure or word for what is not shown.
  private var longest = 0
  /// Units of the longest amount, its øre left out.
  private var longestMoney = 0
  /// Units of the longest link, which some programs do not wrap.
  private(set) var longestLink = 0
  /// Units of the longest word of the texts.
  private(set) var longestWord = 0

  /// The units that the longest cell takes.
  var width: Int { max(longest, longestMoney + (hasØre ? Self.øre : 0)) }

  private static let digit = 556
  private static let separator = 278
  private static let minus = 333
  private static let øre = separator + 2 * digit

  mutating func add(_ cell: Cell, _ face: Typeface, _ words: WorkbookWords) {
    switch cell {
    case .text(let text), .code(let text), .link(let text, section: _):
      let measured = face.measure(text)
      longest = max(longest, measured.line)
      longestWord = max(longestWord, measured.word)
      if case .link = cell { longestLink = max(longestLink, measured.line) }
    case .money(let money):
      if money.øre % 100 != 0 { hasØre = true }
      let units = Self.whole(money.magnitude / 100) + (money.øre < 0 ? Self.minus : 0)
      longestMoney = max(longestMoney, units)
    case .count(let count):
      longest = max(longest, Self.whole(UInt64(count.magnitude)) + (count < 0 ? Self.minus : 0))
    case .share(let basisPoints):
      // Percents with one decimal, a space and the sign.
      let percents = Self.whole(UInt64(basisPoints.magnitude / 100)) + Self.separator + Self.digit
      longest = max(longest, percents + Self.separator + 889 + (basisPoints < 0 ? Self.minus : 0))
    case .date: longest = max(longest, 8 * Self.digit + 2 * Self.separator)
    case .blank: break
    case .withheld: longest = max(longest, face.measure(words.withheld).line)
    case .notSet: longest = max(longest, face.measure(words.notSet).line)
    }
  }

  /// Takes in what other cells of the column need.
  mutating func merge(_ other: ColumnMeasure) {
    hasØre = hasØre || other.hasØre
    longest = max(longest, other.longest)
    longestMoney = max(longestMoney, other.longestMoney)
    longestLink = max(longestLink, other.longestLink)
    longestWord = max(longestWord, other.longestWord)
  }

  /// Digits with a separator between every three.
  private static func whole(_ number: UInt64) -> Int {
    var digits = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits * digit + (digits - 1) / 3 * separator
  }
}
