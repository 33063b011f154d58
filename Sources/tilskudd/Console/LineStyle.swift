internal import Logging

/// How a line on standard error is written.
enum LineStyle: Hashable, Sendable {
  /// For people; red or yellow where something is wrong, if colours are wanted.
  case plain(hasColour: Bool)
  /// For systemd's journal: the priority in angle brackets first. Source: sd-daemon(3).
  case journal
  /// For other programs: one JSON object a line.
  case json

  init(format: LogFormat, colour: ColourChoice) {
    self =
      switch format {
      case .json: .json
      case .text where Journal.hearsStandardError: .journal
      case .text: .plain(hasColour: colour.holds(for: .standardError))
      }
  }

  /// Without its line end; never more than one line.
  func line(_ message: Message) -> String {
    switch self {
    case .plain(let hasColour): coloured(plain(message), message.level, hasColour)
    case .journal: "<\(message.level.priority)>" + plain(message)
    case .json: json(message)
    }
  }

  private func plain(_ message: Message) -> String {
    let details = message.details.map { " \($0.name)=\($0.value)" }.joined()
    return ((message.isLog ? "\(message.level): " : "") + message.text + details).visible
  }

  private func coloured(_ line: String, _ level: Logger.Level, _ hasColour: Bool) -> String {
    guard hasColour, level >= .warning else { return line }
    return "\u{1B}[\(level >= .error ? 31 : 33)m\(line)\u{1B}[0m"
  }

  private func json(_ message: Message) -> String {
    let details = message.details.map { (key: $0.name, value: JSON.string($0.value)) }
    return JSON.object(
      [
        ("time", .string(Today.timestamp(Today.now))), ("level", .string("\(message.level)")),
        ("message", .string(message.text)),
      ] + (details.isEmpty ? [] : [("details", .object(details))])
    ).line
  }
}

extension Logger.Level {
  /// The priority of syslog: 3 is an error, 7 is for whoever mends the program.
  fileprivate var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
