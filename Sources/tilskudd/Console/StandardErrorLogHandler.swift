internal import Logging

/// Log lines on standard error: one line each, in the style of all others there.
struct StandardErrorLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .warning

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    Console.say(
      Message(
        level: event.level, text: "\(event.message)",
        details: all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }, isLog: true))
  }
}
