internal import ExportReading
internal import GrantLedger

/// The proof of one figure, from files to standard output.
struct ExplainRun {
  /// The figure as it is asked for.
  var figure: String
  var source: SourceOptions
  var format: TableFormat
  var edition: Edition

  /// Prints the proof and returns what the shell is told.
  func execute() -> ExitStatus { .done(after: run) }

  private func run() throws(RunFailure) {
    let terminal = Terminal.onOutput()
    try format.requirePlace(on: terminal)
    let setting = try Setting(source)
    let figure = try setting.figure(asked: figure)
    let settled = try Settled(source, setting, rules: RuleBook.rules(by: setting.catalogue))
    var request = settled.request(edition, setting)
    request.findings = settled.lines(of: settled.settlement.findings, setting)
    let proof = try prove(figure, request, settled)
    let answer = TableAnswer(
      statement: proof.statement, facts: facts(figure.id, proof), sentence: proof.statement.keySentence)
    try answer.print(as: format, setting, hasByteOrderMark: false, on: terminal)
  }

  private func prove(
    _ figure: AskedFigure, _ request: StatementRequest, _ settled: Settled
  ) throws(RunFailure) -> FigureProof {
    try RunFailure.exactly { () throws(Money.Overflow) in
      try GrantLedger.prove(figure, in: request, locate: settled.inputs.read.locate)
    }
  }

  private func facts(_ figure: FigureID, _ proof: FigureProof) -> [(key: String, value: JSON)] {
    let value: JSON =
      switch proof.value {
      case .money(let money): .number(Int(money.øre))
      case .count(let count): .number(count)
      case .text, .code, .share, .date, .link, .blank, .withheld, .notSet: .null
      }
    return [
      ("edition", .string(edition.rawValue)), ("figure", .string(figure.description)), ("value", value),
    ]
  }
}

extension Setting {
  /// The figure that words on the command line mean; else a sentence with its form.
  func figure(asked written: String) throws(RunFailure) -> AskedFigure {
    let form = "a figure is year/scheme/place/measure, such as 2020/besoksverter/4217/granted"
    let words = written.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4 else { throw RunFailure(.commandWrong, "'\(written)': \(form).") }
    guard let year = Int(words[0]), (1900...2100).contains(year) else {
      throw RunFailure(.commandWrong, "'\(written)': '\(words[0])' is no year; \(form).")
    }
    let asked = try scheme(asked: words[1])
    let measure = try measure(asked: words[3])
    return AskedFigure(
      asked, year: year, place: try place(asked: words[2], year: year), measure: measure)
  }

  private func place(asked written: String, year: Int) throws(RunFailure) -> FigureID.Place {
    let office = catalogue.office
    let isCounty = written == office.countyNumber || FoldedText(written) == FoldedText(office.countyName)
    if isCounty { return .county(office.countyNumber) }
    return .municipality(try municipality(asked: written, year: year).municipality.number)
  }

  private func measure(asked written: String) throws(RunFailure) -> Measure {
    let folded = FoldedText(written)
    if let found = Measure.allCases.first(where: { measure in
      FoldedText(measure.rawValue) == folded || FoldedText(wording[measure.label]) == folded
    }) {
      return found
    }
    let known = Measure.allCases.map(\.rawValue)
    throw RunFailure(
      .commandWrong,
      "There is no measure '\(written)'. "
        + (folded.nearest(of: known).map { "Did you mean \($0)?" }
          ?? "Write one of: \(known.joined(separator: ", ")).")
    )
  }
}
