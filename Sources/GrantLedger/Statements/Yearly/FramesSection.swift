/// Frame and use per scheme and part, for every year up to the statement's (*ramme og bruk*).
func framesSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  var lines: [FrameLine] = []
  for year in years(request) {
    var parts: [FrameLine] = []
    for scheme in request.schemes(in: year) {
      parts += frameLines(scheme, year, request)
    }
    lines += parts
    lines.append(try sumLine(parts.filter { !$0.isPart && !$0.isWithheld }, year, wording))
  }
  let current = lines.last
  var table = try Table(id: "frames", frameColumns(request), lines: lines, nameColumns: 3)
  table.subtotalRows = Set(lines.indices.filter { lines[$0].isSum })
  return Section(
    id: "frames", title: wording[.framesTitle], tab: wording[.framesTab],
    summary: wording(
      .framesSummary, ("year", String(request.year)),
      ("granted", wording.numbers.moneyWithUnit(current?.totals.amounts.granted ?? .zero)),
      ("paid", wording.numbers.moneyWithUnit(current?.totals.amounts.paid ?? .zero))),
    table: table,
    notes: [wording[.framesPartsNote], wording[.framesNotSetNote], wording[.unreportedNote]]
      + withheldCountyNotes(request, years: years(request)))
}

private struct FrameLine {
  var year: Int
  var scheme: String
  var part: String
  var isPart: Bool
  /// Nil where the office has not set it.
  var frame: Money?
  var totals: Totals
  /// The same for the schemes that demand a report; nil where none does, so that nothing can be reported.
  var reporting: Totals?
  /// Sums up lines above it: a divided scheme as a whole, or a year's schemes together.
  var isSum = false
  /// The edition does not show what came of the frame.
  var isWithheld = false
}

/// The years that have a frame or a row, up to the statement's own.
private func years(_ request: StatementRequest) -> [Int] {
  let framed = request.catalogue.administeredSchemes.flatMap { $0.frames.map(\.year) }
  return Set(framed + request.settlement.ledger.years + [request.year]).filter { $0 <= request.year }.sorted()
}

private func frameLines(_ scheme: Scheme, _ year: Int, _ request: StatementRequest) -> [FrameLine] {
  let showsWhole = request.withholding.showsCounty(scheme, year: year)
  let showsParts = request.withholding.showsParts(scheme, year: year)
  func line(_ part: Part?) -> FrameLine {
    let frame = scheme.frames.first { $0.year == year && $0.part == part?.id }
    let division = part.map { AllocationTable.Division.part($0.id) } ?? .whole
    let totals = request.allocation.totals(year: year, scheme: scheme.id, division: division)
    return FrameLine(
      year: year, scheme: scheme.shortName[request.language],
      part: part?.name[request.language] ?? request.wording[.wholeScheme],
      isPart: part != nil, frame: frame?.amount, totals: totals,
      reporting: scheme.reportRequired ? totals : nil, isSum: part == nil && !scheme.parts.isEmpty,
      isWithheld: part == nil ? !showsWhole : !showsParts)
  }
  let unassigned = request.allocation.totals(year: year, scheme: scheme.id, division: .unassigned)
  var lines = scheme.parts.map(line) + [line(nil)]
  if !scheme.parts.isEmpty, unassigned != .zero {
    var rest = line(nil)
    rest.part = request.wording[.noPart]
    rest.isPart = true
    rest.isSum = false
    rest.isWithheld = !showsParts
    rest.frame = nil
    rest.totals = unassigned
    rest.reporting = scheme.reportRequired ? unassigned : nil
    lines.insert(rest, at: scheme.parts.count)
  }
  return lines
}

private func sumLine(_ lines: [FrameLine], _ year: Int, _ wording: Wording) throws(Money.Overflow)
  -> FrameLine
{
  var totals = Totals.zero
  var reporting: Totals?
  for line in lines {
    try totals.add(line.totals)
    guard let part = line.reporting else { continue }
    var sum = reporting ?? .zero
    try sum.add(part)
    reporting = sum
  }
  let frames = lines.map(\.frame)
  // A sum of frames means something only when all of them are set.
  let frame = frames.contains { $0 == nil } || frames.isEmpty ? nil : try frames.compactMap { $0 }.total()
  return FrameLine(
    year: year, scheme: wording[.allSchemes], part: "", isPart: false, frame: frame,
    totals: totals, reporting: reporting, isSum: true)
}

private func frameColumns(_ request: StatementRequest) -> [ColumnSpecification<FrameLine>] {
  let wording = request.wording
  /// Blank where no row said anything of it.
  func said(_ key: String, _ label: Label, _ path: KeyPath<Amounts, Money>) -> ColumnSpecification<FrameLine>
  {
    .money(key, wording[label]) { line in
      if line.isWithheld { return .withheld }
      return line.totals.amounts.said(path).map { .money($0) } ?? .blank
    }
  }
  /// An amount that reports tell of; blank where no report is demanded, or none says anything of it.
  func reported(
    _ key: String, _ label: Label, isDetail: Bool = false, _ path: KeyPath<Amounts, Money>
  ) -> ColumnSpecification<FrameLine> {
    .money(key, wording[label], isDetail: isDetail) { line in
      if line.isWithheld { return .withheld }
      return line.reporting?.amounts.said(path).map { .money($0) } ?? .blank
    }
  }
  /// The same for what is reckoned from granted and carried in.
  func reckoned(
    _ key: String, _ label: Label, isDetail: Bool = false,
    _ amount: @escaping (Amounts) throws(Money.Overflow) -> Money
  ) -> ColumnSpecification<FrameLine> {
    .money(key, wording[label], isDetail: isDetail) { (line) throws(Money.Overflow) in
      if line.isWithheld { return .withheld }
      guard let amounts = line.reporting?.amounts, amounts.saysAvailable else { return .blank }
      return .money(try amount(amounts))
    }
  }
  return [
    .code("year", wording[.year]) { .code(String($0.year)) },
    .text("scheme", wording[.scheme]) { .text($0.scheme) },
    .text("part", wording[.part]) { .text($0.part) },
    .money("frame", wording[.frame]) { $0.frame.map { .money($0) } ?? .notSet },
    said("applied", .applied, \.applied),
    said("granted", .granted, \.granted),
    .money("left", wording[.leftOfFrame]) { (line) throws(Money.Overflow) in
      if line.isWithheld { return .withheld }
      guard let frame = line.frame else { return .blank }
      return .money(try frame.subtracting(line.totals.amounts.granted))
    },
    .text("status", wording[.frameStatus]) { line in
      guard !line.isWithheld, let frame = line.frame else { return .text("") }
      return .text(line.totals.amounts.granted > frame ? wording[.overFrame] : "")
    },
    said("paid", .paid, \.paid),
    reported("carriedIn", .carriedIn, isDetail: true, \.carriedIn),
    reckoned("available", .available, isDetail: true) { (amounts) throws(Money.Overflow) in
      try amounts.available()
    },
    reported("used", .used, \.used),
    reported("unused", .unused, \.unused),
    reckoned("unreported", .unreported) { (amounts) throws(Money.Overflow) in try amounts.unreported() },
  ]
}
