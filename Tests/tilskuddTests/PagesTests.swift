import Foundation
import Testing

/// What the pages for users show of the program is what it says.
///
/// Blocks of ```` ```console ```` hold commands after `$ ` and what each says on both streams; the commands of a page are run one
/// after the other in one folder, with the sample in it. With `RECORD_GOLDEN` in the environment the pages are written anew,
/// and the test fails all the same: look at what changed.
@Suite struct PagesTests {
  static let pages = ["Documentation/adviser.md", "Documentation/nightly.md"]

  @Test(arguments: pages)
  func `what a page shows is what the program says`(page: String) throws {
    let written = try Project.text(page)
    let scratch = try Scratch()
    try scratch.copy(Project.path("SampleInput"), to: "SampleInput")
    var shown = ""
    var count = 0
    for (index, part) in written.components(separatedBy: "```").enumerated() {
      if index > 0 { shown += "```" }
      guard part.hasPrefix("console\n") else {
        shown += part
        continue
      }
      shown += "console\n"
      for command in Self.commands(in: part) {
        count += 1
        shown += "$ \(command)\n" + (try Self.said(by: command, in: scratch))
      }
    }
    #expect(count > 4, "\(page) shows \(count) commands")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(shown.utf8).write(to: URL(filePath: Project.path(page)))
      Issue.record("\(page) was written; look at it, and run the test again without RECORD_GOLDEN")
      return
    }
    #expect(shown == written, "\(page) is no longer current; write it anew with RECORD_GOLDEN=1")
  }

  /// A command goes on over a line that ends with a backslash.
  private static func commands(in block: String) -> [String] {
    var commands: [String] = []
    var goesOn = false
    for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
      if goesOn, let last = commands.indices.last {
        commands[last] += "\n\(line)"
      } else if line.hasPrefix("$ ") {
        commands.append(String(line.dropFirst(2)))
      } else {
        continue
      }
      goesOn = line.hasSuffix("\\")
    }
    return commands
  }

  private static func said(by command: String, in scratch: Scratch) throws -> String {
    let bin = URL(filePath: try Program.path()).deletingLastPathComponent().path
    let run = try Running(
      program: "/bin/sh", ["-c", "(\(command)) 2>&1"], workingFolder: scratch.path,
      environment: ["PATH": "\(bin):/usr/bin:/bin"])
    return try run.outcome().output
  }
}
