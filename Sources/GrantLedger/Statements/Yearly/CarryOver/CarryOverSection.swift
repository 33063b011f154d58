/// The municipalities' unspent money, scheme by scheme and year by year: what came in, what is left, what goes on, and
/// whether what came in is what was approved (*overføringer*).
func carryOverSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let lines = try request.carryOverLines()
  let total = try ofYear(lines, request)
  let sum = total.year.totals?.amounts ?? .zero
  let year = String(request.year)
  var table = try Table(
    id: "carry-over", carryOverColumns(wording), lines: lines, total: total,
    totalHeading: wording(.sumOfYear, ("year", year)), rowsAreAddends: false, nameColumns: 4)
  table.subtotalRows = Set(lines.indices.filter { lines[$0].isCounty })
  return Section(
    id: "carry-over", title: wording(.carryOverTitle, ("year", year)), tab: wording[.carryOverTab],
    summary: wording(
      .carryOverSummary, ("year", year), ("unused", wording.numbers.moneyWithUnit(sum.unused)),
      ("applied", wording.numbers.moneyWithUnit(sum.carryOverApplied)),
      ("approved", wording.numbers.moneyWithUnit(sum.carryOverApproved)),
      ("toRepay", wording.numbers.moneyWithUnit(sum.toRepay))) + " " + carryOverVerdict(lines, wording),
    table: table, notes: try carryOverNotes(lines, wording), totalName: "Sum_overforinger_\(year)",
    totalColumn: "carryOverApproved")
}

/// All schemes of the statement's own year together.
private func ofYear(
  _ lines: [CarryOverLine], _ request: StatementRequest
) throws(Money.Overflow) -> CarryOverLine {
  var sum = CarryOverAccount.Year(year: request.year, totals: .zero, approvedBefore: nil, isComparable: false)
  for line in lines where line.isCounty && line.year.year == request.year {
    if let totals = line.year.totals { try sum.totals?.add(totals) }
    if let approved = line.year.approvedBefore {
      sum.approvedBefore = try (sum.approvedBefore ?? .zero).adding(approved)
    }
  }
  var line = try CarryOverLine(scheme: "", number: "", name: "", sum)
  try line.close(over: lines.filter(\.isCounty))
  return line
}

private func carryOverColumns(_ wording: Wording) -> [ColumnSpecification<CarryOverLine>] {
  [
    .text("scheme", wording[.scheme]) { .text($0.scheme) },
    .code("number", wording[.municipalityNumber]) { .code($0.number) },
    .text("municipality", wording[.municipality]) { .text($0.name) },
    .code("year", wording[.year]) { .code(String($0.year.year)) },
    .money("approved-before", wording[.carryOverApprovedBefore]) { line in
      line.year.approvedBefore.map { .money($0) } ?? .blank
    },
    .money("carriedIn", wording[.carriedIn]) { $0.money(\.carriedIn) },
    .money("difference", wording[.carryOverDifference]) { line in
      line.difference.map { .money($0) } ?? .blank
    },
    .text("closes", wording[.carryOverCloses]) { line in
      .text(line.closing.label.map { wording[$0] } ?? "")
    },
    .money("granted", wording[.granted]) { $0.money(\.granted) },
    .money("available", wording[.available]) { (line) throws(Money.Overflow) in
      try line.money { (amounts) throws(Money.Overflow) in try amounts.available() }
    },
    .money("used", wording[.used]) { $0.money(\.used) },
    .money("unused", wording[.unused]) { $0.money(\.unused) },
    .money("unreported", wording[.unreported]) { (line) throws(Money.Overflow) in
      try line.money { (amounts) throws(Money.Overflow) in try amounts.unreported() }
    },
    .money("carryOverApplied", wording[.carryOverApplied]) { $0.money(\.carryOverApplied) },
    .money("carryOverApproved", wording[.carryOverApproved]) { $0.money(\.carryOverApproved) },
    .money("toRepay", wording[.toRepay]) { $0.money(\.toRepay) },
    .money("unsettled", wording[.carryOverUnsettled]) { (line) throws(Money.Overflow) in
      try line.year.unsettled().map { .money($0) } ?? .blank
    },
  ]
}

extension CarryOverAccount.Year.Closing {
  /// Nil where there is nothing to hold against.
  fileprivate var label: Label? {
    switch self {
    case .closes: .holds
    case .differs: .holdsNot
    case .awaited: .carryOverAwaited
    case .nothing: nil
    }
  }
}
