import Foundation
import Testing

/// Files that are not whole, not there, or there twice.
@Suite struct NightlyInputTests {
  @Test func `a new file that is written to is left, and taken by the next run`() throws {
    let night = try Night()
    _ = try night.run("2021-03-01")
    try night.scratch.write(Night.headings + "2021/9;2021;Ensomhet;Bykle;7000;\n", to: "input/new.csv")
    try night.age()
    let writer = try FileHandle(forWritingTo: URL(filePath: night.scratch.file("input/new.csv")))
    let first = try night.run("2021-03-02", "--quiet")
    #expect(first.exitCode == 0)
    #expect(first.output.contains("new.csv ble fortsatt skrevet til"))
    #expect(first.output.hasPrefix("Ingen endringer"))
    try writer.close()
    #expect(try night.run("2021-03-03").output.hasPrefix("1 ny søknad (+7\u{A0}000\u{A0}kr)"))
  }

  @Test func `a file that grows between two looks is being written, also by who does not hold it open`()
    throws
  {
    let night = try Night()
    _ = try night.run("2021-03-01")
    let text = Night.headings + "2021/9;2021;Ensomhet;Bykle;7000;\n"
    try night.scratch.write(text, to: "input/new.csv")
    let run = try night.start("2021-03-02")
    // As a copy over the network: a piece now and then.
    for number in 10...40 {
      usleep(60_000)
      try night.scratch.write(
        text + String(repeating: "2021/\(number);2021;Ensomhet;Bykle;1;\n", count: 1), to: "input/new.csv")
    }
    let outcome = try run.outcome()
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("new.csv ble fortsatt skrevet til"), "\(outcome)")
  }

  @Test func `a file of the last run that is written to stops the run, and nothing seems to be gone`() throws
  {
    let night = try Night()
    _ = try night.run("2021-03-01")
    let writer = try FileHandle(forWritingTo: URL(filePath: night.scratch.file("input/applications.csv")))
    let outcome = try night.run("2021-03-02")
    #expect(outcome.exitCode == 74 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("applications.csv: somebody is still writing to this file."))
    #expect(!night.scratch.exists("Output/2021-03-02"))
    #expect(try night.runs().count == 1)
    try writer.close()
    #expect(try night.run("2021-03-02").output.hasPrefix("Ingen endringer"))
  }

  @Test func `a copy of a file is named with what it is a copy of, and not counted twice`() throws {
    let night = try Night()
    _ = try night.run("2021-03-01")
    try FileManager.default.copyItem(
      atPath: night.scratch.file("input/applications.csv"), toPath: night.scratch.file("input/again.csv"))
    try night.age()
    let outcome = try night.run("2021-03-02")
    #expect(outcome.output.contains("again.csv er en kopi av applications.csv"))
    #expect(outcome.output.hasPrefix("Ingen endringer"))
    let page = try night.scratch.text("Output/latest/nattlig-2021-03-02.md")
    #expect(page.contains("er en kopi av applications.csv"))
  }

  @Test(arguments: [["--allow-empty"], []]) func `an empty input stops the run unless it is meant`(
    option: [String]
  ) throws {
    let night = try Night()
    _ = try night.run("2021-03-01")
    try FileManager.default.removeItem(atPath: night.scratch.file("input/applications.csv"))
    let outcome = try night.run(["2021-03-02"] + option)
    if option.isEmpty {
      #expect(outcome.exitCode == 66 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("--allow-empty"))
      #expect(try night.runs().count == 1)
    } else {
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains("2 rader er borte"))
    }
  }
}
