import ArgumentParser
import Foundation
import Glibc
import GrantLedger
import SystemPackage
import Testing

@testable import tilskudd

/// A nightly run that is killed or cannot write: readers find a whole night, the history is never torn, and the next run works.
@Suite struct NightlyFaultTests {
  /// Two hundred in all; each night has another input, so that each has something to record and to publish.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `fifty nights killed at random moments leave a whole one each time`(seed: UInt64) throws {
    let night = try Night(inMemory: true)
    let start = ContinuousClock.now
    #expect(try night.run("2021-03-01").exitCode == 0)
    var moments = KillingMoments(seed: seed, within: start.duration(to: .now))
    for turn in 1...50 {
      try night.write("2022/\(turn);2021;Ensomhet;Åmli;\(turn);")
      let run = try night.start("2021-03-02")
      usleep(moments.next())
      run.kill()
      moments.note(wasKilled: try run.outcome().exitCode == -Int(SIGKILL))
      try night.expectWhole()
      if turn.isMultiple(of: 10) {
        let outcome = try night.run("2021-03-02")
        #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(outcome)")
        #expect(try night.scratch.entries(of: "Output") == [".lock", "2021-03-01", "2021-03-02", "latest"])
        // Nothing is torn, so that nothing was moved aside; and the newest run has every row.
        #expect(try night.scratch.entries(of: "state").allSatisfy { !$0.contains("broken") })
        #expect(try night.runs().first?["rows"] as? Int == turn + 2)
      }
    }
    #expect(moments.killed > 25, "only \(moments.killed) of 50 were killed before their end")
  }

  @Test func `whatever call fails, the last whole night stands, and the next run tells of the change`() throws
  {
    let calls = try strike(BrokenDisk(), nil)
    #expect(calls > 40)
    // Every call of publishing by itself is broken in BrokenDiskTests; here some of each stage of a night.
    for number in stride(from: 1, through: calls, by: 4) {
      let (code, status) = BrokenDisk.codes[number / 4 % BrokenDisk.codes.count]
      _ = try strike(BrokenDisk(.at(number), code), status)
    }
  }

  /// A first night, then one with a fault, then the same without it; returns how many calls the second made.
  private func strike(_ disk: BrokenDisk, _ status: tilskudd.ExitStatus?) throws -> Int {
    let night = try Night(inMemory: true)
    try run(night, "2021-03-01", .system)
    try night.write("2021/3;2021;Ensomhet;Åmli;412000;")
    do {
      try run(night, "2021-03-02", disk.files)
    } catch let failure as RunFailure {
      #expect(failure.status == status, "\(failure)")
      #expect(failure.messages.allSatisfy { !$0.isEmpty })
    }
    try night.expectWhole()
    try run(night, "2021-03-02", .system)
    try night.expectWhole()
    #expect(try night.scratch.entries(of: "Output") == [".lock", "2021-03-01", "2021-03-02", "latest"])
    #expect(
      try night.scratch.text("Output/latest/nattlig-2021-03-02.md").contains("1 ny søknad"),
      "\(disk.calls.count)")
    return disk.calls.count
  }

  private func run(_ night: Night, _ day: String, _ files: FileOperations) throws {
    let command = try Nightly.parse([
      "--input", night.scratch.file("input"), "--state", night.scratch.file("state"), "--output",
      night.scratch.file("Output"), "--as-of", day, "--quiet",
    ])
    try NightlyRun(
      .init(
        source: command.source, state: command.state, output: command.output, edition: .public,
        hasWorkbook: false, allowsEmpty: false, keep: nil, isQuiet: true, files: files)
    ).run { _, _ in }
  }
}
