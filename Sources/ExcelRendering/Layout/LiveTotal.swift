import GrantLedger

/// What a total cell becomes: a live sum of its rows, or a plain value.
enum LiveTotal: Hashable {
  /// The ledger's own sum, checked against the rows.
  case sum(SpreadsheetNumber)
  case plain

  /// Live where the total is money or a count, the table says that its rows are addends, none of them sums up others, and the column holds no figures
  /// of another kind.
  init(_ table: Table, column: Int) throws(WorkbookError.Reason) {
    self = .plain
    guard let total = table.total, total.rowsAreAddends, table.subtotalRows.isEmpty,
      !table.rows.isEmpty
    else { return }
    let cells = table.rows.lazy.map { $0[column] }
    switch total.cells[column] {
    case .money(let counted):
      guard cells.allSatisfy(\.isMoneyOrWords) else { return }
      let sum = try Self.total(of: cells.compactMap(\.money))
      if sum != counted { throw .totalDiffers(total: counted.description, rows: sum.description) }
      self = .sum(try SpreadsheetNumber(kroner: counted))
    case .count(let counted):
      guard cells.allSatisfy(\.isCountOrWords) else { return }
      let sum = try Self.total(of: cells.compactMap(\.count))
      if sum != counted { throw .totalDiffers(total: String(counted), rows: String(sum)) }
      self = .sum(try SpreadsheetNumber(count: counted))
    default: return
    }
  }

  private static func total(of amounts: [Money]) throws(WorkbookError.Reason) -> Money {
    do throws(Money.Overflow) {
      return try amounts.total()
    } catch {
      throw .numberTooLarge("Σ")
    }
  }

  private static func total(of counts: [Int]) throws(WorkbookError.Reason) -> Int {
    var sum = 0
    for count in counts {
      let (next, overflow) = sum.addingReportingOverflow(count)
      if overflow { throw .numberTooLarge("Σ") }
      sum = next
    }
    return sum
  }
}

extension Cell {
  fileprivate var money: Money? {
    guard case .money(let money) = self else { return nil }
    return money
  }

  fileprivate var count: Int? {
    guard case .count(let count) = self else { return nil }
    return count
  }

  /// Figures that a sum over the column would take with it are of this kind only.
  fileprivate var isMoneyOrWords: Bool { money != nil || !isFigure }
  fileprivate var isCountOrWords: Bool { count != nil || !isFigure }

  private var isFigure: Bool {
    switch self {
    case .money, .count, .share, .date: true
    case .text, .code, .link, .blank, .withheld, .notSet: false
    }
  }
}
