internal import ArgumentParser

/// `tilskudd history`: the runs that are remembered.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Lists the nightly runs that are remembered, the newest first.",
    discussion: """
      Example:
        tilskudd history --state /var/lib/tilskudd
      """)

  @Option(help: ArgumentHelp("The folder that the nightly run keeps its state in.", valueName: "folder"))
  var state: String

  @Option(help: "How to show them: text or json.")
  var format: HistoryFormat = .text

  func run() throws {
    let status = HistoryRun(state: state, format: format).execute()
    if status != .done { throw status.exitCode }
  }
}

enum HistoryFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}
