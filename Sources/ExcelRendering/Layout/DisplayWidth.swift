import GrantLedger

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
    // Percents with one decimal, a space and the sign.
    case .share(let basisPoints): String(basisPoints.magnitude / 100).count + 4 + (basisPoints < 0 ? 1 : 0)
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
