internal import Glibc

/// The terminal that standard output is, where it is one.
struct Terminal: Sendable {
  /// How many characters a line has room for.
  var columns: Int
  /// Whether it can show bars, and with parts of a character; nil where it can show none.
  var bars: Bars?

  enum Bars: Sendable {
    case whole
    case eighths
  }

  /// Nil where standard output is a file or a pipe.
  static func onOutput() -> Terminal? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(columns: isKnown ? Int(size.ws_col) : 80, bars: bars)
  }

  private static var bars: Bars? {
    let kind = variable("TERM") ?? "dumb"
    let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? ""
    let isUnicode = locale.uppercased().replacing("-", with: "").contains("UTF8")
    if kind == "dumb" || !isUnicode { return nil }
    // The console's own fonts lack the parts.
    return kind == "linux" ? .whole : .eighths
  }

  /// Nil where it is not set, or empty.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
