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

// Whether a sum is too large is asked once for each row: the totals of a run that throws are nobody's.
extension RowTotals {
  mutating func add(_ row: ApplicationRow.Content) throws(Money.Overflow) {
    var isTooLarge = amounts.applied.add(row.applied)
    isTooLarge = amounts.proposed.add(row.proposed) || isTooLarge
    isTooLarge = amounts.granted.add(row.granted) || isTooLarge
    isTooLarge = amounts.paid.add(row.paid) || isTooLarge
    if isTooLarge { throw Money.Overflow() }
    applicationRows += 1
  }

  mutating func add(_ row: ClaimRow.Content) throws(Money.Overflow) {
    var isTooLarge = amounts.applied.add(row.applied)
    isTooLarge = amounts.granted.add(row.granted) || isTooLarge
    isTooLarge = amounts.paid.add(row.paid) || isTooLarge
    if isTooLarge { throw Money.Overflow() }
    claimRows += 1
  }

  mutating func add(_ row: ReportRow.Content) throws(Money.Overflow) {
    var isTooLarge = amounts.carriedIn.add(row.carriedIn)
    isTooLarge = amounts.used.add(row.used) || isTooLarge
    isTooLarge = amounts.unused.add(row.unused) || isTooLarge
    isTooLarge = amounts.carryOverApplied.add(row.carryOverApplied) || isTooLarge
    isTooLarge = amounts.carryOverApproved.add(row.carryOverApproved) || isTooLarge
    isTooLarge = amounts.toRepay.add(row.toRepay) || isTooLarge
    if isTooLarge { throw Money.Overflow() }
    reportRows += 1
  }
}

extension Money {
  /// Blank adds nothing, without a branch for it; true where the sum does not fit.
  @inline(__always)
  fileprivate mutating func add(_ other: Money?) -> Bool {
    let (sum, isTooLarge) = øre.addingReportingOverflow(other?.øre ?? 0)
    self = Money(øre: sum)
    return isTooLarge
  }
}
