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

  @Test func aFullDiskIsAnErrorAndNotHalfASheet() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
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

  @Test func anErrorOfTheLibraryOnClosingIsTypedAndLeavesNoFile() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      // Room for one open file: the workbook opens, its temporary parts do not.
      let next = dup(0)
      Glibc.close(next)
      var limit = rlimit(rlim_cur: UInt(next) + 1, rlim_max: UInt(next) + 1)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      let error = #expect(throws: WorkbookError.self) {
        try writeWorkbook(Sample.statement, words: .sample, to: path + "/a.xlsx")
      }
      guard case .cannotWrite(let words) = error?.reason, words.hasSuffix("Too many open files") else {
        exit(1)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
