import Foundation
import GrantLedger
import Testing

@testable import tilskudd

/// Nightly runs stand side by side under their days, `latest` leads to the last, and only our own are ever removed.
@Suite struct NightlyFolderTests {
  private let scratch: Scratch
  private var output: String { scratch.file("Output") }

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func publish(_ iso: String, _ word: String = "page", keep: Int? = nil) throws
    -> NightlyFolder.Published
  {
    let day = try #require(CivilDate(iso: iso))
    // A program that another test starts has our lock in hand until it has become that program.
    let nightly = try NightlyFolder.make(output: output, day: day, wait: .seconds(20))
    try nightly.folder.write(word.utf8, to: "page.md")
    let sums = "\(try nightly.folder.digest("page.md").sha256)  page.md\n"
    try nightly.folder.write(sums.utf8, to: FinishedRun.checksumsFile)
    return try nightly.publish(keep: keep)
  }

  private var latest: String? { LatestLink(output: output).target }

  @Test func `each day has its folder, and latest leads to the last one`() throws {
    #expect(try publish("2021-03-01").path == "\(output)/2021-03-01")
    #expect(latest == "2021-03-01")
    try publish("2021-03-02", "second")
    #expect(latest == "2021-03-02")
    #expect(try scratch.text("Output/latest/page.md") == "second")
    #expect(try scratch.entries(of: "Output") == [".lock", "2021-03-01", "2021-03-02", "latest"])
  }

  @Test func `a second run of a day takes the place of the first`() throws {
    try publish("2021-03-01", "first")
    try publish("2021-03-01", "second")
    #expect(try scratch.text("Output/latest/page.md") == "second")
    #expect(try scratch.entries(of: "Output") == [".lock", "2021-03-01", "latest"])
  }

  @Test func `only the last runs are kept`() throws {
    for day in 1...4 { try publish("2021-03-0\(day)") }
    let published = try publish("2021-03-05", keep: 2)
    #expect(published.pruned.map(\.description) == ["2021-03-01", "2021-03-02", "2021-03-03"])
    #expect(published.remarks == [])
    #expect(try scratch.entries(of: "Output") == [".lock", "2021-03-04", "2021-03-05", "latest"])
  }

  @Test func `nothing but whole nightly runs is ever removed`() throws {
    for day in 1...4 { try publish("2021-03-0\(day)") }
    try scratch.write("mine", to: "Output/2021-03-01/page.md")
    try scratch.write("mine", to: "Output/2021-03-02/notes.txt")
    try scratch.write("mine", to: "Output/2021-02-01/notes.txt")
    try scratch.write("mine", to: "Output/2021-02-02")
    try scratch.write("mine", to: "Output/2020/SHA256SUMS")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("Output/2021-02-03"), withDestinationPath: "2021-03-03")
    let published = try publish("2021-03-05", keep: 1)
    #expect(published.pruned.map(\.description) == ["2021-03-03", "2021-03-04"])
    #expect(published.remarks.contains { $0.contains("Output/2021-03-01: not removed") })
    #expect(published.remarks.contains { $0.contains("Output/2021-03-02: not removed") })
    #expect(try scratch.text("Output/2021-03-01/page.md") == "mine")
    for name in ["2021-03-02/notes.txt", "2021-02-01/notes.txt", "2021-02-02", "2020/SHA256SUMS"] {
      #expect(try scratch.text("Output/\(name)") == "mine", "\(name)")
    }
    #expect(try scratch.entries(of: "Output").contains("2021-02-03"))
  }

  /// `--as-of` may lie before the days of other runs.
  @Test func `the run that latest leads to is never removed`() throws {
    for day in 2...4 { try publish("2021-03-0\(day)") }
    let published = try publish("2021-03-01", keep: 1)
    #expect(published.pruned.map(\.description) == ["2021-03-02", "2021-03-03"])
    #expect(latest == "2021-03-01")
    #expect(try scratch.text("Output/latest/page.md") == "page")
  }

  @Test func `what stands where the link is to be is not taken away`() throws {
    try scratch.write("mine", to: "Output/latest")
    let failure = try #require(throws: RunFailure.self) { try publish("2021-03-01") }
    #expect(failure.status == .cannotCreate)
    #expect(failure.messages[0].hasPrefix("\(output)/latest: a file or folder stands where"))
    #expect(try scratch.text("Output/latest") == "mine")
    #expect(try scratch.entries(of: "Output") == [".lock", "latest"])
  }

  @Test func `what killed runs left behind is taken away, and nothing else`() throws {
    try scratch.write("half", to: "Output/.tmp-nightly-2021-02-28-1/page.md")
    try scratch.write("mine", to: "Output/.tmp-2020-1/page.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("Output/.tmp-nightly-latest-1"), withDestinationPath: "2021-02-28")
    try publish("2021-03-01")
    #expect(try scratch.entries(of: "Output") == [".lock", ".tmp-2020-1", "2021-03-01", "latest"])
  }

  @Test func `another run at work is waited for no longer than asked`() throws {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let day = try #require(CivilDate(iso: "2021-03-01"))
    let lock = try RunLock.take(in: output)
    let start = ContinuousClock.now
    let failure = try #require(throws: RunFailure.self) {
      _ = try NightlyFolder.make(output: output, day: day, wait: .seconds(1))
    }
    #expect(start.duration(to: .now) >= .seconds(1))
    #expect(failure.status == .anotherRun)
    #expect(failure.messages[0].hasPrefix("\(output): another run is writing here still, after 1 s."))
    _ = consume lock
    try publish("2021-03-01")
  }
}
