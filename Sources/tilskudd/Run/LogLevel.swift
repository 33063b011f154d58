internal import Logging

/// Sets up logging once, as loud as the user asked for.
enum LogLevel {
  static func start(verbosity: Int) {
    LoggingSystem.bootstrap { _ in
      var handler = StandardErrorLogHandler()
      handler.logLevel = verbosity >= 2 ? .debug : verbosity == 1 ? .info : .warning
      return handler
    }
  }
}
