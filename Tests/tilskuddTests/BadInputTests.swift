import Foundation
import Testing

/// Files that are hardly files: each is refused or read with a clear word, soon, and without eating the machine.
///
/// By every command that reads files. Those that are larger than the disk should bear are holes but for their beginning.
@Suite(.serialized) struct BadInputTests {
  private static let row = "2021/1;2021;Ensomhet;Arendal;500;400"
  private static let headings = "Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp"

  /// A command that reads a file of exports, or of corrections beside good exports.
  enum Command: String, CaseIterable {
    case yearly, inspect, rows, sum, amend

    func arguments(_ file: String) -> [String] {
      switch self {
      case .yearly: ["yearly", "--year", "2021", "--input", file, "--output", "Output"]
      case .inspect: ["inspect", file]
      case .rows: ["inspect", "--rows", file]
      case .sum: ["sum", "--input", file]
      case .amend:
        ["yearly", "--year", "2021", "--input", "good.csv", "--output", "Output", "--amend", file]
      }
    }
  }

  /// A folder with one good file, and a bad one of a name and beginning, made so large by a hole.
  private func scratch(
    _ name: String, _ beginning: String = "", then filling: Data = Data(), size: UInt64? = nil
  ) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("\(Self.headings)\n\(Self.row)\n", to: "good.csv")
    try scratch.write(Data(beginning.utf8) + filling, to: name)
    if let size {
      let file = try FileHandle(forWritingTo: URL(filePath: scratch.file(name)))
      try file.truncate(atOffset: size)
      try file.close()
    }
    return scratch
  }

  /// So many times one text.
  private func filling(_ text: String, count: Int) -> Data {
    let unit = Data(text.utf8)
    if unit.count == 1 { return Data(repeating: unit[0], count: count) }
    var data = Data(capacity: unit.count * count)
    for _ in 0..<count { data += unit }
    return data
  }

  private func expectRefusal(
    _ file: String, in scratch: Scratch, by commands: [Command] = Command.allCases, _ message: String
  ) throws {
    for command in commands {
      let run = try Measured(command.arguments(file), in: scratch)
      #expect(run.exitCode == 65, "\(command)")
      #expect(run.errors.hasPrefix("\(file):\(message)"), "\(command): \(run.errors)")
      #expect(run.errors.count { $0 == "\n" } == 1, "\(command): \(run.errors)")
      #expect(run.seconds < 5, "\(command): \(run.seconds) s")
      #expect(run.peak < 300, "\(command): \(run.peak) MiB")
      #expect(!scratch.exists("Output"))
    }
  }

  @Test func `a gigabyte that is one open quote is refused at once, with the place where it is opened`()
    throws
  {
    let scratch = try scratch(
      "open.csv", "\(Self.headings)\n2021/1;\"",
      then: filling("tekst uten slutt og uten skilletegn\n", count: 1 << 16), size: 1 << 30)
    try expectRefusal(
      "open.csv", in: scratch,
      "2:8: a quote is opened here and never closed, and no records follow it; close it, double it if it belongs to "
        + "the text, or export the file again")
  }

  @Test func `a gigabyte of zeros is no text`() throws {
    let scratch = try scratch("zeros.csv", "\(Self.headings)\n\"", size: 1 << 30)
    try expectRefusal(
      "zeros.csv", in: scratch,
      " not a text file (the first byte that is no character is at offset 58); save it as CSV (UTF-8)")
  }

  @Test func `a line of a hundred megabytes is refused with its number`() throws {
    let scratch = try scratch(
      "long.csv", "\(Self.headings)\n\(Self.row)\n", then: filling("x", count: 100 << 20))
    try expectRefusal(
      "long.csv", in: scratch,
      "3: a record of more than 8 MiB begins here; look for lost line ends, and export the file again")
  }

  @Test func `a hundred megabytes of delimiters are refused`() throws {
    let scratch = try scratch("delimiters.csv", then: filling(";", count: 100 << 20))
    try expectRefusal("delimiters.csv", in: scratch, "1: a record of more than 8 MiB begins here;")
  }

  @Test func `a line of a million delimiters is refused`() throws {
    let scratch = try scratch("delimiters.csv", "\(Self.headings)\n", then: filling(";", count: 1_000_000))
    try expectRefusal(
      "delimiters.csv", in: scratch, by: [.yearly, .inspect, .rows, .sum],
      "2: a record of more than 16384 fields; look for a delimiter that was repeated, or for lost line ends")
  }

  @Test(arguments: [Command.yearly, .inspect, .rows, .sum])
  func `ten thousand columns are read, and those nobody knows are not used`(command: Command) throws {
    let more = (0..<10_000).map { ";ukjent \($0)" }.joined()
    let fields = String(repeating: ";x", count: 10_000)
    let scratch = try scratch("wide.csv", "\(Self.headings)\(more)\n\(Self.row)\(fields)\n")
    let run = try Measured(command.arguments("wide.csv"), in: scratch)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.peak < 300)
  }

  @Test func `ten thousand columns nobody knows are not all told`() throws {
    let headings = (0..<10_000).map { "k\($0)" }.joined(separator: ";")
    let scratch = try scratch("wide.csv", headings + "\n")
    try expectRefusal(
      "wide.csv", in: scratch, by: [.yearly, .inspect, .sum],
      "1: no kind of export that the catalogue knows: ")
  }

  @Test func `a file larger than is read whole is shown by its beginning, and said to be`() throws {
    let remark = String(repeating: "x", count: 9_000)
    let scratch = try scratch(
      "large.csv", "\(Self.headings);Merknad\n", then: filling("\(Self.row);\(remark)\n", count: 1_300),
      size: 1 << 30)
    let run = try Program.run(["inspect", "large.csv"], in: scratch)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("  size            1073741824 bytes\n  read            the first 838"))
    #expect(run.output.contains("bytes; tilskudd sum reads and checks all of them\n"))
    try expectRefusal(
      "large.csv", in: scratch, by: [.yearly, .rows, .amend],
      " larger than 512 MiB; divide it into several files, each with the headings, or add it up with ")
  }

  @Test
  func
    `a quote that is never closed in a large file is told where it opened, and the rows after it are read`()
    throws
  {
    let rows = String(repeating: Self.row + "\n", count: 60_000)
    let scratch = try scratch(
      "open.csv", "\(Self.headings)\n2021/1;2021;\"Ensomhet;Arendal;500;400\n" + rows)
    let outcome = try Program.run(["inspect", "--format", "json", "open.csv"], in: scratch)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("\"records\": 60001"))
    #expect(outcome.output.contains("\"rule\": \"REC-003\""))
    #expect(outcome.output.contains("\"column\": 13"))
  }

  @Test(arguments: Command.allCases)
  func `a folder without exports, a pipe and what is not there are told apart`(command: Command) throws {
    let scratch = try scratch("other.txt")
    try FileManager.default.createDirectory(
      atPath: scratch.file("folder"), withIntermediateDirectories: false)
    #expect(mkfifo(scratch.file("pipe.csv"), 0o600) == 0)
    for (file, message) in [
      ("folder", "no .csv file in this folder or below it; put the exports there or name another folder"),
      ("pipe.csv", "neither a file nor a folder; name a CSV file or a folder of them"),
      ("missing.csv", "no such file or folder; check the path"),
    ] {
      let run = try Measured(command.arguments(file), in: scratch)
      #expect(run.exitCode == 66)
      #expect(run.errors == "\(file): \(message)\n")
    }
  }

  @Test(arguments: Command.allCases)
  func `a file that may not be read is said to be so`(command: Command) throws {
    let scratch = try scratch("secret.csv", Self.headings)
    #expect(chmod(scratch.file("secret.csv"), 0) == 0)
    let run = try Measured(command.arguments("secret.csv"), in: scratch, withoutPrivileges: true)
    #expect(run.exitCode == 77)
    #expect(run.errors == "secret.csv: may not be read by this user; ask for the right to read it\n")
  }
}
