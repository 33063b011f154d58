internal import ArgumentParser
internal import Foundation
internal import Glibc

/// Whether to write in colours, as asked with `--color`.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, always, never

  enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  /// Of itself only to a terminal that can show them, and not where `NO_COLOR` is set. Source: no-color.org.
  func holds(for stream: Stream) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        && isatty(stream.rawValue) == 1
    }
  }
}
