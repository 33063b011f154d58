import Foundation
import GrantLedger
import Testing

@testable import ExportReading

/// A file whose bytes are not kept is as good as one whose bytes are.
@Suite final class LargeFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "large-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ bytes: Data) throws -> String {
    let file = folder.appending(path: "a.csv")
    try bytes.write(to: file)
    return file.path
  }

  private func read(_ path: String, keepingUpTo largest: Int) throws -> ReadExports {
    try readExports(
      at: [path], marks: { CorrectionMarks(file: [], line: [], surplus: []) }, by: Fixture.catalogue,
      today: Fixture.today, keepingUpTo: largest, seen: { _ in })
  }

  private static let text: String = {
    var text = "Tittel;med\nskilletegn\n" + Rows.headings
    for number in 1...700 {
      let scheme = number.isMultiple(of: 5) ? "\"K;\r\nL \"\"\(number)\"\"\"" : "K"
      let year = number.isMultiple(of: 11) ? "i fjor" : "2021"
      text += number.isMultiple(of: 7) ? "\n;;;;;;\n" : ""
      text += number.isMultiple(of: 101) ? "\(number);\"åpen;2021;K;Risør\n" : ""
      text += "\(number);\(year);\(scheme);Åseral;\(number);;\n"
    }
    return text
  }()

  @Test(arguments: ["", "\u{FEFF}"])
  func `every record is found again on the disk as it is in memory`(mark: String) throws {
    let path = try write(Data((mark + Self.text).utf8))
    let kept = try read(path, keepingUpTo: .max)
    let fetched = try read(path, keepingUpTo: 0)
    #expect(kept.sources.map { $0.fileOnDisk == nil } == [true])
    #expect(fetched.sources.map { $0.fileOnDisk == nil } == [false])
    #expect(fetched.exports.applications == kept.exports.applications)
    #expect(fetched.exports.unread == kept.exports.unread)
    #expect(kept.exports.applications.count > 500 && kept.exports.unread.count > 60)
    for origin in kept.exports.applications.map(\.origin) + kept.exports.unread.map(\.origin) {
      for column in [nil, ColumnKey.scheme, .applied, .municipalityName] {
        #expect(fetched.locate(origin, column) == kept.locate(origin, column))
      }
      #expect(fetched.rawFields(of: origin) == kept.rawFields(of: origin))
    }
    try fetched.requireUnchanged()
  }

  @Test func `what had to be decoded is kept`() throws {
    let path = try write(try #require(Self.text.data(using: .windowsCP1252)))
    let read = try read(path, keepingUpTo: 0)
    #expect(read.sources.map { $0.fileOnDisk == nil } == [true])
    #expect(
      read.locate(try #require(read.exports.applications.first).origin, .municipalityName).written == "Åseral"
    )
  }

  @Test func `a file that is written to afterwards is told of, and one that is put in its place is not read`()
    throws
  {
    let path = try write(Data(Self.text.utf8))
    let first = try read(path, keepingUpTo: 0)
    let origin = try #require(first.exports.applications.first).origin
    let before = first.rawFields(of: origin)
    try FileManager.default.removeItem(atPath: path)
    _ = try write(Data("noe annet".utf8))
    #expect(first.rawFields(of: origin) == before)
    try first.requireUnchanged()

    _ = try write(Data(Self.text.utf8))
    let second = try read(path, keepingUpTo: 0)
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.truncate(atOffset: 100)
    try handle.close()
    _ = second.rawFields(of: origin)
    #expect(throws: InputError(path: path, reason: .changedWhileRead)) { try second.requireUnchanged() }
  }
}
