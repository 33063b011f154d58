import Foundation
import Glibc
import Testing

/// Output appears whole or not at all, and takes nothing away that the program did not write.
@Suite struct PublishingTests {
  private static let arguments = Sample.arguments + ["--fail-on", "never"]

  @Test func `a run that finds another one at work gives way`() throws {
    let folder = try Scratch()
    let lock = try folder.newFile("Output/.lock")
    try #require(flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    let outcome = try Program.run(Self.arguments, in: folder)
    #expect(outcome.exitCode == 75)
    #expect(
      outcome.errors
        == "Output: another run is writing here. Wait until it has ended (--wait SECONDS does), or give another folder.\n"
    )
    #expect(try folder.entries(of: "Output") == [".lock"])
    try lock.close()
    #expect(try Program.run(Self.arguments, in: folder).exitCode == 0)
  }

  @Test func `of several runs at once some are done, the others give way, and the result is whole`() throws {
    let folder = try Scratch()
    let runs = try (1...4).map { _ in try Program.start(Self.arguments, in: folder) }
    let codes = try runs.map { try $0.outcome().exitCode }
    #expect(codes.contains(0))
    #expect(codes.allSatisfy { [0, 75].contains($0) }, "\(codes)")
    let same = try folder.text("Output/2021/SHA256SUMS") == Sample.published.get().text("SHA256SUMS")
    #expect(same)
    #expect(try folder.entries(of: "Output") == [".lock", "2021"])
  }

  @Test(arguments: [50, 200, 350, 500, 650, 800, 950])
  func `a killed run leaves nothing published or all of it, and the next one tidies up`(
    milliseconds: Int
  ) throws {
    let folder = try Scratch()
    let run = try Program.start(Self.arguments, in: folder)
    usleep(UInt32(milliseconds * 1000))
    run.kill()
    _ = try run.outcome()
    if folder.exists("Output/2021") {
      #expect(try folder.files(below: "Output/2021") == Sample.published.get().files())
    }
    #expect(try Program.run(Self.arguments, in: folder).exitCode == 0)
    #expect(try folder.entries(of: "Output") == [".lock", "2021"])
  }

  @Test func `what a killed run left behind is taken away`() throws {
    let folder = try Scratch()
    try folder.write("half of it", to: "Output/.tmp-2021-1/karantene.csv")
    #expect(try Program.run(Self.arguments, in: folder).exitCode == 0)
    #expect(try folder.entries(of: "Output") == [".lock", "2021"])
  }

  @Test func `a new run takes the place of the one before, with every file of it`() throws {
    let folder = try Scratch()
    #expect(try Program.run(Self.arguments + ["--edition", "internal"], in: folder).exitCode == 0)
    #expect(try Program.run(Self.arguments, in: folder).exitCode == 0)
    for name in try Sample.published.get().files() {
      let same =
        try folder.bytes("Output/2021/\(name)")
        == Sample.published.get().folder.bytes("Output/2021/\(name)")
      #expect(same, "\(name)")
    }
    #expect(try folder.files(below: "Output/2021") == Sample.published.get().files())
  }

  @Test func `a run that fails leaves the one before as it was`() throws {
    let sample = try Sample(Self.arguments)
    let before = try sample.text("SHA256SUMS")
    try sample.folder.write("", to: "empty.csv")
    let outcome = try Program.run(Self.arguments + ["--input", "empty.csv"], in: sample.folder)
    #expect(outcome.exitCode == 65)
    #expect(try sample.text("SHA256SUMS") == before)
    #expect(try sample.files() == Sample.published.get().files())
  }

  @Test func `other files and other years in the output folder are left alone`() throws {
    let folder = try Scratch()
    try folder.write("mine", to: "Output/notes.txt")
    try folder.write("mine", to: "Output/2020/notes.txt")
    try folder.write("mine", to: "Output/.tmp-2020-1/notes.txt")
    #expect(try Program.run(Self.arguments, in: folder).exitCode == 0)
    for name in ["notes.txt", "2020/notes.txt", ".tmp-2020-1/notes.txt"] {
      #expect(try folder.text("Output/\(name)") == "mine")
    }
  }

  /// As when exports lie in a folder for each year, and the output is meant to go beside them.
  @Test func `a folder of the year that the program did not write is not replaced`() throws {
    let folder = try Scratch()
    try folder.copy(Project.path("SampleInput"), to: "exports")
    let outcome = try Program.run(
      ["yearly", "--year", "2021", "--input", "exports", "--output", "exports", "--as-of", "2022-03-15"],
      in: folder)
    #expect(outcome.exitCode == 73)
    #expect(outcome.errors.hasPrefix("exports/2021: "))
    for name in try FileManager.default.contentsOfDirectory(atPath: Project.path("SampleInput/2021")) {
      #expect(folder.exists("exports/2021/\(name)"), "\(name)")
    }
    #expect(try folder.entries(of: "exports").filter { $0.hasPrefix(".tmp") } == [])
  }

  @Test func `a file that someone has put into a finished run is not lost`() throws {
    let sample = try Sample(Self.arguments)
    try sample.folder.write("mine", to: "Output/2021/notes.txt")
    let outcome = try Program.run(Self.arguments, in: sample.folder)
    #expect(outcome.exitCode == 73)
    #expect(outcome.errors.hasPrefix("Output/2021/notes.txt: "))
    #expect(try sample.text("notes.txt") == "mine")
    // The mark of someone who has the workbook open is no such file.
    try FileManager.default.removeItem(atPath: sample.path("notes.txt"))
    try sample.folder.write("", to: "Output/2021/.~lock.\(Sample.name).xlsx#")
    #expect(try Program.run(Self.arguments, in: sample.folder).exitCode == 0)
  }

  @Test func `links that were planted are not written through`() throws {
    let folder = try Scratch()
    try folder.write("keep", to: "elsewhere/funn.csv")
    try FileManager.default.createDirectory(atPath: folder.file("Output"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("Output/2021"), withDestinationPath: folder.file("elsewhere"))
    let outcome = try Program.run(Self.arguments, in: folder)
    #expect(outcome.exitCode == 73)
    #expect(try folder.text("elsewhere/funn.csv") == "keep")
    #expect(try folder.entries(of: "elsewhere") == ["funn.csv"])
  }

  /// `/dev/full` cannot hold a folder, but a folder of limited size can be made where mounting is allowed.
  @Test(.enabled(if: Mount.isAllowed, "needs the right to mount"))
  func `a full disk ends the run with nothing published`() throws {
    let folder = try Scratch()
    let script = """
      mkdir small && mount -t tmpfs -o size=64k tmpfs small && "$@"; code=$?
      ls -A small; umount small; exit $code
      """
    let program = try Program.path()
    let arguments = Self.arguments.map { $0 == "Output" ? "small" : $0 }
    let run = try Running(
      program: "/usr/bin/unshare", ["--mount", "/bin/sh", "-c", script, "sh", program] + arguments,
      workingFolder: folder.path)
    let outcome = try run.outcome()
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.hasPrefix("small/2021/"), "\(outcome.errors)")
    #expect(outcome.errors.contains("No space left on device"), "\(outcome.errors)")
    #expect(outcome.output == ".lock\n")
  }
}

private enum Mount {
  static let isAllowed: Bool = {
    guard let folder = try? Scratch() else { return false }
    let run = try? Running(
      program: "/usr/bin/unshare", ["--mount", "/bin/mount", "-t", "tmpfs", "tmpfs", folder.path],
      workingFolder: "/")
    return (try? run?.outcome())?.exitCode == 0
  }()
}
