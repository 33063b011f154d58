import Foundation
import Glibc
import Testing

/// Every write, fsync, truncation, rename and removal in the state folder fails once, SQLite's own among them: the last
/// whole night stands, the history is never torn, and the next run works.
@Suite struct HistoryFaultTests {
  private static let codes = [ENOSPC, EIO, EACCES]

  @Test(arguments: [0, 1, 2, 3])
  func `whatever call of the history fails, the next run just works`(share: Int) throws {
    let disk = try FailingDisk()
    let before = try Night(inMemory: true)
    #expect(try before.run("2021-03-01").exitCode == 0)
    try before.write("2021/3;2021;Ensomhet;Åmli;412000;")
    let calls = try disk.calls(of: before)
    #expect(calls.contains { $0.hasPrefix("write ") && $0.hasSuffix("history.db-wal") })
    #expect(calls.contains { $0.hasPrefix("fsync ") && $0.contains("history.db") })
    // Others take the calls between: a share is a series of nights of its own.
    for number in stride(from: share + 1, through: calls.count, by: 4) {
      try strike(disk, number, Self.codes[(number + number / 3) % 3], calls[number - 1])
    }
  }

  private func strike(_ disk: FailingDisk, _ number: Int, _ code: Int32, _ call: String) throws {
    let comment: Comment = "\(number) \(call) \(code)"
    let night = try Night(inMemory: true)
    #expect(try night.run("2021-03-01").exitCode == 0, comment)
    try night.write("2021/3;2021;Ensomhet;Åmli;412000;")
    let struck = try night.run("2021-03-02", environment: disk.environment(night, call: number, code: code))
    // Not a crash, and never wrong about the input; where the history could do without the call, all went well.
    #expect([0, 73, 74, 77].contains(struck.exitCode), "\(comment): \(struck)")
    #expect((struck.exitCode == 0) == struck.errors.isEmpty, "\(comment): \(struck)")
    try night.expectWhole()
    try expectWholeHistory(night, comment)
    let next = try night.run("2021-03-03")
    #expect(next.exitCode == 0 && next.errors.isEmpty, "\(comment): \(next)")
    try night.expectWhole()
    try expectWholeHistory(night, comment)
    #expect(try night.runs().first?["rows"] as? Int == 3, comment)
    #expect(try night.scratch.entries(of: "state").allSatisfy { !$0.contains("broken") }, comment)
  }

  private func expectWholeHistory(_ night: Night, _ comment: Comment) throws {
    #expect(try night.scratch.historyIntegrity() == "ok\n", comment)
  }
}

/// A library by which the calls of a program to the system fail.
private struct FailingDisk {
  private let scratch: Scratch
  private let library: String

  init() throws {
    scratch = try Scratch()
    library = scratch.file("failing_disk.so")
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../FailingDisk/failing_disk.c"
    ).standardized.path
    let compiling = try Running(
      program: "/usr/bin/cc", ["-shared", "-fPIC", "-O1", "-o", library, source], workingFolder: scratch.path)
    let outcome = try compiling.outcome()
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
  }

  /// The calls that a night makes in its state folder, in order.
  func calls(of night: Night) throws -> [String] {
    var environment = environment(night, call: 0, code: 0)
    environment["FAILING_DISK_LOG"] = scratch.file("calls")
    #expect(try night.run("2021-03-02", environment: environment).exitCode == 0)
    return try scratch.text("calls").split(separator: "\n").map { line in
      line.drop { $0 != " " }.dropFirst().description
    }
  }

  func environment(_ night: Night, call: Int, code: Int32) -> [String: String] {
    Program.environment.merging([
      "LD_PRELOAD": library, "FAILING_DISK_FOLDER": night.scratch.file("state"),
      "FAILING_DISK_CALL": String(call), "FAILING_DISK_CODE": String(code),
    ]) { _, new in new }
  }
}
