internal import ArgumentParser
internal import GrantLedger
internal import WorkAhead

/// `tilskudd sum`: all rows added up, as they are read.
struct Sum: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sum",
    abstract: "Adds all rows up by year, scheme, part and municipality, and prints the sums as CSV.",
    discussion: """
      Reads, types and checks every row by the rules that judge a row, and keeps none: files of any size are read in
      pieces. Amounts are in øre, so that 123456 is 1 234.56 kroner. Rows with an error are left out. What needs all rows
      at once is not done: duplicates, missing reports, frames, rows of totals and waivers belong to the yearly
      statement.

      Findings are counted by rule on standard error.

      Example:
        tilskudd sum --input exports > sums.csv
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "How many threads read at the same time; the sums are the same for any number.")
  var threads: Int = Processors.count

  @Option(help: "The form of the sums: csv.")
  var format: SumFormat = .csv

  @Option(help: "The severity from which the exit code is 1: error, warning or never.")
  var failOn: FailOn = .error

  @Flag(name: .shortAndLong, help: "Say nothing of the findings.")
  var quiet = false

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads \(threads): give a number from 1 to 256.")
    }
  }

  func run() throws {
    let status = SumCommand(source: source, threads: threads, failOn: failOn, isQuiet: quiet).execute()
    if status != .done { throw status.exitCode }
  }
}

/// How the sums are printed.
enum SumFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case csv
}
