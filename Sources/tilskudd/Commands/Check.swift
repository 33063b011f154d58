internal import ArgumentParser
internal import GrantLedger

/// `tilskudd check`: what the rules find, on the terminal, and nothing written.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the exports and prints what the rules find, worst first; writes no file.",
    discussion: """
      Shows the findings about the money of one year: of rows of that year, and of figures \
      of that year. Findings that belong to no year, such as a row whose year cannot be \
      read, a heading or a waiver, are always shown; those of other years are not. All \
      years given are read, since one year's carry-over is held against the next.

      A finding that the office lets stand (unntak.toml, in the catalogue or beside the \
      input) is a note and is listed apart; so is who is close to a limit or a deadline. \
      With --only, rows that other rules would leave out of the sums are counted.

      Examples:
        tilskudd check --year 2021 --input SampleInput
        tilskudd check --year 2021 --input exports --only PAY-001 GRT-001
        tilskudd check --year 2021 --input exports --format sarif > funn.sarif
      """)

  @Option(help: "The year for which the money was given.")
  var year: Int

  @OptionGroup var source: SourceOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("An earlier run's karantene.csv with rows put right.", valueName: "file"))
  var amend: [String] = []

  @Option(help: "How to show the findings: text, json, csv (as funn.csv) or sarif (2.1.0).")
  var format: CheckFormat = .text

  @Option(help: "The severity from which the exit code is 1: error, warning or never.")
  var failOn: FailOn = .error

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Ask these rules alone; tilskudd rules lists them.", valueName: "rule"))
  var only: [RuleName] = []

  func validate() throws {
    guard (1900...2100).contains(year) else {
      throw ValidationError("--year \(year): give the year with four digits, such as 2021.")
    }
    for name in only { try name.checkExists() }
  }

  func run() throws {
    let status = CheckRun(
      year: year, source: source, amend: amend, format: format, failOn: failOn, only: only.map(\.number)
    ).execute()
    if status != .done { throw status.exitCode }
  }
}

enum CheckFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, csv, sarif
}

/// The number of a rule that there is, in capitals or not.
struct RuleName: ExpressibleByArgument, Sendable {
  let number: RuleNumber

  init?(argument: String) { number = RuleNumber(argument.uppercased()) }

  /// Says what was perhaps meant where there is no such rule.
  func checkExists() throws {
    if RuleBook.rule(number) != nil { return }
    let near = RuleBook.near(number).prefix(3).map(\.text)
    let advice =
      near.isEmpty ? "tilskudd rules lists them all." : "Did you mean \(near.joined(separator: " or "))?"
    throw ValidationError("there is no rule \(number). \(advice)")
  }
}
