/// Every row that is new, changed or gone; nil where there is none.
func rowChangesSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let changes = request.comparison.rows
  if changes.isEmpty { return nil }
  func money(_ row: RunSnapshot.Row?, _ path: KeyPath<RunSnapshot.Row, Money?>) -> Cell {
    row?[keyPath: path].map { .money($0) } ?? .blank
  }
  let columns: [ColumnSpecification<RowChange>] = [
    .text("state", wording[.nightlyState]) { .text(wording[$0.kind.label]) },
    .text("kind", wording[.kind]) { .text($0.key.map { wording[$0.kind.label] } ?? "") },
    .code("year", wording[.year]) { .code($0.key.map { String($0.year) } ?? "") },
    .text("scheme", wording[.scheme]) { .text($0.key.map { request.schemeName($0.scheme) } ?? "") },
    .text("municipality", wording[.municipality]) {
      .text($0.key.map { request.municipalityName($0.municipality) } ?? "")
    },
    .code("case", wording[.caseNumber]) { .code($0.key?.caseNumber ?? "") },
    .money("applied-before", wording[.nightlyAppliedBefore], isSummed: false) { money($0.before, \.applied) },
    .money("applied-after", wording[.nightlyAppliedAfter], isSummed: false) { money($0.after, \.applied) },
    .money("granted-before", wording[.nightlyGrantedBefore], isSummed: false) { money($0.before, \.granted) },
    .money("granted-after", wording[.nightlyGrantedAfter], isSummed: false) { money($0.after, \.granted) },
    .text("counted", wording[.regional]) { change in
      .text(change.after?.isCounted == false ? wording[.nightlyQuarantined] : "")
    },
  ]
  func number(_ kind: RowChange.Kind) -> String { request.count(changes.count { $0.kind == kind }) }
  return Section(
    id: "rows", title: wording[.nightlyRowsTitle], tab: wording[.nightlyRowsTab],
    summary: wording(
      .nightlyRowsSummary, ("new", number(.new)), ("changed", number(.changed)),
      ("vanished", number(.vanished))),
    table: try Table(id: "rows", columns, lines: changes, nameColumns: 1))
}

/// Every amount of the ledger that is another than before; nil where there is none.
func figureChangesSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let changes = request.comparison.figures.filter(\.isMoney)
  if changes.isEmpty { return nil }
  func money(_ øre: Int64?) -> Cell { øre.map { .money(Money(øre: $0)) } ?? .blank }
  let columns: [ColumnSpecification<FigureChange>] = [
    .code("figure", wording[.figure]) { .code($0.id) },
    .money("before", wording[.nightlyBefore], isSummed: false) { money($0.before) },
    .money("after", wording[.nightlyAfter], isSummed: false) { money($0.after) },
    .money("difference", wording[.nightlyDifference], isSummed: false) { (change) throws(Money.Overflow) in
      .money(try Money(øre: change.after ?? 0).subtracting(Money(øre: change.before ?? 0)))
    },
  ]
  return Section(
    id: "figures", title: wording[.nightlyFiguresTitle], tab: wording[.nightlyFiguresTab],
    summary: wording(.nightlyFiguresSummary, ("count", request.count(changes.count))),
    table: try Table(id: "figures", columns, lines: changes))
}

/// Every number of applications and reports that is another than before; nil where there is none.
func countChangesSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let changes = request.comparison.figures.filter { !$0.isMoney }
  if changes.isEmpty { return nil }
  func count(_ value: Int64?) -> Cell { value.map { .count(Int($0)) } ?? .blank }
  let columns: [ColumnSpecification<FigureChange>] = [
    .code("figure", wording[.figure]) { .code($0.id) },
    .count("before", wording[.nightlyBefore], isSummed: false) { count($0.before) },
    .count("after", wording[.nightlyAfter], isSummed: false) { count($0.after) },
  ]
  return Section(
    id: "counts", title: wording[.nightlyCountsTitle], tab: wording[.nightlyCountsTab],
    summary: wording(.nightlyCountsSummary, ("count", request.count(changes.count))),
    table: try Table(id: "counts", columns, lines: changes))
}

/// The files that are new, have other bytes, or are gone; nil where there is none.
func inputChangesSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let changes = request.comparison.inputs
  if changes.isEmpty { return nil }
  let columns: [ColumnSpecification<InputChange>] = [
    .text("state", wording[.nightlyState]) { .text(wording[$0.kind.label]) },
    .text("file", wording[.file]) { .text($0.input.name) },
    .count("bytes", wording[.nightlyBytes], isSummed: false) { .count($0.input.byteCount) },
    .code("sha256", wording[.nightlyChecksum]) { .code(String($0.input.sha256.prefix(12))) },
  ]
  return Section(
    id: "files", title: wording[.nightlyFilesTitle], tab: wording[.nightlyFilesTab],
    summary: wording(.nightlyFilesSummary, ("count", request.count(changes.count))),
    table: try Table(id: "files", columns, lines: changes, nameColumns: 2))
}

extension RowChange.Kind {
  var label: Label {
    switch self {
    case .new: .nightlyStateNew
    case .changed: .nightlyStateChanged
    case .vanished: .nightlyStateVanished
    }
  }
}
