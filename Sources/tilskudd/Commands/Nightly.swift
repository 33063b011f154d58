internal import ArgumentParser
internal import CExchange
internal import Glibc
internal import GrantLedger

/// `tilskudd nightly`: what has changed since the last run, for cron.
struct Nightly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Says what has changed since the last run: rows, figures, findings, deadlines and frames.",
    discussion: """
      Reads and checks the exports, compares them with what the last good run knew (kept in \
      the state folder), writes <output>/<day>/ and lets <output>/latest lead to it, whole or \
      not at all. Prints at most twenty lines for a mail, the change first. A night without \
      changes is one line, and with --quiet none.

      A new file that somebody is still writing to is left for the next run; a file with the \
      same bytes as another is not read. An empty input stops the run unless --allow-empty \
      says that it is meant. A second run of one day takes the first one's place in the output; \
      tilskudd diff still shows what each of them changed.

      Example:
        tilskudd nightly --input exports --state /var/lib/tilskudd --output /srv/reports
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: ArgumentHelp("Where runs keep what they know; for this user alone.", valueName: "folder"))
  var state: String

  @Option(help: ArgumentHelp("The folder in which the folder of the day is made.", valueName: "folder"))
  var output: String

  @Option(
    help: "public tells nothing of schemes that are shown for the county only; internal shows everything.")
  var edition: Edition = .public

  @Flag(help: "Write a workbook beside the Markdown page.")
  var xlsx = false

  @Option(
    help: ArgumentHelp(
      "How many runs to keep, in the output and in the history; all when not given.", valueName: "runs"))
  var keep: Int?

  @Flag(help: "Go on where the input is empty: all that was there before is then gone.")
  var allowEmpty = false

  @OptionGroup var options: RunOptions

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep \(keep): give a number of runs from 1.") }
  }

  func run() throws {
    // As in a yearly run.
    take_large_pages(16 << 20)
    // The kernel asks so for a file back that it has lent for a look, when somebody opens it for writing in that instant.
    signal(SIGIO, SIG_IGN)
    options.console.start()
    let request = NightlyRun.Request(
      source: source, state: state, output: output, edition: edition, hasWorkbook: xlsx,
      allowsEmpty: allowEmpty, keep: keep, isQuiet: options.console.quiet, wait: .seconds(options.wait))
    let status = NightlyRun(request).execute()
    if status != .done { throw status.exitCode }
  }
}
