/// Every record that was read, typed and with its place: what each figure is made of (*alle rader*).
///
/// Where there are too many for a sheet among others, the section says which workbook has them, and `rowBook` is it.
func rowsSection(_ request: StatementRequest, _ lines: RowLines) -> Section {
  let wording = request.wording
  let count = wording.numbers.count(lines.count)
  var section = Section(
    id: "rows", title: wording[.rowsTitle], tab: wording[.rowsTab],
    summary: wording(.rowsSummary, ("count", count)), notes: rowNotes(request, lines),
    audience: .workbookOnly)
  guard lines.count <= request.rowSheetLimits.beside else {
    let sheets = lines.sheetCount(request.rowSheetLimits)
    section.summary = wording(
      .rowsBesideSummary, ("count", count), ("file", rowBookName(request) + ".xlsx"),
      ("sheets", sheets > 1 ? wording.numbers.count(sheets) : ""))
    section.notes.insert(wording[.rowsBesideNote], at: 0)
    section.audience = .everywhere
    return section
  }
  if lines.count > 0 {
    let columns = rowColumns(wording)
    section.table = Table(
      id: "rows", columns: columns.map(\.column),
      rows: (0..<lines.count).map { row in
        let line = lines[row]
        return columns.map { $0.cell(line) }
      }, nameColumns: 3)
  }
  return section
}

/// The workbook of all rows beside the statement; nil where they are few enough for a sheet of it.
public func rowBook(_ request: StatementRequest) -> RowBook? {
  let lines = RowLines(request)
  let limits = request.rowSheetLimits
  guard lines.count > limits.beside else { return nil }
  let wording = request.wording
  let columns = rowColumns(wording)
  let sheetCount = lines.sheetCount(limits)
  return RowBook(
    name: rowBookName(request),
    title: wording(
      .rowsBookTitle, ("title", wording[.rowsTitle]), ("county", request.catalogue.office.countyName),
      ("year", String(request.year))),
    summary: wording(.rowsSummary, ("count", wording.numbers.count(lines.count))),
    notes: [wording(.rowsBookNote, ("file", yearlyName(request) + ".xlsx"))]
      + (sheetCount > 1 ? [wording(.rowsSheetsNote, ("sheets", wording.numbers.count(sheetCount)))] : [])
      + rowNotes(request, lines), properties: statementProperties(request),
    table: LongTable(columns: columns.map(\.column), nameColumns: 3, rowCount: lines.count) {
      row, cells in
      let line = lines[row]
      cells.removeAll(keepingCapacity: true)
      for column in columns { cells.append(column.cell(line)) }
    },
    sheets: (0..<sheetCount).map { sheet in
      let first = sheet * limits.perSheet
      return RowBook.Sheet(
        tab: sheetCount > 1
          ? wording(.rowsSheetTab, ("tab", wording[.rowsTab]), ("number", String(sheet + 1)))
          : wording[.rowsTab],
        rows: first..<min(first + limits.perSheet, lines.count))
    })
}

/// The workbook in which the rows stand, without ending.
func rowsWorkbook(_ request: StatementRequest, _ lines: RowLines) -> String {
  lines.count > request.rowSheetLimits.beside ? rowBookName(request) : yearlyName(request)
}

private func rowBookName(_ request: StatementRequest) -> String {
  request.wording(.rowsFileName, ("year", String(request.year)))
}

extension RowLines {
  fileprivate func sheetCount(_ limits: RowSheetLimits) -> Int {
    (count + limits.perSheet - 1) / limits.perSheet
  }
}

private func rowNotes(_ request: StatementRequest, _ lines: RowLines) -> [String] {
  let withheld = lines.withheldCount
  let wording = request.wording
  return withheld > 0 ? [wording(.rowsWithheldNote, ("count", wording.numbers.count(withheld)))] : []
}

/// A column of the rows, and what stands in a line's cell.
private struct RowColumn: Sendable {
  var column: Column
  var cell: @Sendable (RowLine) -> Cell

  init(_ key: String, _ heading: String, _ kind: ColumnKind, _ cell: @escaping @Sendable (RowLine) -> Cell) {
    column = Column(key: key, heading: heading, kind: kind)
    self.cell = cell
  }

  static func money(
    _ key: ColumnKey, _ heading: String, _ amount: @escaping @Sendable (RowLine) -> Money?
  ) -> RowColumn {
    RowColumn(key.rawValue, heading, .money) { line in amount(line).map { .money($0) } ?? .blank }
  }
}

private func rowColumns(_ wording: Wording) -> [RowColumn] {
  let (posted, quarantined) = (wording[.statusPosted], wording[.statusQuarantined])
  return [
    RowColumn("year", wording[.year], .code) { .code($0.year.map(String.init) ?? "") },
    RowColumn("kind", wording[.kind], .text) { .text($0.kind) },
    RowColumn("case", wording[.caseNumber], .code) { .code($0.caseNumber) },
    RowColumn("round", wording[.round], .code) { .code($0.round) },
    RowColumn("scheme", wording[.scheme], .text) { .text($0.scheme) },
    RowColumn("part", wording[.part], .text) { .text($0.part) },
    RowColumn("number", wording[.municipalityNumber], .code) { .code($0.number) },
    RowColumn("municipality", wording[.municipality], .text) { .text($0.municipality) },
    RowColumn("written", wording[.asWritten], .text) { .text($0.written) },
    RowColumn("applicant", wording[.applicant], .text) { .text($0.applicant) },
    RowColumn("measure", wording[.measure], .text) { .text($0.measure) },
    RowColumn("decision", wording[.decision], .text) { .text($0.decision) },
    RowColumn("standing", wording[.priorityStanding], .text) { .text($0.standing) },
    RowColumn("received", wording[.received], .date) { $0.received.map { .date($0) } ?? .blank },
    .money(.applied, wording[.applied]) { $0.applied },
    .money(.proposed, wording[.proposed]) { $0.proposed },
    .money(.granted, wording[.granted]) { $0.granted },
    .money(.paid, wording[.paid]) { $0.paid },
    .money(.carriedIn, wording[.carriedIn]) { $0.carriedIn },
    .money(.available, wording[.available]) { $0.available },
    .money(.used, wording[.used]) { $0.used },
    .money(.unused, wording[.unused]) { $0.unused },
    .money(.carryOverApplied, wording[.carryOverApplied]) { $0.carryOverApplied },
    .money(.carryOverApproved, wording[.carryOverApproved]) { $0.carryOverApproved },
    .money(.toRepay, wording[.toRepay]) { $0.toRepay },
    RowColumn("status", wording[.status], .text) { .text($0.isQuarantined ? quarantined : posted) },
    RowColumn("file", wording[.file], .text) { .text($0.file) },
    RowColumn("line", wording[.line], .count) { .count(Int($0.origin.line)) },
  ]
}

extension Decision {
  var label: Label {
    switch self {
    case .granted: .decisionGranted
    case .partlyGranted: .decisionPartlyGranted
    case .refused: .decisionRefused
    case .dismissed: .decisionDismissed
    case .withdrawn: .decisionWithdrawn
    case .pending: .decisionPending
    }
  }
}
