import Foundation
import Testing

/// Every folder in `Cases/runs`: a shell script `command`, the files it starts from, and `expected`, all that came of it.
///
/// With `RECORD_GOLDEN` in the environment `expected` is written anew, and the test fails all the same: look at what changed.
@Suite struct CaseTests {
  private static let folder = Project.path("Tests/tilskuddTests/Cases/runs")
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

  @Test func `there are cases`() { #expect(Self.names.count > 20) }

  @Test(arguments: names)
  func `it ends as recorded`(name: String) throws {
    let expectedFile = URL(filePath: "\(Self.folder)/\(name)/expected")
    let actual = try Self.result(of: "\(Self.folder)/\(name)")
    if Self.isRecording {
      try Data(actual.utf8).write(to: expectedFile)
      Issue.record("\(name) was recorded; look at it, and run the test again without RECORD_GOLDEN")
      return
    }
    #expect(actual == String(decoding: try Data(contentsOf: expectedFile), as: UTF8.self))
  }

  /// Exit code, both streams, and what stands in the output folder afterwards.
  private static func result(of folder: String) throws -> String {
    let scratch = try Scratch()
    if FileManager.default.fileExists(atPath: "\(folder)/files") {
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/files") {
        try scratch.copy("\(folder)/files/\(name)", to: name)
      }
    }
    let bin = URL(filePath: try Program.path()).deletingLastPathComponent().path
    let run = try Running(
      program: "/bin/sh", ["-u", "\(folder)/command"], workingFolder: scratch.path,
      environment: ["PATH": "\(bin):/usr/bin:/bin", "SAMPLE": Project.path("SampleInput")])
    let outcome = try run.outcome()
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: scratch.file("Output"), isDirectory: &isFolder)
    let left = isThere && isFolder.boolValue ? try scratch.files(below: "Output") : []
    return """
      exit \(outcome.exitCode)
      --- standard output
      \(outcome.output)--- standard error
      \(outcome.errors)--- files in Output
      \(left.map { $0 + "\n" }.joined())
      """
  }
}
