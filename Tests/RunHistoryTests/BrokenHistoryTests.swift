import Foundation
import GrantLedger
import Testing

@testable import RunHistory

@Suite struct BrokenHistoryTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func open() throws -> RunHistory {
    try RunHistory(writingIn: scratch.path, today: Samples.day(2))
  }

  @Test func `a file that is no database is kept under another name, and a new history begins`() throws {
    try scratch.write("not a database, but somebody's text: \(String(repeating: "x", count: 2000))")
    let before = try scratch.bytes("history.db")
    let history = try open()
    let aside = try #require(history.movedAside)
    #expect(aside == "\(scratch.path)/history.db.broken-2021-03-03")
    #expect(try scratch.bytes("history.db.broken-2021-03-03") == before)
    #expect(try history.runs().isEmpty)
    try history.record(Samples.snapshot(1), at: 0)
    #expect(try open().movedAside == nil)
  }

  @Test func `a second broken one does not take the place of the first`() throws {
    for text in ["one broken thing", "another broken thing"] {
      for name in try scratch.names() where !name.contains("broken") { try scratch.remove(name) }
      try scratch.write(text)
      _ = try open()
    }
    #expect(
      String(decoding: try scratch.bytes("history.db.broken-2021-03-03"), as: UTF8.self).hasPrefix("one"))
    #expect(
      String(decoding: try scratch.bytes("history.db.broken-2021-03-03-2"), as: UTF8.self)
        .hasPrefix("another"))
  }

  @Test func `a database with torn pages is moved aside`() throws {
    do {
      let history = try open()
      for number in 1...8 { try history.record(Samples.snapshot(number), at: 0) }
    }
    _ = try scratch.query("PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try scratch.bytes("history.db")
    for place in stride(from: 4096 + 40, to: bytes.count, by: 97) { bytes[place] ^= 0x5A }
    try scratch.write(bytes)
    #expect(throws: HistoryError.self) { try RunHistory(readingIn: scratch.path) }
    #expect(try open().movedAside != nil)
  }

  @Test func `a history of a newer version is refused and left as it is`() throws {
    do { try open().record(Samples.snapshot(1), at: 0) }
    _ = try scratch.query("INSERT INTO grdb_migrations VALUES ('9 from the future')")
    let before = try scratch.bytes("history.db")
    for attempt in [{ _ = try open() }, { _ = try RunHistory(readingIn: scratch.path) }] {
      let error = #expect(throws: HistoryError.self) { try attempt() }
      #expect(error?.reason == .newer && error?.exitCode == 78)
    }
    #expect(try scratch.bytes("history.db") == before)
  }

  @Test func `another program's database is refused and left as it is`() throws {
    _ = try scratch.query("CREATE TABLE recipes (name TEXT)")
    let error = #expect(throws: HistoryError.self) { try open() }
    #expect(error?.reason == .foreign)
    #expect(try scratch.query("SELECT count(*) FROM sqlite_schema") == "1")
  }

  @Test func `a folder or link in the database's place is said, and not followed`() throws {
    try FileManager.default.createDirectory(
      atPath: "\(scratch.path)/history.db", withIntermediateDirectories: false)
    #expect(throws: HistoryError.self) { try open() }
    try scratch.remove("history.db")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/history.db", withDestinationPath: "\(scratch.path)/elsewhere")
    let error = #expect(throws: HistoryError.self) { try open() }
    #expect(error?.exitCode == 77)
    #expect(!(try scratch.names().contains("elsewhere")))
  }

  @Test func `a value that this program never writes is told of, and no reason to fall`() throws {
    do { try open().record(Samples.snapshot(1), at: 0) }
    _ = try scratch.query("UPDATE matters SET kind = 'somethingElse'")
    let error = #expect(throws: HistoryError.self) { try open().lastGood() }
    guard case .broken(let words) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(words.contains("somethingElse"))
  }
}
