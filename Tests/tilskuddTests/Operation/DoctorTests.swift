import Foundation
import Testing

@testable import tilskudd

/// `tilskudd doctor` and the heartbeat that it reads.
@Suite struct DoctorTests {
  private let scratch: Scratch
  /// 2 March 2021, 02:30:05 in UTC.
  private static let time = Date(timeIntervalSince1970: 1_614_652_205)

  init() throws { scratch = try Scratch() }

  private func beat(_ time: Date = Self.time) throws {
    try Heartbeat(
      runID: "1c41fcdb0d49", time: time, asOf: "2021-03-02", counts: [("rows", 120), ("findings", 7)]
    ).write(in: scratch.path)
  }

  private func verdict(after seconds: Int, _ age: String = "26h") throws -> (isWell: Bool, words: String) {
    try DoctorRun(
      state: scratch.path, maximumAge: #require(Age(age)), isQuiet: false,
      now: Self.time + TimeInterval(seconds)
    ).verdict()
  }

  @Test func `the heartbeat tells of the run`() throws {
    try beat()
    #expect(
      try scratch.text("last-success.json") == """
        {
          "schemaVersion": 1,
          "time": "2021-03-02T02:30:05Z",
          "runID": "1c41fcdb0d49",
          "asOf": "2021-03-02",
          "program": "tilskudd 0.1.0",
          "counts": {
            "rows": 120,
            "findings": 7
          }
        }

        """)
    #expect(try scratch.mode(of: "last-success.json") == 0o644)
    let seen = try Heartbeat.read(in: scratch.path)
    #expect(seen.time == Self.time && seen.runID == "1c41fcdb0d49")
  }

  @Test(arguments: [
    (0, "less than a minute"), (59, "less than a minute"), (3 * 3600 + 12 * 60, "3 h 12 min"),
    (26 * 3600, "1 d 2 h"), (-60, "less than a minute"),
  ])
  func `a run that is young enough is fine`(seconds: Int, age: String) throws {
    try beat()
    let verdict = try verdict(after: seconds)
    #expect(verdict.isWell)
    #expect(
      verdict.words == "fine; the last good run ended \(age) ago (2021-03-02T02:30:05Z, run 1c41fcdb0d49)")
  }

  @Test func `a run that is too old is told, with its age and the limit`() throws {
    try beat()
    let verdict = try verdict(after: 26 * 3600 + 1)
    #expect(!verdict.isWell)
    #expect(verdict.words.hasPrefix("the last good run ended 1 d 2 h ago ("))
    #expect(verdict.words.hasSuffix("), more than 26h. See why none has ended since."))
    #expect(try !self.verdict(after: 91 * 60, "90m").isWell)
    #expect(try self.verdict(after: 47 * 3600, "2d").isWell)
  }

  @Test func `a heartbeat that lies ahead of the clock is told`() throws {
    try beat()
    let verdict = try verdict(after: -3 * 3600)
    #expect(!verdict.isWell)
    #expect(verdict.words.hasPrefix("the last good run lies 3 h ahead of this clock ("))
  }

  @Test func `the program says it in one line, and ends with 0 or 1`() throws {
    try beat(Date())
    let fine = try Program.run(["doctor", "--state", "."], in: scratch)
    #expect(fine.exitCode == 0 && fine.errors.isEmpty)
    #expect(fine.output.hasPrefix(".: fine; the last good run ended less than a minute ago ("))
    #expect(try Program.run(["doctor", "--state", ".", "--quiet"], in: scratch).output.isEmpty)
    try beat(Date() - 7200)
    for quiet in [[], ["--quiet"]] {
      let stale = try Program.run(["doctor", "--state", ".", "--max-age", "90m"] + quiet, in: scratch)
      #expect(stale.exitCode == 1 && stale.errors.isEmpty)
      #expect(stale.output.count { $0 == "\n" } == 1)
      #expect(stale.output.contains("more than 90m"))
    }
  }

  @Test(arguments: [
    "", "26", "h", "0h", "-1h", "+1h", "1.5h", "26 h", "26H", "1w", "99999999999999999999d", "36501d",
  ])
  func `an age is a whole number and a letter`(text: String) { #expect(Age(text) == nil) }

  @Test func `ages are in minutes, hours and days`() {
    #expect(Age("90m")?.seconds == 5400)
    #expect(Age("26h")?.seconds == 93_600)
    #expect(Age("2d")?.seconds == 172_800)
    #expect(Age("36500d") != nil)
    #expect(["90m", "26h", "2d"].map { Age($0)?.written } == ["90m", "26h", "2d"])
  }
}
