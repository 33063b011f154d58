import Foundation
import Testing

/// Files that are hardly files: each is refused or read with a clear word, soon, and without eating the machine.
@Suite struct BadInputTests {
  private static let row = "2021/1;2021;Ensomhet;Arendal;500;400"
  private static let headings = "Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp"

  private func inspect(_ scratch: Scratch, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["inspect", "--as-of", "2022-03-15"] + arguments, in: scratch)
  }

  /// The run and the seconds it took.
  private func timed(_ scratch: Scratch, _ arguments: [String]) throws -> (
    outcome: Program.Outcome, seconds: Double
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try Program.run(arguments, in: scratch)
    return (outcome, start.duration(to: clock.now) / .seconds(1))
  }

  @Test func `a file of one open quote and a gigabyte is refused at once`() throws {
    let scratch = try Scratch()
    // The rest of it is a hole, which takes no room on the disk.
    try scratch.write("\(Self.headings)\n\"", to: "open.csv")
    let file = try FileHandle(forWritingTo: URL(filePath: scratch.file("open.csv")))
    try file.truncate(atOffset: 1 << 30)
    try file.close()
    let run = try timed(
      scratch, ["yearly", "--year", "2021", "--input", "open.csv", "--output", "Output"])
    #expect(run.outcome.exitCode == 65)
    #expect(run.outcome.errors.hasPrefix("open.csv: "))
    #expect(run.seconds < 5)
  }

  @Test
  func
    `a quote that is never closed in a large file is told where it opened, and the rows after it are read`()
    throws
  {
    let scratch = try Scratch()
    let rows = String(repeating: Self.row + "\n", count: 60_000)
    try scratch.write("\(Self.headings)\n2021/1;2021;\"Ensomhet;Arendal;500;400\n" + rows, to: "open.csv")
    let outcome = try inspect(scratch, "--format", "json", "open.csv")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("\"records\": 60001"))
    #expect(outcome.output.contains("\"rule\": \"REC-003\""))
    #expect(outcome.output.contains("\"column\": 13"))
  }

  @Test func `a line of many megabytes is a record of its own`() throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: 20 << 20)
    try scratch.write("\(Self.headings)\n\(long);2021;Ensomhet;Arendal;1;1\n\(Self.row)\n", to: "long.csv")
    let outcome = try inspect(scratch, "--rows", "long.csv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.utf8.count > 20 << 20)
    #expect(outcome.output.hasSuffix("[\"2021/1\",\"2021\",\"Ensomhet\",\"Arendal\",\"500\",\"400\"]\n"))
  }

  @Test func `ten thousand columns are read, and those nobody knows are not used`() throws {
    let scratch = try Scratch()
    let more = (0..<10_000).map { ";ukjent \($0)" }.joined()
    let fields = String(repeating: ";x", count: 10_000)
    try scratch.write("\(Self.headings)\(more)\n\(Self.row)\(fields)\n", to: "wide.csv")
    let outcome = try inspect(scratch, "--format", "json", "wide.csv")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"records\": 1,"))
  }

  @Test func `a folder without exports, a pipe and a file nobody may read are told apart`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("folder"), withIntermediateDirectories: false)
    let folder = try inspect(scratch, "folder")
    #expect(folder.exitCode == 66)
    #expect(
      folder.errors
        == "folder: no .csv file in this folder or below it; put the exports there or name another folder\n")
    #expect(mkfifo(scratch.file("pipe.csv"), 0o600) == 0)
    let pipe = try inspect(scratch, "pipe.csv")
    #expect(pipe.exitCode == 66)
    #expect(pipe.errors == "pipe.csv: neither a file nor a folder; name a CSV file or a folder of them\n")
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func `a file that may not be read is said to be so`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.headings, to: "secret.csv")
    #expect(chmod(scratch.file("secret.csv"), 0) == 0)
    let outcome = try inspect(scratch, "secret.csv")
    #expect(outcome.exitCode == 77)
    #expect(outcome.errors == "secret.csv: may not be read by this user; ask for the right to read it\n")
  }
}
