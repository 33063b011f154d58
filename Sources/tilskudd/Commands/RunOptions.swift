internal import ArgumentParser

/// How a run goes that writes files: the same for every command that is started by a timer.
struct RunOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp("How long to wait for another run to end before giving way.", valueName: "seconds"))
  var wait: Int = 0

  @OptionGroup var console: ConsoleOptions

  /// A day at most.
  func validate() throws {
    guard (0...86_400).contains(wait) else {
      throw ValidationError("--wait \(wait): give a number of seconds from 0 to 86400.")
    }
  }
}
