internal import Glibc

/// Says on a terminal what is going on when a run takes more than half a second.
///
/// Silent when standard error is no terminal or is read by programs; the line is taken away when the work is done.
struct Progress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var hasLine = false

  init(isQuiet: Bool) { isShown = !isQuiet && Console.style != .json && isatty(STDERR_FILENO) == 1 }

  mutating func step(_ words: String) {
    guard isShown, start.duration(to: .now) > .milliseconds(500) else { return }
    Console.write("\r\u{1B}[2K\(words) …", to: STDERR_FILENO)
    hasLine = true
  }

  mutating func end() {
    if hasLine { Console.write("\r\u{1B}[2K", to: STDERR_FILENO) }
    hasLine = false
  }
}
