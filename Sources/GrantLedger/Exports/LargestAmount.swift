extension Exports {
  /// Where the largest amount of all rows stands, above or below zero: the first place to look when a sum is too large
  /// to be kept. Nil where no row has an amount.
  public var largestAmount: (origin: Origin, column: ColumnKey)? {
    var largest: (origin: Origin, column: ColumnKey)?
    var size: UInt64 = 0
    func look(_ origin: Origin, _ amounts: [ReconciledAmount]) {
      for amount in amounts {
        guard let money = amount.written, money.magnitude > size else { continue }
        (largest, size) = ((origin, amount.column), money.magnitude)
      }
    }
    for row in applications { look(row.origin, row.content.reconciledAmounts) }
    for row in claims { look(row.origin, row.content.reconciledAmounts) }
    for row in reports { look(row.origin, row.content.reconciledAmounts) }
    for row in unread { look(row.origin, row.reconciledAmounts) }
    return largest
  }
}
