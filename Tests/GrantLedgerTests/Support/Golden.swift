import Foundation
import Testing

/// Compares with a recorded file; with `RECORD_GOLDEN` in the environment it writes the file, and fails all the same.
func expectRecorded(_ text: String, _ name: String) throws {
  let file = Repository.root.appending(path: "Tests/GrantLedgerTests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was recorded; look at it, and run the test again without RECORD_GOLDEN")
    return
  }
  let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  let lines = (text.split(separator: "\n"), recorded.split(separator: "\n"))
  let first = zip(lines.0, lines.1).first { $0 != $1 }
  #expect(
    text == recorded,
    "\(name): first other line: \(first.map { "\($0.0) instead of \($0.1)" } ?? "the length")")
}
