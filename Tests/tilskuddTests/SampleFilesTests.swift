import Foundation
import Testing

/// What `make report` writes, as files.
@Suite struct SampleFilesTests {
  @Test func `the sample year is written whole, and says where`() throws {
    let sample = try Sample.published.get()
    #expect(sample.outcome.exitCode == 0)
    #expect(sample.outcome.errors == "")
    #expect(sample.outcome.output.contains("Workbook: Output/2021/tildelingsrapport-2021.xlsx\n"))
    let expected = [
      "SHA256SUMS", "funn.csv", "karantene.csv", "manifest.json", "tall.json",
      "tildelingsrapport-2021-granted.svg", "tildelingsrapport-2021.md", "tildelingsrapport-2021.xlsx",
    ]
    #expect(try sample.files() == expected)
    #expect(try sample.folder.entries(of: "Output") == [".lock", "2021"])
  }

  @Test func `an exit code of 1 says that there are errors, and everything is written all the same`() throws {
    let sample = try Sample(Sample.arguments)
    #expect(sample.outcome.exitCode == 1)
    let errors = try Expectations.sample.get().findings.filter { $0.severity == "error" }
    let lines = sample.outcome.errors.split(separator: "\n")
    // More than one can read: a line for each rule, with the first of its places.
    #expect(errors.count > 20 && lines.count <= 20)
    let places = Set(errors.map { "\($0.file):\($0.line)" })
    let named = lines.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    #expect(Set(named).count == lines.count && places.isSuperset(of: named), "\(named)")
    let rules = lines.compactMap { $0.firstMatch(of: /FEIL ([A-Z]{3}-[0-9]{3}):/).map { String($0.1) } }
    #expect(rules.count == lines.count && Set(rules) == Set(errors.flatMap(\.rules)), "\(rules)")
    #expect(try sample.files() == Sample.published.get().files())
  }

  @Test func `a quiet run says nothing`() throws {
    let outcome = try Sample(Sample.arguments + ["--fail-on", "never", "--quiet"]).outcome
    #expect(outcome.output + outcome.errors == "")
  }

  @Test func `the checksums hold, and name every other file`() throws {
    let sample = try Sample.published.get()
    let lines = try sample.text("SHA256SUMS").split(separator: "\n")
    let names = lines.map { String($0.dropFirst(66)) }
    #expect(Set(names) == Set(try sample.files()).subtracting(["SHA256SUMS"]))
    let check = try Running(
      program: "/usr/bin/sha256sum", ["--check", "--strict", "SHA256SUMS"], workingFolder: sample.path(""))
    let outcome = try check.outcome()
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test func `the manifest lists every input file with what became of its records`() throws {
    let manifest = try Sample.published.get().manifest()
    let expected = try Expectations.sample.get().files
    #expect(manifest.inputs.map(\.name).sorted() == expected.map(\.path).sorted())
    for file in expected {
      let input = try #require(manifest.inputs.first { $0.name == file.path })
      #expect(input.kind.hasPrefix(file.kind), "\(file.path)")
      let encoding = input.encoding.lowercased().replacing(" ", with: "-")
      #expect(encoding == file.encoding, "\(file.path)")
      #expect(input.posted == file.posted, "\(file.path)")
      #expect(input.quarantined == file.quarantined, "\(file.path)")
      #expect(input.read == input.posted + input.quarantined + input.skipped, "\(file.path)")
      let size = try FileManager.default.attributesOfItem(atPath: Project.path("SampleInput/\(file.path)"))
      #expect(input.bytes == (size[.size] as? NSNumber)?.intValue, "\(file.path)")
    }
  }

  @Test func `the manifest lists every file written, with its size and checksum`() throws {
    let sample = try Sample.published.get()
    let sums = try sample.text("SHA256SUMS")
    let outputs = try sample.manifest().outputs
    #expect(Set(outputs.map(\.name)) == Set(try sample.files()).subtracting(["SHA256SUMS", "manifest.json"]))
    for output in outputs {
      #expect(sums.contains("\(output.sha256)  \(output.name)\n"))
      #expect(output.bytes == (try sample.folder.bytes("Output/2021/\(output.name)")).count)
    }
  }

  @Test(arguments: ["funn.csv", "karantene.csv"])
  func `working files are for their owner alone`(name: String) throws {
    #expect(try Sample.published.get().folder.mode(of: "Output/2021/\(name)") == 0o600)
  }

  @Test func `the statement may be read by everyone, whatever the library does`() throws {
    let folder = try Sample.published.get().folder
    for name in ["\(Sample.name).xlsx", "\(Sample.name).md", "manifest.json", "SHA256SUMS"] {
      #expect(try folder.mode(of: "Output/2021/\(name)") & 0o444 == 0o444, "\(name)")
      #expect(try folder.mode(of: "Output/2021/\(name)") & 0o022 == 0, "\(name)")
    }
  }

  @Test func `no place to be filled is left open in any text`() throws {
    let sample = try Sample.published.get()
    let cells = try Sample.workbook().sheets.flatMap(\.cells.values).compactMap(\.text)
    let texts =
      try [sample.text("funn.csv"), sample.text("karantene.csv")] + [sample.markdown().text] + cells
    for text in texts {
      #expect(!text.contains(/\\?\{[a-zA-Z]+\\?\}/) && !text.contains("[?"), "\(text.prefix(200))")
    }
  }
}
