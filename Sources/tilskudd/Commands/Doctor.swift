internal import ArgumentParser

/// `tilskudd doctor`: whether the nightly runs still end well, for whoever watches them.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says in one line whether the last good run is recent enough; for monitoring.",
    discussion: """
      Reads last-success.json, which a nightly run writes last of all. Ends with 0 when it is \
      recent enough, with 1 when it is too old or lies ahead of the clock, and with 66 when no \
      run has ended well yet.

      Example:
        tilskudd doctor --state /var/lib/tilskudd --max-age 26h
      """)

  @Option(help: ArgumentHelp("The folder that the nightly run keeps its state in.", valueName: "folder"))
  var state: String

  @Option(help: ArgumentHelp("How old it may be, such as 90m, 26h or 2d.", valueName: "age"))
  var maxAge = Age(seconds: 26 * 3600)

  @Flag(name: .shortAndLong, help: "Print nothing while all is well.")
  var quiet = false

  func run() throws {
    let status = DoctorRun(state: state, maximumAge: maxAge, isQuiet: quiet).execute()
    if status != .done { throw status.exitCode }
  }
}

extension Age: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }

  var defaultValueDescription: String { written }
}
