internal import Glibc
internal import Logging
internal import Synchronization

/// Where the program speaks: results to standard output, everything else to standard error. It never asks for anything.
struct Console: Sendable {
  var isQuiet: Bool

  /// How lines on standard error are written; set once, as the program starts.
  static var style: LineStyle {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
  }

  private static let current = Mutex(LineStyle(format: .text, colour: .auto))

  /// A line of the result.
  func result(_ line: String) {
    if !isQuiet { Self.write(line + "\n", to: STDOUT_FILENO) }
  }

  /// A line about what stopped the work.
  static func error(_ line: String) { say(Message(level: .error, text: line)) }

  /// A line about something to look at, which did not stop the work.
  static func warning(_ line: String) { say(Message(level: .warning, text: line)) }

  static func say(_ message: Message) { write(style.line(message) + "\n", to: STDERR_FILENO) }

  /// Writes all of it; a closed pipe is the reader's choice, not an error of ours.
  static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  static func write(_ all: [UInt8], to descriptor: Int32) {
    var bytes = all[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
