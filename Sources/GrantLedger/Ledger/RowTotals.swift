/// Sums and counts of the rows posted at one place in the ledger; amounts in øre.
///
/// Rows, not cases: what a case is shows only when all rows are at hand, which is the ledger's matter.
public struct RowTotals: Hashable, Sendable {
  public var amounts = Amounts.zero
  public var applicationRows = 0
  public var claimRows = 0
  public var reportRows = 0

  public static let zero = RowTotals()

  public init() {}

  public mutating func add(_ other: RowTotals) throws(Money.Overflow) {
    try amounts.add(other.amounts)
    applicationRows += other.applicationRows
    claimRows += other.claimRows
    reportRows += other.reportRows
  }
}

extension RowTotals {
  mutating func add(_ row: ApplicationRow.Content) throws(Money.Overflow) {
    try amounts.applied.add(row.applied)
    try amounts.proposed.add(row.proposed)
    try amounts.granted.add(row.granted)
    try amounts.paid.add(row.paid)
    applicationRows += 1
  }

  mutating func add(_ row: ClaimRow.Content) throws(Money.Overflow) {
    try amounts.applied.add(row.applied)
    try amounts.granted.add(row.granted)
    try amounts.paid.add(row.paid)
    claimRows += 1
  }

  mutating func add(_ row: ReportRow.Content) throws(Money.Overflow) {
    try amounts.carriedIn.add(row.carriedIn)
    try amounts.used.add(row.used)
    try amounts.unused.add(row.unused)
    try amounts.carryOverApplied.add(row.carryOverApplied)
    try amounts.carryOverApproved.add(row.carryOverApproved)
    try amounts.toRepay.add(row.toRepay)
    reportRows += 1
  }
}

extension Money {
  /// Blank adds nothing.
  fileprivate mutating func add(_ other: Money?) throws(Overflow) {
    if let other { self = try adding(other) }
  }
}
