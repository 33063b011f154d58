public import ArgumentParser
internal import CExchange
public import GrantLedger

/// `tilskudd yearly`: the allocation statement of a year.
struct Yearly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yearly",
    abstract: "Makes the yearly allocation statement: workbook, Markdown, findings and quarantine.",
    discussion: """
      Reads applications, reports, claims and survey answers, checks them, posts \
      them and writes <output>/<year>/, whole or not at all. Rows that cannot be \
      counted are left out of the sums and stand in karantene.csv with the reason.

      Example:
        tilskudd yearly --year 2021 --input SampleInput --output Output
      """)

  @Option(help: "The year for which the money was given.")
  var year: Int

  @OptionGroup var source: SourceOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("An earlier run's karantene.csv with rows put right.", valueName: "file"))
  var amend: [String] = []

  @Option(help: ArgumentHelp("The folder in which the folder of the year is made.", valueName: "folder"))
  var output: String

  @Option(help: "public shows health-related schemes for the county only; internal shows everything.")
  var edition: Edition = .public

  @Option(help: "The severity from which the exit code is 1: error, warning or never.")
  var failOn: FailOn = .error

  // For tests, and for a machine whose spreadsheet opens fewer rows; not for the help.
  @Option(help: .hidden)
  var rowsBeside = RowSheetLimits.standard.beside

  @Option(help: .hidden)
  var rowsPerSheet = RowSheetLimits.standard.perSheet

  @OptionGroup var options: RunOptions

  func validate() throws {
    guard (1900...2100).contains(year) else {
      throw ValidationError("--year \(year): give the year with four digits, such as 2021.")
    }
  }

  func run() throws {
    // Nearly every run comes to use so much; asking for each small page anew takes a tenth of a short run's time.
    take_large_pages(16 << 20)
    options.console.start()
    let request = YearlyRun.Request(
      year: year, source: source, amend: amend, output: output, edition: edition, failOn: failOn,
      isQuiet: options.console.quiet, wait: .seconds(options.wait),
      rowSheetLimits: RowSheetLimits(beside: rowsBeside, perSheet: rowsPerSheet))
    let status = YearlyRun(request).execute()
    if status != .done { throw status.exitCode }
  }
}

extension Edition: ExpressibleByArgument {}

/// From which severity a finished run ends with 1.
enum FailOn: String, CaseIterable, ExpressibleByArgument, Sendable {
  case error, warning, never

  /// Nil when no finding changes the exit code.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .never: nil
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
