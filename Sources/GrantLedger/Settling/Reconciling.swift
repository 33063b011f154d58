func reconcile(
  _ exports: Exports, _ ledger: Ledger, _ allocation: AllocationTable, quarantine: [QuarantinedRow],
  by catalogue: Catalogue
) throws(Money.Overflow) -> Reconciliation {
  var tally = RowTally(quarantined: Set(quarantine.map(\.origin)))
  for row in exports.applications { try tally.add(row.origin, row.content.reconciledAmounts) }
  for row in exports.claims { try tally.add(row.origin, row.content.reconciledAmounts) }
  for row in exports.reports { try tally.add(row.origin, row.content.reconciledAmounts) }
  for row in exports.statusReports { try tally.add(row.origin, []) }
  for row in exports.surveys { try tally.add(row.origin, []) }
  for row in exports.unread { try tally.add(row.origin, row.amounts.map { ($0.column, $0.sum) }) }

  var files: [Reconciliation.FileBalance] = []
  for (index, file) in exports.files.enumerated() {
    files.append(try balance(FileID(index: UInt16(index)), file, exports, tally))
  }
  return Reconciliation(files: files, identities: try identities(ledger, allocation, catalogue))
}

/// What became of the rows, added up by file and column.
private struct RowTally {
  let quarantined: Set<Origin>
  private(set) var counts: [FileID: (posted: Int, quarantined: Int)] = [:]
  private(set) var posted: [Address: Money] = [:]
  private(set) var leftOut: [Address: Money] = [:]

  struct Address: Hashable {
    var file: FileID
    var column: ColumnKey
  }

  init(quarantined: Set<Origin>) { self.quarantined = quarantined }

  mutating func add(_ origin: Origin, _ amounts: [(ColumnKey, Money?)]) throws(Money.Overflow) {
    let isLeftOut = quarantined.contains(origin)
    if isLeftOut {
      counts[origin.file, default: (0, 0)].quarantined += 1
    } else {
      counts[origin.file, default: (0, 0)].posted += 1
    }
    for case (let column, let amount?) in amounts {
      let address = Address(file: origin.file, column: column)
      if isLeftOut {
        leftOut[address] = try (leftOut[address] ?? .zero).adding(amount)
      } else {
        posted[address] = try (posted[address] ?? .zero).adding(amount)
      }
    }
  }
}

private func balance(
  _ id: FileID, _ file: SourceFile, _ exports: Exports, _ tally: RowTally
) throws(Money.Overflow) -> Reconciliation.FileBalance {
  let skippedRecords = file.counts.totalRows + file.counts.repeatedHeadings + file.counts.footers
  var columns: [Reconciliation.ColumnBalance] = []
  for sum in file.read {
    let skipped = try exports.statedTotals.filter { $0.origin.file == id && $0.column == sum.column }.map(
      \.stated
    ).total()
    let address = RowTally.Address(file: id, column: sum.column)
    columns.append(
      .init(
        column: sum.column, read: try sum.sum.adding(skipped), posted: tally.posted[address] ?? .zero,
        quarantined: tally.leftOut[address] ?? .zero, skipped: skipped))
  }
  let counts = tally.counts[id] ?? (0, 0)
  return .init(
    file: id, recordsRead: file.counts.records + skippedRecords, recordsPosted: counts.posted,
    recordsQuarantined: counts.quarantined, recordsSkipped: skippedRecords, columns: columns)
}

private func identities(
  _ ledger: Ledger, _ allocation: AllocationTable, _ catalogue: Catalogue
) throws(Money.Overflow) -> [Reconciliation.Identity] {
  var identities: [Reconciliation.Identity] = []
  for year in ledger.years {
    for scheme in catalogue.administeredSchemes where allocation.hasAny(year: year, scheme: scheme.id) {
      let whole = allocation.totals(year: year, scheme: scheme.id).amounts
      let rows = ledger.entries(year: year, scheme: scheme.id)
      let places = allocation.municipalities(year: year, scheme: scheme.id)
      let divisions = scheme.parts.map { AllocationTable.Division.part($0.id) } + [.unassigned]
      for (measure, path) in Amounts.measures {
        let parts = try divisions.map {
          allocation.totals(year: year, scheme: scheme.id, division: $0).amounts[keyPath: path]
        }.total()
        let towns = try places.map {
          allocation.totals(year: year, scheme: scheme.id, municipality: $0).amounts[keyPath: path]
        }.total()
        let posted = try rows.map { $0.amounts[keyPath: path] }.total()
        for (kind, sum) in [
          (Reconciliation.Identity.Kind.rowsToTable, posted), (.partsToScheme, parts),
          (.municipalitiesToCounty, towns),
        ] {
          identities.append(
            .init(
              kind: kind, year: year, scheme: scheme.id, measure: measure, left: sum,
              right: whole[keyPath: path]))
        }
      }
    }
  }
  return identities
}
