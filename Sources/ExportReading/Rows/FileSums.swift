internal import GrantLedger

/// The money columns of a file, summed as it is read.
struct FileSums {
  /// In the order of `ColumnKey.reconciled`; each has a field.
  let columns: [Column]
  /// Over all records of data so far.
  private(set) var ofFile: [Money]
  /// Over those since the last row of totals.
  private(set) var sinceTotals: [Money]
  /// Columns whose sum left the range; it stays at the last sum that fits.
  private(set) var overflowed: Set<ColumnKey> = []

  init(_ columns: [Column]) {
    self.columns = columns
    ofFile = columns.map { _ in .zero }
    sinceTotals = ofFile
  }

  /// Adds a record's amounts; gives the columns whose sums leave the range by it, each once in a file.
  mutating func add(_ amounts: [Money?]) -> [ColumnKey] {
    var new: [ColumnKey] = []
    for index in columns.indices {
      guard let amount = amounts[index] else { continue }
      guard let sum = try? ofFile[index].adding(amount), let part = try? sinceTotals[index].adding(amount)
      else {
        if overflowed.insert(columns[index].key).inserted { new.append(columns[index].key) }
        continue
      }
      ofFile[index] = sum
      sinceTotals[index] = part
    }
    return new
  }

  /// What a stated total of a column is to be held against: the rows since the last row of totals, or the whole file so
  /// far where only that comes within a krone of it (facts E16).
  func computed(for column: Int, stated: Money) -> Money {
    isNear(ofFile[column], stated) && !isNear(sinceTotals[column], stated)
      ? ofFile[column] : sinceTotals[column]
  }

  mutating func startAfterTotals() { sinceTotals = columns.map { _ in .zero } }

  private func isNear(_ left: Money, _ right: Money) -> Bool {
    guard let difference = try? left.subtracting(right) else { return false }
    return difference.magnitude <= 100
  }

  var read: [SourceFile.ColumnSum] {
    zip(columns, ofFile).map { SourceFile.ColumnSum(column: $0.key, sum: $1) }
  }
}
