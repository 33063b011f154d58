internal import ArgumentParser
internal import Logging

/// How a run speaks: the same for every command that is started by a timer.
struct ConsoleOptions: ParsableArguments, Sendable {
  @Flag(
    name: .shortAndLong,
    help: "Print nothing unless the run fails or, in a nightly run, something has changed.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more about the work; twice for all of it.")
  var verbose: Int

  @Option(help: "How to write on standard error: text, or json for one object a line.")
  var logFormat: LogFormat = .text

  @Option(
    name: .customLong("color"),
    help: "Whether to colour what is wrong: auto, always or never. NO_COLOR=1 in the environment does it too."
  )
  var colour: ColourChoice = .auto

  /// To be called once, before anything is said.
  func start() {
    Console.style = LineStyle(format: logFormat, colour: colour)
    let level: Logger.Level = verbose >= 2 ? .debug : verbose == 1 ? .info : .warning
    LoggingSystem.bootstrap { _ in StandardErrorLogHandler(logLevel: level) }
  }
}

enum LogFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}
