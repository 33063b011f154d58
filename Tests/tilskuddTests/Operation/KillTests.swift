import Foundation
import Glibc
import Testing

/// Runs that are killed at any moment: what a reader finds is always whole, and the next run just works.
@Suite struct KillTests {
  /// Two hundred yearly runs, in series that go on at the same time, each with its own moments; and fifty nights, each a day of its own.
  @Test(arguments: [
    (TimedCommand.yearly, 1 as UInt64), (.yearly, 2), (.yearly, 3), (.yearly, 4), (.nightly, 5),
  ])
  func `fifty runs killed at random moments leave a whole run each time`(
    command: TimedCommand, seed: UInt64
  ) throws {
    let (scratch, duration) = try measured(command)
    var moments = KillingMoments(seed: seed, within: duration)
    var wasPublished = false
    for turn in 1...50 {
      let run = try Program.start(command.arguments(turn: turn), in: scratch)
      usleep(moments.next())
      run.kill()
      moments.note(wasKilled: try run.outcome().exitCode == -Int(SIGKILL))
      if wasPublished || scratch.exists(command.published) {
        wasPublished = true
        #expect(try command.isWhole(in: scratch), "\(turn)")
      }
      if turn.isMultiple(of: 10) { try expectNextRunWorks(command, turn: turn, in: scratch) }
    }
    #expect(moments.killed > 25, "only \(moments.killed) of 50 were killed before their end")
  }

  /// A folder in which nothing has been published, and how long a run takes there.
  private func measured(_ command: TimedCommand) throws -> (Scratch, Duration) {
    let scratch = try TimedCommand.scratch()
    let start = ContinuousClock.now
    let outcome = try Program.run(command.arguments(), in: scratch)
    let duration = start.duration(to: .now)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    for folder in ["Output", "state"] where scratch.exists(folder) {
      try FileManager.default.removeItem(atPath: scratch.file(folder))
    }
    return (scratch, duration)
  }

  private func expectNextRunWorks(_ command: TimedCommand, turn: Int, in scratch: Scratch) throws {
    let outcome = try Program.run(command.arguments(turn: turn), in: scratch)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try command.isWhole(in: scratch))
    #expect(try scratch.entries(of: "Output").filter { $0.hasPrefix(".") } == [".lock"])
    if command == .nightly { try expectWholeHistory(turn: turn, in: scratch) }
  }

  /// By SQLite's own account, and by the program's: the last run is the one that has just ended.
  private func expectWholeHistory(turn: Int, in scratch: Scratch) throws {
    #expect(try scratch.historyIntegrity() == "ok\n")
    let runs = try Program.run(["history", "--state", "state"], in: scratch)
    #expect(runs.exitCode == 0 && runs.output.contains(TimedCommand.day(turn)), "\(runs)")
    #expect(try Program.run(["doctor", "--state", "state"], in: scratch).exitCode == 0)
    #expect(try scratch.entries(of: "state").filter { $0.contains("broken") } == [])
  }
}
