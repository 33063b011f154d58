import Foundation
import Testing

@testable import ExportReading

@Suite final class FindInputFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "reading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ paths: String...) throws {
    for path in paths {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(path.utf8).write(to: file)
    }
  }

  private func path(_ relative: String) -> String { folder.appending(path: relative).path }

  private func refusal(_ paths: String...) -> InputError? {
    do {
      _ = try findInputFiles(paths)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a folder is searched to the bottom, in the order of its paths' bytes`() throws {
    try write("b.csv", "B.CSV", "a/z.csv", "a.csv", "å.Csv", "les.txt", "c/d/e.csv", "x.csv/y.csv")
    let files = try findInputFiles([folder.path])
    #expect(files.map(\.name) == ["B.CSV", "a.csv", "a/z.csv", "b.csv", "c/d/e.csv", "x.csv/y.csv", "å.Csv"])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == files.map(\.name))
  }

  @Test func `hidden files, and finished runs below the folder, are passed over`() throws {
    try write("a.csv", ".skjult.csv", ".git/b.csv", "Output/2021/funn.csv", "Output/2021/manifest.json")
    try write("Output/2021/SHA256SUMS", "Output/egen.csv")
    #expect(try findInputFiles([folder.path]).map(\.name) == ["Output/egen.csv", "a.csv"])
  }

  @Test func `a file named by itself is read whatever it is called, and once however often it is reached`()
    throws
  {
    try write("a.txt", "b.csv")
    try FileManager.default.createSymbolicLink(
      atPath: path("c.csv"), withDestinationPath: path("b.csv"))
    let files = try findInputFiles([path("b.csv"), path("a.txt"), path("./b.csv"), folder.path])
    #expect(files.map(\.name) == [path("b.csv"), path("a.txt")])
  }

  @Test func `a folder of links that lead back to it is searched once`() throws {
    try write("a/b.csv")
    try FileManager.default.createSymbolicLink(atPath: path("a/runde"), withDestinationPath: folder.path)
    #expect(try findInputFiles([folder.path]).map(\.name) == ["a/b.csv"])
  }

  @Test func `files of the same name in two folders are told apart by their whole path`() throws {
    try write("en/a.csv", "to/a.csv", "to/b.csv")
    #expect(
      try findInputFiles([path("en"), path("to")]).map(\.name) == [
        path("en/a.csv"), path("to/a.csv"), "b.csv",
      ])
  }

  @Test func `what is missing is told with its path and exit code 66`() {
    let error = refusal(path("mangler.csv"))
    #expect(error?.description == "\(path("mangler.csv")): no such file or folder; check the path")
    #expect(error?.exitCode == 66)
    #expect(refusal("")?.reason == .missing)
  }

  @Test func `a folder without exports is told as such`() throws {
    try write("les.txt")
    let error = refusal(folder.path)
    #expect(error?.reason == .noExports)
    #expect(error?.exitCode == 66)
  }

  @Test func `a pipe or a device in place of a file is refused and not waited for`() throws {
    #expect(mkfifo(path("rør.csv"), 0o600) == 0)
    #expect(refusal(path("rør.csv"))?.reason == .notAFile)
    #expect(refusal(folder.path)?.reason == .notAFile)
    #expect(refusal("/dev/null")?.exitCode == 66)
  }

  @Test func `a file too large is refused before it is read`() throws {
    try Data(repeating: 0x0A, count: ReadingLimits.bytesOfLook).write(to: folder.appending(path: "stor.csv"))
    #expect(truncate(path("stor.csv"), 1 << 30) == 0)
    let error = refusal(path("stor.csv"))
    #expect(error?.exitCode == 65)
    #expect(
      error?.description
        == "\(path("stor.csv")): larger than 512 MiB; divide it into several files, each with the headings, or add it up with tilskudd sum, which reads UTF-8 of any size"
    )
  }

  @Test func `a large file is looked at as far as its lines may go, however little of it tells`() throws {
    let longest = ReadingLimits.bytesPerRecord
    let x = UInt8(ascii: "x")
    let cases: [(bytes: [UInt8], line: Int?)] = [
      // The last byte that may end the first line, and the one after it.
      (Array(repeating: x, count: longest) + [Byte.lineFeed], nil),
      (Array(repeating: x, count: longest + 1) + [Byte.lineFeed], 1),
      (Array(repeating: x, count: 9) + [Byte.lineFeed] + Array(repeating: x, count: longest + 1), 2),
      // Lines so long that none ends where little is looked at.
      (Array(repeatElement(Array(repeating: x, count: 3 << 20) + [Byte.lineFeed], count: 4).joined()), nil),
    ]
    for (bytes, line) in cases {
      try Data(bytes).write(to: folder.appending(path: "stor.csv"))
      #expect(truncate(path("stor.csv"), off_t(ReadingLimits.bytesWithoutLook + 1)) == 0)
      let file = try #require(try findFiles([path("stor.csv")]).first).path
      var reason: InputError.Reason?
      do { try PieceSource(opening: file).close() } catch { reason = error.reason }
      #expect(reason == line.map { .unusable(.recordTooLong(line: $0)) })
    }
  }

  @Test func `a file that shrinks or grows while it is read has changed`() throws {
    try write("a.csv")
    let file = try #require(try findFiles([path("a.csv")]).first).path
    for size in [2, 9] as [off_t] {
      #expect(truncate(path("a.csv"), 5) == 0)
      let (opened, before) = try Disk.open(file)
      #expect(truncate(path("a.csv"), size) == 0)
      let changed = InputError(path: path("a.csv"), reason: .changedWhileRead)
      #expect(throws: changed) { try Disk.requireUnchanged(opened, file, size: before) }
      if size < before {
        var bytes = [UInt8](repeating: 0, count: before)
        #expect(throws: changed) { try Disk.read(opened, file, at: 0, into: &bytes) }
      }
    }
    let error = InputError(path: "a.csv", reason: .changedWhileRead)
    #expect(error.exitCode == 74)
    #expect(error.description == "a.csv: changed while it was read; run again when its export is complete")
  }

  @Test func `a file that shrinks between two pieces has changed`() throws {
    try write("a.csv")
    let source = try PieceSource(opening: #require(try findFiles([path("a.csv")]).first).path)
    defer { source.close() }
    var bytes: [UInt8] = []
    try source.fill(&bytes, from: 0, count: 3)
    #expect(truncate(path("a.csv"), 4) == 0)
    let changed = InputError(path: path("a.csv"), reason: .changedWhileRead)
    #expect(throws: changed) { try source.fill(&bytes, from: 3, count: 2) }
    #expect(throws: changed) { try source.requireUnchanged() }
  }

  @Test(.enabled(if: getuid() != 0, "this user may read everything"))
  func `a file that may not be read is told with exit code 77`() throws {
    try write("låst.csv")
    #expect(chmod(path("låst.csv"), 0) == 0)
    #expect(refusal(path("låst.csv"))?.exitCode == 77)
  }
}
