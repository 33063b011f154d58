import Foundation
import Glibc
import Testing

/// Runs that are started while another one is at work.
@Suite(.serialized) struct ManyStartsTests {
  /// The one that has begun to write is held there for as long as the others come and go.
  @Test(arguments: TimedCommand.allCases)
  func `of fifty starts one runs, and forty-nine leave with 75`(command: TimedCommand) throws {
    let scratch = try TimedCommand.scratch()
    let first = try heldWhileWriting(command, in: scratch)
    let others = try (1...49).map { _ in try Program.start(command.arguments(), in: scratch) }
    let outcomes = try others.map { try $0.outcome() }
    #expect(outcomes.allSatisfy { $0.exitCode == 75 }, "\(outcomes.map(\.exitCode))")
    let words = "\(command.lockedFolder): another run is writing here. "
    #expect(outcomes.allSatisfy { $0.output.isEmpty && $0.errors.hasPrefix(words) })
    #expect(!scratch.exists(command.published))
    first.send(SIGCONT)
    #expect(try first.outcome().exitCode == 0)
    try expectWhole(command, in: scratch)
  }

  @Test func `of fifty that start at the same moment all that run write the same, and nothing is torn`()
    throws
  {
    let scratch = try TimedCommand.scratch()
    let runs = try (1...50).map { _ in try Program.start(TimedCommand.yearly.arguments(), in: scratch) }
    let codes = try runs.map { try $0.outcome().exitCode }
    #expect(codes.contains(0))
    #expect(codes.allSatisfy { [0, 75].contains($0) }, "\(codes)")
    try expectWhole(.yearly, in: scratch)
  }

  @Test(arguments: TimedCommand.allCases)
  func `a run that may wait goes on when the other one has ended`(command: TimedCommand) throws {
    let scratch = try TimedCommand.scratch()
    let first = try heldWhileWriting(command, in: scratch)
    let second = try Program.start(command.arguments() + ["--wait", "60"], in: scratch)
    usleep(300_000)
    first.send(SIGCONT)
    #expect(try first.outcome().exitCode == 0)
    #expect(try second.outcome().exitCode == 0)
    try expectWhole(command, in: scratch)
  }

  /// A run that was stopped once its temporary folder was there, so that it holds the lock.
  private func heldWhileWriting(_ command: TimedCommand, in scratch: Scratch) throws -> Running {
    func isWriting() -> Bool {
      ((try? scratch.entries(of: "Output")) ?? []).contains { $0.hasPrefix(command.temporaryPrefix) }
    }
    for _ in 1...50 {
      let run = try Program.start(command.arguments(), in: scratch)
      let end = ContinuousClock.now + .seconds(20)
      while !isWriting() && !scratch.exists(command.published) && .now < end { usleep(200) }
      run.send(SIGSTOP)
      if isWriting() && !scratch.exists(command.published) { return run }
      run.send(SIGCONT)
      _ = try run.outcome()
      for folder in ["Output", "state"] where scratch.exists(folder) {
        try FileManager.default.removeItem(atPath: scratch.file(folder))
      }
    }
    throw NeverSeen()
  }

  private struct NeverSeen: Error, CustomStringConvertible {
    var description: String { "no run was seen while it wrote" }
  }

  private func expectWhole(_ command: TimedCommand, in scratch: Scratch) throws {
    #expect(try scratch.entries(of: "Output").filter { $0.hasPrefix(".") } == [".lock"])
    let check = try Running(
      program: "/usr/bin/sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"],
      workingFolder: scratch.file(command.published))
    #expect(try check.outcome().exitCode == 0)
  }
}
