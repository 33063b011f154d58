internal import Logging

/// A line for standard error, before it is known how it is to look.
struct Message: Sendable {
  var level: Logger.Level
  var text: String
  /// What a log line tells besides its words, in order.
  var details: [(name: String, value: String)] = []
  /// Whether it tells of the work under way, so that its level stands before it.
  var isLog = false
}
