/// The reconciliation of records, file by file (*avstemming*).
func controlSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let exports = request.settlement.exports
  let lines = request.settlement.reconciliation.files.map { RecordsLine(file: exports[$0.file], balance: $0) }
  let sum = lines.reduce(into: RecordsLine.zero) { $0.add($1) }
  func text(_ key: String, _ label: Label, _ words: @escaping (SourceFile) -> String) -> ColumnSpecification<
    RecordsLine
  > {
    .text(key, wording[label], isDetail: true) { .text($0.file.map(words) ?? "") }
  }
  let hasReplaced = sum.replaced > 0
  let columns: [ColumnSpecification<RecordsLine>] =
    [
      .text("file", wording[.file]) { .text($0.file?.name ?? "") },
      .text("kind", wording[.kind]) { .text($0.file.map { wording[$0.kind.label] } ?? "") },
      text("encoding", .encoding) { $0.encoding },
      text("delimiter", .delimiter) { $0.delimiter },
      .count("read", wording[.controlRead]) { .count($0.read) },
      .count("posted", wording[.controlPosted]) { .count($0.posted) },
      .count("quarantined", wording[.controlQuarantined]) { .count($0.quarantined) },
      .count("skipped", wording[.controlSkipped]) { .count($0.skipped) },
    ] + (hasReplaced ? [.count("replaced", wording[.controlReplaced]) { .count($0.replaced) }] : []) + [
      .count("blank", wording[.blankLines], isDetail: true) { .count($0.blankLines) },
      .count("title", wording[.titleLines], isDetail: true) { .count($0.titleLines) },
      .text("holds", wording[.controlHolds]) { .text(wording[$0.holds ? .holds : .holdsNot]) },
    ]
  return Section(
    id: "control", title: wording[.controlTitle], tab: wording[.controlTab],
    summary: wording(
      .controlSummary, ("files", wording.numbers.count(lines.count)),
      ("read", wording.numbers.count(sum.read)),
      ("posted", wording.numbers.count(sum.posted)), ("quarantined", wording.numbers.count(sum.quarantined)),
      ("skipped", wording.numbers.count(sum.skipped))),
    table: try Table(
      id: "control", columns, lines: lines, total: sum, totalHeading: wording[.total], nameColumns: 1),
    notes: [wording[.controlNote]])
}

/// A file's records, or all files' together.
private struct RecordsLine {
  var file: SourceFile?
  var read = 0
  var posted = 0
  var quarantined = 0
  var skipped = 0
  var replaced = 0
  var blankLines = 0
  var titleLines = 0
  var holds = true

  static let zero = RecordsLine()

  private init() {}

  init(file: SourceFile, balance: Reconciliation.FileBalance) {
    self.file = file
    read = balance.recordsRead
    posted = balance.recordsPosted
    quarantined = balance.recordsQuarantined
    skipped = balance.recordsSkipped
    replaced = balance.recordsReplaced
    blankLines = file.counts.blankLines
    titleLines = file.counts.titleLines
    holds = balance.holds
  }

  mutating func add(_ other: RecordsLine) {
    read += other.read
    posted += other.posted
    quarantined += other.quarantined
    skipped += other.skipped
    replaced += other.replaced
    blankLines += other.blankLines
    titleLines += other.titleLines
    holds = holds && other.holds
  }
}

/// The reconciliation of money, column by column of each file.
func amountControlSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  struct Line {
    var file: String
    var column: String
    var balance: Reconciliation.ColumnBalance
    var isWithheld: Bool

    func money(_ path: KeyPath<Reconciliation.ColumnBalance, Money>) -> Cell {
      isWithheld ? .withheld : .money(balance[keyPath: path])
    }
  }
  let withholding = request.withholding
  let wording = request.wording
  let exports = request.settlement.exports
  let lines = request.settlement.reconciliation.files.flatMap { file in
    file.columns.map { column in
      Line(
        file: exports[file.file].name, column: request.catalogue.heading(of: column.column), balance: column,
        isWithheld: !withholding.showsSums(ofFile: exports[file.file].name))
    }
  }
  let columns: [ColumnSpecification<Line>] =
    [
      .text("file", wording[.file]) { .text($0.file) },
      .text("column", wording[.column]) { .text($0.column) },
      .money("read", wording[.controlRead], isSummed: false) { $0.money(\.read) },
      .money("posted", wording[.controlPosted], isSummed: false) { $0.money(\.posted) },
      .money("quarantined", wording[.controlQuarantined], isSummed: false) { $0.money(\.quarantined) },
      .money("skipped", wording[.controlSkipped], isSummed: false) { $0.money(\.skipped) },
    ]
    + (exports.amendments.isEmpty
      ? []
      : [.money("replaced", wording[.controlReplaced], isSummed: false) { $0.money(\.replaced) }]) + [
      .text("holds", wording[.controlHolds]) { .text(wording[$0.balance.holds ? .holds : .holdsNot]) }
    ]
  return Section(
    id: "control-amounts", title: wording[.amountControlTitle], tab: wording[.amountControlTab],
    summary: wording(
      .amountControlSummary, ("count", wording.numbers.count(lines.count)),
      ("broken", wording.numbers.count(lines.count { !$0.balance.holds }))),
    table: lines.isEmpty ? nil : try Table(id: "control-amounts", columns, lines: lines, nameColumns: 2),
    audience: .workbookOnly)
}

/// The sums that must agree: rows and table, parts and scheme, municipalities and county.
func identitiesSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let all = request.settlement.reconciliation.identities
  // Where both sides are zero there is nothing to see; they are counted in the summary all the same.
  let shown = all.filter { $0.left != .zero || $0.right != .zero }
  let hidden = hiddenSums(request)
  /// The sums of all schemes would tell of one that is not shown.
  func isWithheld(_ identity: Reconciliation.Identity) -> Bool {
    hidden[identity.year]?.contains { identity.scheme == nil || identity.scheme == $0 } ?? false
  }
  let columns: [ColumnSpecification<Reconciliation.Identity>] = [
    .code("year", wording[.year]) { .code(String($0.year)) },
    .text("scheme", wording[.scheme]) { identity in
      .text(
        identity.scheme.flatMap { request.catalogue.scheme($0) }?.shortName[request.language]
          ?? wording[.allSchemes])
    },
    .text("measure", wording[.measureOfMoney]) { .text(wording[$0.measure.label]) },
    .text("kind", wording[.identity]) { .text(wording[$0.kind.label]) },
    .money("left", wording[.identityLeft], isSummed: false) { isWithheld($0) ? .withheld : .money($0.left) },
    .money("right", wording[.identityRight], isSummed: false) {
      isWithheld($0) ? .withheld : .money($0.right)
    },
    .text("holds", wording[.controlHolds]) { .text(wording[$0.holds ? .holds : .holdsNot]) },
  ]
  return Section(
    id: "identities", title: wording[.identitiesTitle], tab: wording[.identitiesTab],
    summary: wording(
      .identitiesSummary, ("count", wording.numbers.count(all.count)),
      ("broken", wording.numbers.count(all.count { !$0.holds }))),
    table: shown.isEmpty ? nil : try Table(id: "identities", columns, lines: shown, nameColumns: 3),
    audience: .workbookOnly)
}

/// The schemes whose sums of a year the edition does not show, or not those of their parts.
private func hiddenSums(_ request: StatementRequest) -> [Int: [SchemeID]] {
  if request.edition == .internal { return [:] }
  let schemes = request.catalogue.administeredSchemes
  return Dictionary(
    Set(request.settlement.reconciliation.identities.map(\.year)).map { year in
      let hidden = schemes.filter { scheme in
        !request.withholding.showsCounty(scheme, year: year)
          || !request.withholding.showsParts(scheme, year: year)
      }
      return (year, hidden.map(\.id))
    }, uniquingKeysWith: { first, _ in first })
}

extension ExportKind {
  var label: Label {
    switch self {
    case .applications: .kindApplication
    case .reports: .kindReport
    case .statusReports: .kindStatusReport
    case .survey: .kindSurvey
    case .claims: .kindClaim
    }
  }
}

extension Reconciliation.Identity.Kind {
  var label: Label {
    switch self {
    case .partsToScheme: .identityParts
    case .municipalitiesToCounty: .identityMunicipalities
    case .rowsToTable: .identityRows
    }
  }
}

extension Measure {
  /// Its name in the statements.
  public var label: Label {
    switch self {
    case .applications: .applications
    case .applied: .applied
    case .proposed: .proposed
    case .granted: .granted
    case .paid: .paid
    case .carriedIn: .carriedIn
    case .available: .available
    case .used: .used
    case .unused: .unused
    case .unreported: .unreported
    case .carryOverApplied: .carryOverApplied
    case .carryOverApproved: .carryOverApproved
    case .toRepay: .toRepay
    case .reportsDue: .reportsDue
    case .reportsReceived: .reportsReceived
    }
  }
}
