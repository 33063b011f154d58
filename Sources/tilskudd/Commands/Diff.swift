internal import ArgumentParser
internal import GrantLedger

/// `tilskudd diff`: what changed between two remembered runs.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what changed between two nightly runs that are remembered.",
    discussion: """
      A run is called by its id, the beginning of it, last, or last-1 for the one before the \
      last; tilskudd history lists them. The older of the two is compared with the newer, in \
      whatever order they are given.

      Examples:
        tilskudd diff last-1 last --state /var/lib/tilskudd
        tilskudd diff 0a1b 9f3e --state /var/lib/tilskudd --format markdown
      """)

  @Argument(help: "A run.")
  var first: String

  @Argument(help: "Another run.")
  var second: String

  @Option(help: ArgumentHelp("The folder that the nightly run keeps its state in.", valueName: "folder"))
  var state: String

  @Option(help: "How to show it: text, markdown for all of it, or json.")
  var format: DiffFormat = .text

  @Option(
    help: "public tells nothing of schemes that are shown for the county only; internal shows everything.")
  var edition: Edition = .public

  @OptionGroup var setting: SettingOptions

  func run() throws {
    let status = DiffRun(
      first: first, second: second, state: state, format: format, edition: edition, setting: setting
    ).execute()
    if status != .done { throw status.exitCode }
  }
}

enum DiffFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, markdown, json
}
