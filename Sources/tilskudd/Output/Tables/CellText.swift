internal import GrantLedger

/// A table's cells as plain text for people.
struct CellText: Sendable {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// `showsØre` where some amount of the column has øre: then all are shown with them.
  func text(_ cell: Cell, showsØre: Bool) -> String {
    let numbers = wording.numbers
    return switch cell {
    // A tab would move what comes after it.
    case .text(let text), .code(let text), .link(let text, _): text.replacing("\t", with: " ").visible
    case .money(let money): showsØre ? numbers.moneyWithØre(money) : numbers.money(money)
    case .count(let count): numbers.count(count)
    case .share(let basisPoints): numbers.share(basisPoints: basisPoints)
    case .date(let day): numbers.date(day)
    case .blank: wording[.blank]
    case .withheld: wording[.withheld]
    case .notSet: wording[.notSet]
    }
  }
}
