import Foundation
import Testing

/// The same inputs give the same bytes, wherever and in whatever language a machine is set up.
@Suite struct SameBytesTests {
  private static let surroundings: [[String: String]] = [
    ["LC_ALL": "nb_NO.UTF-8", "LANG": "nb_NO.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles", "PATH": "/nowhere"],
    ["LC_ALL": "C", "SOURCE_DATE_EPOCH": "0", "HOME": "/nowhere", "TMPDIR": "/nowhere"],
    ["LC_NUMERIC": "de_DE.UTF-8", "COLUMNS": "40", "TERM": "xterm-256color", "NO_COLOR": "1"],
  ]

  @Test(arguments: surroundings)
  func `language, zone, path and working folder change no byte`(environment: [String: String]) throws {
    let sample = try Sample.published.get()
    let folder = try Scratch()
    let outcome = try Program.run(
      Sample.arguments + ["--fail-on", "never"], in: folder, environment: environment)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try folder.files(below: "Output/2021") == sample.files())
    for name in try sample.files() {
      let same = try folder.bytes("Output/2021/\(name)") == sample.folder.bytes("Output/2021/\(name)")
      #expect(same, "\(name)")
    }
  }

  @Test func `a second run over the first changes no byte`() throws {
    let sample = try Sample(Sample.arguments + ["--fail-on", "never"])
    let before = try sample.files().map { try sample.folder.bytes("Output/2021/\($0)") }
    #expect(try Program.run(Sample.arguments + ["--fail-on", "never"], in: sample.folder).exitCode == 0)
    let after = try sample.files().map { try sample.folder.bytes("Output/2021/\($0)") }
    #expect(before == after)
  }

  @Test func `files copied elsewhere keep their figures and their run`() throws {
    let folder = try Scratch()
    try folder.copy(Project.path("SampleInput"), to: "copied here")
    let arguments = Sample.arguments.map { $0 == Project.path("SampleInput") ? "copied here" : $0 }
    #expect(try Program.run(arguments + ["--fail-on", "never"], in: folder).exitCode == 0)
    let same = try folder.text("Output/2021/SHA256SUMS") == Sample.published.get().text("SHA256SUMS")
    #expect(same)
  }

  @Test func `another day, edition or catalogue is another run`() throws {
    let run = try Sample.published.get().manifest().runID
    let internalRun = try Sample.internalEdition.get().manifest().runID
    let folder = try Scratch()
    let arguments = Sample.arguments.map { $0 == "2022-03-15" ? "2022-03-16" : $0 }
    #expect(try Program.run(arguments + ["--fail-on", "never"], in: folder).exitCode == 0)
    let later = try JSONDecoder().decode(Manifest.self, from: folder.bytes("Output/2021/manifest.json"))
    #expect(later.asOf == "2022-03-16")
    #expect(Set([run, internalRun, later.runID]).count == 3)
  }
}
