import Foundation
import Glibc
import Testing

/// Runs that are killed at any moment: what a reader finds is always whole, and the next run just works.
@Suite struct KillTests {
  /// A command to be killed, and where a reader looks for what it has published.
  struct Victim: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var published: String
    /// What stands in the output folder once a run has ended.
    var entries: [String]
    var testDescription: String { name }

    static let yearly = Victim(
      name: "yearly", arguments: SmallInput.yearly, published: "Output/2021", entries: [".lock", "2021"])
  }

  /// Two hundred in all, in series that go on at the same time, each with its own moments.
  @Test(arguments: [Victim.yearly], [1, 2, 3, 4] as [UInt64])
  func `fifty runs killed at random moments leave a whole run each time`(victim: Victim, seed: UInt64) throws
  {
    let scratch = try SmallInput.scratch(inMemory: true)
    let start = ContinuousClock.now
    #expect(try Program.run(victim.arguments, in: scratch).exitCode == 0)
    let duration = start.duration(to: .now)
    let sums = try scratch.text("\(victim.published)/SHA256SUMS")
    // From nothing again, so that the first of the killed runs have no run to put back.
    try FileManager.default.removeItem(atPath: scratch.file("Output"))

    var chance = SeededGenerator(seed: seed)
    var killed = 0
    for turn in 1...50 {
      let run = try Program.start(victim.arguments, in: scratch)
      usleep(UInt32.random(in: 0...UInt32(duration / .microseconds(1)), using: &chance))
      run.kill()
      if try run.outcome().exitCode == -Int(SIGKILL) { killed += 1 }
      if scratch.exists(victim.published) { try expectWhole(scratch, victim, sums) }
      if turn.isMultiple(of: 10) {
        #expect(try Program.run(victim.arguments, in: scratch).exitCode == 0)
        #expect(try scratch.entries(of: "Output") == victim.entries)
        try expectWhole(scratch, victim, sums)
      }
    }
    #expect(killed > 25, "only \(killed) of 50 were killed before their end")
  }

  private func expectWhole(_ scratch: Scratch, _ victim: Victim, _ sums: String) throws {
    #expect(try scratch.text("\(victim.published)/SHA256SUMS") == sums)
    let check = try Running(
      program: "/usr/bin/sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"],
      workingFolder: scratch.file(victim.published))
    #expect(try check.outcome().exitCode == 0)
  }
}
