import CPartFiles
import ExcelRendering
import Foundation
import GrantLedger
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Nothing that stands already is written over, and nothing broken is left.
@Suite struct FileTests {
  private func reason(writingTo path: String) -> WorkbookError.Reason? {
    do throws(WorkbookError) {
      try writeWorkbook(Sample.statement, words: .sample, to: path)
      return nil
    } catch { return error.reason }
  }

  @Test func aFileThatStandsThereIsLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.xlsx")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(reason(writingTo: path) == .fileExists)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func aSymbolicLinkIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    let target = folder.file("target")
    try FileManager.default.createSymbolicLink(atPath: folder.file("a.xlsx"), withDestinationPath: target)
    #expect(reason(writingTo: folder.file("a.xlsx")) == .fileExists)
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func aFolderThatIsNotThereIsAnErrorWithTheSystemsWords() throws {
    let folder = try TemporaryFolder()
    #expect(reason(writingTo: folder.file("no/a.xlsx")) == .cannotCreate("No such file or directory"))
  }

  @Test func noTemporaryFilesAreLeftBesideTheWorkbook() throws {
    let folder = try TemporaryFolder()
    #expect(reason(writingTo: folder.file("a.xlsx")) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
  }

  @Test(arguments: [0, 100, 5_000, 15_000])
  func aFullDiskIsAnErrorAndNotHalfAWorkbook(room: UInt) async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String, room = room as UInt] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: room, rlim_max: room)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let error = #expect(throws: WorkbookError.self) {
        try writeWorkbook(Sample.statement, words: .sample, to: path + "/a.xlsx")
      }
      guard case .cannotWrite(let words) = error?.reason, words.hasSuffix("File too large") else {
        fatalError("\(String(describing: error))")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  /// As on a system whose library keeps its parts on the disk.
  @Test func aDiskWithoutRoomForThePartsIsAnErrorAndNotHalfASheet() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      part_files_on_disk(true)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 200_000, rlim_max: 200_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let error = #expect(throws: WorkbookError.self) {
        try writeWorkbook(Sample.statement, words: .sample, to: path + "/a.xlsx")
      }
      guard case .noRoom(let bytes, "File too large") = error?.reason, bytes > 200_000 else { exit(1) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func partsOnTheDiskGiveTheSameWorkbook() throws {
    let folder = try TemporaryFolder()
    let before = part_files_of_thread().made
    part_files_on_disk(true)
    defer { part_files_on_disk(false) }
    #expect(reason(writingTo: folder.file("a.xlsx")) == nil)
    #expect(part_files_of_thread().made == before)
    part_files_on_disk(false)
    #expect(reason(writingTo: folder.file("b.xlsx")) == nil)
    #expect(part_files_of_thread().made > before)
    let files = try ["a.xlsx", "b.xlsx"].map { try Data(contentsOf: URL(filePath: folder.file($0))) }
    #expect(files[0] == files[1])
  }

  @Test func anErrorOfTheLibraryOnClosingIsTypedAndLeavesNoFile() async throws {
    let folder = try TemporaryFolder()
    let notes = try TemporaryFolder()
    await #expect(processExitsWith: .success) {
      [path = folder.path as String, notes = notes.file("words") as String] in
      part_files_on_disk(true)
      // Room for one open file: the workbook opens, its temporary parts do not. Another thread may take the room, so there are some tries.
      var words = ""
      for attempt in 1...20 where !words.contains("cannot write") {
        let next = dup(0)
        Glibc.close(next)
        limitOpenFiles(to: Int(next) + 1)
        do throws(WorkbookError) {
          try writeWorkbook(Sample.statement, words: .sample, to: path + "/\(attempt).xlsx")
          unlink(path + "/\(attempt).xlsx")
        } catch { words = error.description }
        limitOpenFiles(to: 1_000)
      }
      try words.write(toFile: notes, atomically: false, encoding: .utf8)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    let words = try String(contentsOfFile: notes.file("words"), encoding: .utf8)
    #expect(
      words
        == "tildelingsrapport-2021.xlsx: cannot write the workbook (Error encountered when creating a tmpfile during file "
        + "assembly. Too many open files); check the disk and write again")
  }
}

private func limitOpenFiles(to count: Int) {
  var limit = rlimit(rlim_cur: UInt(count), rlim_max: 1_024)
  setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
