extension Rule {
  /// The amounts of a column are kroner, not thousands of kroner.
  ///
  /// It speaks where a column of a file has at least five amounts that are not zero, each whole and below 5 000. Nothing
  /// is multiplied: whoever exported the file must say.
  static let amountsInThousands = Rule(
    "VAL-005", .warning,
    check: .rows { exports, _ in
      var columns = AmountSizes()
      for row in exports.applications { columns.add(row.origin, row.content.reconciledAmounts) }
      for row in exports.reports { columns.add(row.origin, row.content.reconciledAmounts) }
      return columns.inThousands.map { address in
        Breach(
          place: .file(address.file), scheme: nil, arguments: [.init("column", .column(address.column))])
      }
    },
    examples: [
      .finds(
        "five amounts below 5 000 kroner, all of them whole",
        .applications(
          [120, 85, 240, 310, 60].map { amount in { @Sendable in $0.applied = .kroner(amount) } })),
      .passes(
        "amounts as grants have them",
        .applications(
          [120_000, 85_000, 240_000, 4_000, 60_000].map { amount in
            { @Sendable in $0.applied = .kroner(amount) }
          })),
      .finds(
        "a krone below the limit",
        .applications(
          [120, 85, 240, 310, 4_999].map { amount in { @Sendable in $0.applied = .kroner(amount) } })),
      .passes(
        "one is as large as the limit",
        .applications(
          [120, 85, 240, 310, 5_000].map { amount in { @Sendable in $0.applied = .kroner(amount) } })),
      .passes(
        "one of them has øre",
        .applications(
          [12_000, 8_500, 24_000, 31_050, 6_000].map { amount in
            { @Sendable in $0.applied = Money(øre: amount) }
          })),
      .passes(
        "too few to tell, since zero says nothing",
        .applications([120, 85, 240, 310, 0].map { amount in { @Sendable in $0.applied = .kroner(amount) } })),
    ])
}

/// How large the amounts of each column of each file are.
private struct AmountSizes {
  struct Address: Hashable {
    var file: FileID
    var column: ColumnKey
  }

  private struct Sizes {
    var count = 0
    var areWhole = true
    /// In øre.
    var largest: UInt64 = 0
  }

  private static let fewest = 5
  private static let limit: UInt64 = 500_000

  /// Columns of the file that is being added, in the order of its rows' amounts; files come one after the other.
  private var file: FileID?
  private var columns: [(key: ColumnKey, sizes: Sizes)] = []
  private var found: [Address] = []

  mutating func add(_ origin: Origin, _ amounts: [ReconciledAmount]) {
    if origin.file != file || columns.count != amounts.count {
      close()
      file = origin.file
      columns = amounts.map { ($0.column, Sizes()) }
    }
    for (index, amount) in amounts.enumerated() {
      guard let money = amount.written, money != .zero else { continue }
      columns[index].sizes.count += 1
      columns[index].sizes.areWhole = columns[index].sizes.areWhole && money.øre.isMultiple(of: 100)
      columns[index].sizes.largest = max(columns[index].sizes.largest, money.magnitude)
    }
  }

  private mutating func close() {
    guard let file else { return }
    let small = columns.filter { column in
      column.sizes.count >= Self.fewest && column.sizes.areWhole && column.sizes.largest < Self.limit
    }
    found += small.map { Address(file: file, column: $0.key) }
  }

  /// The columns that seem to be in thousands, in the order of files and of the money flow.
  var inThousands: [Address] {
    var closed = self
    closed.close()
    return closed.found
  }
}
