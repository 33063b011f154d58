import Foundation
import Testing

/// `tilskudd history` and `tilskudd diff`, and a state folder that cannot be used.
@Suite struct RememberedRunsTests {
  @Test func `the runs are listed, the newest first`() throws {
    let night = try Night()
    for day in ["2021-03-01", "2021-03-02"] { _ = try night.run(day) }
    let lines = try night.command("history", "--state", "state").output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("run "))
    #expect(lines[1].contains("2021-03-02") && lines[2].contains("2021-03-01"))
    let runs = try night.runs()
    #expect(runs.map { $0["rows"] as? Int } == [2, 2])
  }

  @Test func `the change between two runs is shown in every form, whichever is named first`() throws {
    let night = try Night()
    _ = try night.run("2021-03-01")
    try night.write("2021/3;2021;Ensomhet;Åmli;412000;200000")
    let told = try night.run("2021-03-02").output
    let text = try night.command("diff", "last-1", "last", "--state", "state").output
    #expect(told.hasPrefix(text))
    #expect(try night.command("diff", "last", "last-1", "--state", "state").output == text)
    let page = try night.command("diff", "last-1", "last", "--state", "state", "--format", "markdown").output
    #expect(try page == night.scratch.text("Output/latest/nattlig-2021-03-02.md"))
    let json = try night.command("diff", "last-1", "last", "--state", "state", "--format", "json").output
    let change = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let rows = try #require(change["rows"] as? [[String: Any]])
    #expect(rows.map { $0["change"] as? String } == ["new"])
    #expect((rows[0]["after"] as? [String: Any])?["applied"] as? Int == 41_200_000)
    let figures = try #require(change["figures"] as? [[String: Any]])
    #expect(
      figures.contains {
        $0["id"] as? String == "2021/ensomhet/4217/granted" && $0["after"] as? Int == 20_000_000
      })
  }

  @Test func `a state folder on a disk that can only be read is said so`() throws {
    // The kernel's own tree: nobody may make a folder in it.
    let night = try Night()
    let outcome = try night.command(
      "nightly", "--input", "input", "--state", "/sys/tilskudd", "--output", "Output", "--as-of", "2021-03-01"
    )
    #expect([73, 77].contains(outcome.exitCode), "\(outcome)")
    #expect(outcome.errors.hasPrefix("/sys/tilskudd"))
    #expect(!night.scratch.exists("Output"))
  }

  @Test func `no room for the history is said so, and the next run works`() throws {
    let night = try Night()
    for blocks in [8, 40] {
      // A limit on the size of files stands in for a full disk; without the signal it is an error of writing.
      let run = try Running(
        program: "/bin/sh",
        [
          "-c",
          "trap '' XFSZ; ulimit -f \(blocks); exec \(try Program.path()) nightly --input input --state state --output Output --as-of 2021-03-01",
        ], workingFolder: night.scratch.path, environment: Program.environment)
      let outcome = try run.outcome()
      #expect([73, 74].contains(outcome.exitCode), "\(blocks): \(outcome)")
      #expect(!outcome.errors.isEmpty)
    }
    #expect(try night.run("2021-03-01").exitCode == 0)
    try night.expectWhole()
    #expect(try night.runs().count == 1)
  }
}
