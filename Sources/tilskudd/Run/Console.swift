internal import Glibc
internal import Logging

/// Where the program speaks: results to standard output, everything else to standard error.
struct Console: Sendable {
  var isQuiet: Bool

  /// A line of the result.
  func result(_ line: String) {
    if !isQuiet { Self.write(line + "\n", to: STDOUT_FILENO) }
  }

  /// A line about the work or its failure.
  static func error(_ line: String) { write(line.visible + "\n", to: STDERR_FILENO) }

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

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Log lines on standard error: one line each, level first.
struct StandardErrorLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .warning

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let pairs = all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    Console.error("\(event.level): \(event.message)\(pairs)")
  }
}
