internal import Foundation
internal import Glibc

/// systemd's journal, as far as we speak to it.
enum Journal {
  /// Whether what is written to standard error goes straight to the journal.
  ///
  /// `JOURNAL_STREAM` alone does not say so: it is inherited also where the stream was led elsewhere. Source: systemd.exec(5).
  static var hearsStandardError: Bool {
    guard let stream = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] else { return false }
    var status = stat()
    return fstat(STDERR_FILENO, &status) == 0 && stream == "\(status.st_dev):\(status.st_ino)"
  }
}
