import Foundation
import Glibc
import Testing

/// Runs that are started while another one is at work.
@Suite(.serialized) struct ManyStartsTests {
  /// The one that has begun to write is held there for as long as the others come and go.
  @Test func `of fifty starts one runs, and forty-nine leave with 75`() throws {
    let scratch = try SmallInput.scratch(inMemory: true)
    let first = try heldWhileWriting(in: scratch)
    let others = try (1...49).map { _ in try Program.start(SmallInput.yearly, in: scratch) }
    let outcomes = try others.map { try $0.outcome() }
    #expect(outcomes.allSatisfy { $0.exitCode == 75 }, "\(outcomes.map(\.exitCode))")
    #expect(
      outcomes.allSatisfy {
        $0.output.isEmpty && $0.errors.hasPrefix("Output: another run is writing here. ")
      })
    #expect(try scratch.entries(of: "Output").filter { !$0.hasPrefix(".") } == [])
    first.send(SIGCONT)
    #expect(try first.outcome().exitCode == 0)
    #expect(try scratch.entries(of: "Output") == [".lock", "2021"])
    try expectWhole(scratch)
  }

  @Test func `of fifty that start at the same moment all that run write the same, and nothing is torn`()
    throws
  {
    let scratch = try SmallInput.scratch(inMemory: true)
    let runs = try (1...50).map { _ in try Program.start(SmallInput.yearly, in: scratch) }
    let codes = try runs.map { try $0.outcome().exitCode }
    #expect(codes.contains(0))
    #expect(codes.allSatisfy { [0, 75].contains($0) }, "\(codes)")
    #expect(try scratch.entries(of: "Output") == [".lock", "2021"])
    try expectWhole(scratch)
  }

  @Test func `a run that may wait goes on when the other one has ended`() throws {
    let scratch = try SmallInput.scratch(inMemory: true)
    let first = try heldWhileWriting(in: scratch)
    let second = try Program.start(SmallInput.yearly + ["--wait", "60"], in: scratch)
    usleep(300_000)
    first.send(SIGCONT)
    #expect(try first.outcome().exitCode == 0)
    #expect(try second.outcome().exitCode == 0)
    try expectWhole(scratch)
  }

  /// A run that was stopped once its temporary folder was there, so that it holds the lock.
  private func heldWhileWriting(in scratch: Scratch) throws -> Running {
    for _ in 1...50 {
      let run = try Program.start(SmallInput.yearly, in: scratch)
      let end = ContinuousClock.now + .seconds(20)
      while !isWriting(scratch) && !scratch.exists("Output/2021") && .now < end { usleep(200) }
      run.send(SIGSTOP)
      if isWriting(scratch) && !scratch.exists("Output/2021") { return run }
      run.send(SIGCONT)
      _ = try run.outcome()
      try FileManager.default.removeItem(atPath: scratch.file("Output"))
    }
    throw NeverSeen()
  }

  private struct NeverSeen: Error, CustomStringConvertible {
    var description: String { "no run was seen while it wrote" }
  }

  private func isWriting(_ scratch: Scratch) -> Bool {
    ((try? scratch.entries(of: "Output")) ?? []).contains { $0.hasPrefix(".tmp-2021-") }
  }

  private func expectWhole(_ scratch: Scratch) throws {
    let check = try Running(
      program: "/usr/bin/sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"],
      workingFolder: scratch.file("Output/2021"))
    #expect(try check.outcome().exitCode == 0)
  }
}
