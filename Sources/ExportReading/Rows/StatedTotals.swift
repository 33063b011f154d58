internal import GrantLedger

extension Gatherer {
  /// Keeps the readable amounts of the row of totals at hand, each with the sum that it should be.
  mutating func keepTotals() {
    for (index, column) in file.sums.columns.enumerated() {
      guard let stated = readAmount(column).taken else { continue }
      exports.statedTotals.append(
        StatedTotal(
          origin: cells.origin, column: column.key, stated: stated,
          computed: file.sums.computed(for: index, stated: stated)))
    }
    file.sums.startAfterTotals()
  }
}
