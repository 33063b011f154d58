/// What became of the rows, added up by file and column.
///
/// A row counts as posted only when the ledger has an entry for it, and for the amounts that the ledger keeps it is the
/// entry that is added up, not the row: so a row or an amount that posting dropped is missed here.
struct RowTally {
  private let entries: Entries
  /// The entries stand in the order in which the rows are added: the one that the next posted row must have.
  private var next = 0
  private let quarantined: Set<Origin>
  private var counts: [FileID: (posted: Int, quarantined: Int)] = [:]
  private var postedSums: [FileID: ColumnSums] = [:]
  /// Those of the file whose rows are being added: they mostly stand together.
  private var atHand: (file: FileID, sums: ColumnSums)?
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
    take(origin.file)
    atHand?.sums.rows += 1
    for amount in amounts {
      // A blank amount is none, unless the ledger has made something of it.
      guard let money = amount.kept.map(kept.sum) ?? amount.written else { continue }
      try atHand?.sums.add(money, to: amount.column)
    }
  }

  private mutating func take(_ file: FileID) {
    if atHand?.file == file { return }
    if let atHand { postedSums[atHand.file] = atHand.sums }
    atHand = (file, postedSums[file] ?? ColumnSums())
  }

  /// How many rows and how much of a file was posted.
  private func sums(of file: FileID) -> ColumnSums? {
    if let atHand, atHand.file == file { return atHand.sums }
    return postedSums[file]
  }

  /// What was posted of a column; nil where no row had anything in it.
  func posted(_ column: ColumnKey, in file: FileID) -> Money? { sums(of: file)?.sum(of: column) }

  /// The rows of a file that were posted and that were left out.
  func rows(in file: FileID) -> (posted: Int, quarantined: Int) {
    let others = counts[file] ?? (0, 0)
    return (others.posted + (sums(of: file)?.rows ?? 0), others.quarantined)
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
    (posted(column, in: file) ?? .zero) != .zero
      || (leftOut[Address(file: file, column: column)] ?? .zero) != .zero
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

/// The sums of the columns of a file, of which there are few.
private struct ColumnSums {
  var rows = 0
  private var columns: [(key: ColumnKey, sum: Money)] = []

  mutating func add(_ money: Money, to column: ColumnKey) throws(Money.Overflow) {
    if let place = columns.firstIndex(where: { $0.key == column }) {
      columns[place].sum = try columns[place].sum.adding(money)
    } else {
      columns.append((column, money))
    }
  }

  func sum(of column: ColumnKey) -> Money? { columns.first { $0.key == column }?.sum }
}
