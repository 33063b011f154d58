/// What became of the rows, added up by file and column.
///
/// A row counts as posted only when the ledger has an entry for it, and for the amounts that the ledger keeps it is the
/// entry that is added up, not the row: so a row or an amount that posting dropped is missed here.
struct RowTally {
  private let entries: Entries
  /// The entries stand in the order in which the rows are added: the one that the next posted row must have.
  private var next = 0
  private let quarantined: Set<Origin>
  private(set) var counts: [FileID: (posted: Int, quarantined: Int)] = [:]
  private(set) var posted: [Address: Money] = [:]
  private(set) var leftOut: [Address: Money] = [:]

  struct Address: Hashable {
    var file: FileID
    var column: ColumnKey
  }

  init(_ ledger: Ledger, quarantined: Set<Origin>) {
    entries = ledger.entries
    self.quarantined = quarantined
  }

  /// Rows are added in the ledger's order: applications, claims, reports.
  mutating func addLedgerRow(_ origin: Origin, _ amounts: [ReconciledAmount]) throws(Money.Overflow) {
    if !quarantined.isEmpty, quarantined.contains(origin) { return try leaveOut(origin, amounts) }
    guard next < entries.count, entries.origin(of: next) == origin else { return }
    let kept = entries.amounts(of: next)
    next += 1
    counts[origin.file, default: (0, 0)].posted += 1
    for amount in amounts {
      // A blank amount is none, unless the ledger has made something of it.
      guard let money = amount.kept.map({ kept[keyPath: $0] }) ?? amount.written else { continue }
      let address = Address(file: origin.file, column: amount.column)
      posted[address] = try (posted[address] ?? .zero).adding(money)
    }
  }

  /// Surveys and status reports have no money: their rows are counted and are in no sum.
  mutating func addRowWithoutMoney(_ origin: Origin) {
    if quarantined.contains(origin) {
      counts[origin.file, default: (0, 0)].quarantined += 1
    } else {
      counts[origin.file, default: (0, 0)].posted += 1
    }
  }

  mutating func addUnreadRow(_ row: UnreadRow) throws(Money.Overflow) {
    if quarantined.contains(row.origin) { try leaveOut(row.origin, row.reconciledAmounts) }
  }

  /// An entry that no row answers for counts as a record too many, so that the file does not balance.
  mutating func addEntriesWithoutRow() {
    for entry in entries[next...] { counts[entry.origin.file, default: (0, 0)].posted += 1 }
  }

  /// Whether any row of the file has money in the column.
  func has(_ column: ColumnKey, in file: FileID) -> Bool {
    let address = Address(file: file, column: column)
    return (posted[address] ?? .zero) != .zero || (leftOut[address] ?? .zero) != .zero
  }

  private mutating func leaveOut(
    _ origin: Origin, _ amounts: [ReconciledAmount]
  ) throws(Money.Overflow) {
    counts[origin.file, default: (0, 0)].quarantined += 1
    for amount in amounts {
      guard let money = amount.written else { continue }
      let address = Address(file: origin.file, column: amount.column)
      leftOut[address] = try (leftOut[address] ?? .zero).adding(money)
    }
  }
}
