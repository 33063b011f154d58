internal import CatalogueReading
internal import ExportReading
internal import GrantLedger

/// One scheme's totals, from files to standard output.
struct TotalsRun {
  /// The scheme as it is asked for.
  var scheme: String
  var source: SourceOptions
  var year: Int?
  var municipality: String?
  var grouping: TotalsGrouping?
  var format: TableFormat
  var isPerInhabitant: Bool
  var change: CatalogueChange?
  var edition: Edition
  var hasByteOrderMark: Bool

  /// Prints the answer and returns what the shell is told.
  func execute() -> ExitStatus { .done(after: run) }

  private func run() throws(RunFailure) {
    let terminal = Terminal.onOutput()
    try format.requirePlace(on: terminal)
    let setting = try Setting(source, includingRuleWords: false)
    let asked = try setting.scheme(asked: scheme)
    if change?.limit != nil { try requireLimit(of: asked) }
    let place = try municipality.map { text throws(RunFailure) in
      try setting.municipality(asked: text, year: year)
    }
    let population = isPerInhabitant ? try setting.population() : nil
    let settled = try Settled(source, setting)
    let grouping = grouping ?? (municipality == nil ? .municipality : .year)
    let question = TotalsQuestion(
      request: settled.request(edition, setting), asked: asked,
      years: try years(of: asked, by: grouping, settled.settlement), municipality: place?.municipality,
      grouping: grouping, population: population, change: change,
      showsShares: format == .table && terminal?.bars != nil, former: place?.former)
    let answer = try answer(question)
    try answer.print(as: format, setting, hasByteOrderMark: hasByteOrderMark, on: terminal)
  }

  private func requireLimit(of asked: AskedScheme) throws(RunFailure) {
    if asked.scheme.audit != nil { return }
    throw RunFailure(
      .commandWrong,
      "--what-if limit: the catalogue has no limit for attestation in \(asked.scheme.id). What can be changed is its frame."
    )
  }

  /// The year asked for, or the latest with a row; all of them where each has a row of its own.
  private func years(
    of asked: AskedScheme, by grouping: TotalsGrouping, _ settlement: Settlement
  ) throws(RunFailure) -> [Int] {
    let division = asked.part.map { AllocationTable.Division.part($0.id) } ?? .whole
    let known = settlement.ledger.years.filter {
      settlement.allocation.hasAny(year: $0, scheme: asked.scheme.id, division: division)
    }
    if let year, known.contains(year) { return [year] }
    if year == nil, let latest = known.last { return grouping == .year ? known : [latest] }
    throw RunFailure(
      .dataUnreadable,
      "The input has no countable row of \(asked.id)\(year.map { " for \($0)" } ?? "")\(RunFailure.years(known)). "
        + (known.isEmpty
          ? "Give the exports of the scheme." : "Give another --year, or the exports of that year."))
  }

  private func answer(_ question: TotalsQuestion) throws(RunFailure) -> TableAnswer {
    let answer = try RunFailure.exactly { () throws(Money.Overflow) in try GrantLedger.answer(question) }
    return TableAnswer(
      statement: answer.statement, facts: facts(question), figures: answer.figures,
      totalFigures: answer.totalFigures)
  }

  private func facts(_ question: TotalsQuestion) -> [(key: String, value: JSON)] {
    let years = question.years
    return [
      ("edition", .string(edition.rawValue)), ("scheme", .string(question.asked.scheme.id.text)),
      ("part", .optional(question.asked.part?.id.text)),
      ("municipality", .optional(question.municipality?.number.description)),
      ("year", .optional(years.count == 1 ? years.first : nil)),
      ("years", .array(years.map(JSON.number))), ("by", .string(question.grouping.rawValue)),
      ("asOf", .string(question.request.settlement.today.description)),
    ]
  }
}

extension TableFormat {
  /// A workbook is no text, and does a terminal no good.
  func requirePlace(on terminal: Terminal?) throws(RunFailure) {
    if self == .xlsx, terminal != nil {
      throw RunFailure(.commandWrong, "--format xlsx is a file, not text: write it to one, with > name.xlsx.")
    }
  }
}
