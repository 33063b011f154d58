import Foundation
import GrantLedger
import Testing

@testable import RunHistory

@Suite struct RunHistoryTests {
  private let scratch: ScratchFolder
  private static let day = Samples.day(1)

  init() throws { scratch = try ScratchFolder() }

  private func history() throws -> RunHistory {
    try RunHistory(writingIn: scratch.path, today: Self.day)
  }

  @Test func `the database is for its owner alone`() throws {
    let history = try history()
    try history.record(Samples.snapshot(1), at: 7)
    for name in try scratch.names() { #expect(try scratch.mode(name) == 0o600, "\(name)") }
    #expect(try scratch.names().contains("history.db"))
  }

  @Test func `a new history has no run, and a folder without one cannot be asked`() throws {
    #expect(try history().runs().isEmpty)
    #expect(try history().lastGood() == nil)
    let empty = try ScratchFolder()
    let error = #expect(throws: HistoryError.self) { try RunHistory(readingIn: empty.path) }
    #expect(error?.reason == .missing && error?.exitCode == 66)
    #expect(try empty.names().isEmpty)
  }

  @Test func `every run is given back as it was recorded, whatever came after it`() throws {
    let snapshots = (1...25).map(Samples.snapshot)
    let history = try history()
    for (index, snapshot) in snapshots.enumerated() {
      try history.record(snapshot, at: Int64(index))
      #expect(try history.lastGood() == snapshot)
    }
    let runs = try RunHistory(readingIn: scratch.path).runs()
    #expect(runs.map(\.finishedAt) == (0..<25).reversed().map(Int64.init))
    #expect(runs.map(\.runID) == snapshots.reversed().map(\.runID))
    for (run, snapshot) in zip(runs, snapshots.reversed()) {
      #expect(try history.snapshot(run) == snapshot)
      #expect(run.rowCount == snapshot.rows.count && run.asOf == snapshot.asOf)
    }
  }

  @Test func `a run without changes adds no row`() throws {
    let history = try history()
    for _ in 1...5 { try history.record(Samples.snapshot(3), at: 0) }
    let rows = try scratch.query("SELECT count(*) FROM grant_rows")
    #expect(rows == String(Samples.snapshot(3).rows.count))
    #expect(try history.runs().count == 5)
  }

  @Test func `pruning keeps the newest runs whole, and forgets what only older ones had`() throws {
    let snapshots = (1...12).map(Samples.snapshot)
    let history = try history()
    for snapshot in snapshots { try history.record(snapshot, at: 0) }
    try history.prune(keeping: 4)
    let runs = try history.runs()
    #expect(runs.map(\.runID) == snapshots.suffix(4).reversed().map(\.runID))
    for (run, snapshot) in zip(runs, snapshots.reversed()) { #expect(try history.snapshot(run) == snapshot) }
    let stray = try scratch.query(
      "SELECT count(*) FROM grant_rows WHERE ended <= (SELECT min(number) FROM runs)")
    #expect(stray == "0")
    #expect(
      try scratch.query("SELECT count(*) FROM inputs WHERE run NOT IN (SELECT number FROM runs)") == "0")
    try history.prune(keeping: 0)
    #expect(try history.lastGood() == snapshots.last)
    try history.prune(keeping: 10)
    #expect(try history.runs().count == 1)
  }

  @Test func `a run is found by last, by how many before it, and by the beginning of its id`() throws {
    let history = try history()
    for number in [1, 4, 2, 3, 1] { try history.record(Samples.snapshot(number), at: Int64(number)) }
    let runs = try history.runs()
    #expect(try runs.named("last", in: "p") == runs[0])
    #expect(try runs.named("last-2", in: "p") == runs[2])
    #expect(try runs.named(Samples.snapshot(2).runID, in: "p") == runs[2])
    // The newest of those that bear the id.
    #expect(try runs.named(String(Samples.snapshot(1).runID.prefix(5)), in: "p") == runs[0])
    for (word, isAmbiguous) in [
      ("last-9", false), ("last-x", false), ("", false), ("zz", false), ("ab", true),
    ] {
      let error = #expect(throws: HistoryError.self) { try runs.named(word, in: "p") }
      if case .ambiguousRun = error?.reason { #expect(isAmbiguous) } else { #expect(!isAmbiguous) }
    }
  }
}
