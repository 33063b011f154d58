/// Follows every row from what the reader counted to where it ended, and holds the levels of the ledger against each other.
func reconcile(
  _ exports: Exports, _ ledger: Ledger, _ allocation: AllocationTable, quarantine: [QuarantinedRow],
  by catalogue: Catalogue
) throws(Money.Overflow) -> Reconciliation {
  var tally = RowTally(ledger, quarantined: Set(quarantine.map(\.origin)))
  for row in exports.applications { try tally.addLedgerRow(row.origin, row.content.reconciledAmounts) }
  for row in exports.claims { try tally.addLedgerRow(row.origin, row.content.reconciledAmounts) }
  for row in exports.reports { try tally.addLedgerRow(row.origin, row.content.reconciledAmounts) }
  tally.addEntriesWithoutRow()
  for row in exports.statusReports { tally.addRowWithoutMoney(row.origin) }
  for row in exports.surveys { tally.addRowWithoutMoney(row.origin) }
  for row in exports.unread { try tally.addUnreadRow(row) }

  var files: [Reconciliation.FileBalance] = []
  for (index, file) in exports.files.enumerated() {
    files.append(try balance(FileID(index: UInt16(index)), file, exports, tally))
  }
  return Reconciliation(files: files, identities: try identities(ledger, allocation, catalogue))
}

private func balance(
  _ id: FileID, _ file: SourceFile, _ exports: Exports, _ tally: RowTally
) throws(Money.Overflow) -> Reconciliation.FileBalance {
  // A column with amounts in rows that the reader did not add up is held against zero.
  let read = Dictionary(file.read.map { ($0.column, $0.sum) }, uniquingKeysWith: { first, _ in first })
  let skippedRecords = file.counts.totalRows + file.counts.repeatedHeadings + file.counts.footers
  var columns: [Reconciliation.ColumnBalance] = []
  for column in ColumnKey.reconciled where read[column] != nil || tally.has(column, in: id) {
    let skipped = try exports.statedTotals.filter { $0.origin.file == id && $0.column == column }.map(
      \.stated
    ).total()
    let replaced = try exports.amendments.filter { $0.original.file == id }.flatMap(\.amounts).filter {
      $0.column == column
    }.map(\.sum).total()
    let address = RowTally.Address(file: id, column: column)
    columns.append(
      .init(
        column: column, read: try (read[column] ?? .zero).adding(skipped),
        posted: tally.posted(column, in: id) ?? .zero, quarantined: tally.leftOut[address] ?? .zero,
        skipped: skipped, replaced: replaced))
  }
  let counts = tally.rows(in: id)
  return .init(
    file: id, recordsRead: file.counts.records + skippedRecords, recordsPosted: counts.posted,
    recordsQuarantined: counts.quarantined, recordsSkipped: skippedRecords,
    recordsReplaced: exports.amendments.count { $0.original.file == id }, columns: columns)
}
