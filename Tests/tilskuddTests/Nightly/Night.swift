import Foundation
import Testing

/// A folder with a small input, in which the nightly command is run night after night.
struct Night {
  static let headings = "Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp\n"

  let scratch: Scratch

  init(inMemory: Bool = false) throws {
    scratch = try SmallInput.scratch(inMemory: inMemory)
    try age()
  }

  static func arguments(_ day: String) -> [String] {
    ["nightly", "--input", "input", "--state", "state", "--output", "Output", "--as-of", day]
  }

  func start(_ day: String, _ options: [String] = [], environment: [String: String] = Program.environment)
    throws -> Running
  {
    try Program.start(Self.arguments(day) + options, in: scratch, environment: environment)
  }

  func run(
    _ day: String, _ options: String..., environment: [String: String] = Program.environment
  ) throws -> Program.Outcome {
    try start(day, options, environment: environment).outcome()
  }

  /// The day and options.
  func run(_ arguments: [String]) throws -> Program.Outcome {
    try start(arguments[0], Array(arguments.dropFirst())).outcome()
  }

  func command(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, in: scratch)
  }

  /// Adds a row to the applications.
  func write(_ row: String) throws {
    try scratch.write(try scratch.text("input/applications.csv") + row + "\n", to: "input/applications.csv")
    try age()
  }

  /// Lets all input files be of long ago, so that no run waits to see whether they are still written to.
  func age() throws {
    for file in try scratch.files(below: "input") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)],
        ofItemAtPath: scratch.file("input/\(file)"))
    }
  }

  func modified(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: scratch.file(name))[.modificationDate] as? Date
  }

  /// The remembered runs, the newest first.
  func runs() throws -> [[String: Any]] {
    let json = try command("history", "--state", "state", "--format", "json").output
    let history = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(history?["runs"] as? [[String: Any]])
  }

  /// What a reader finds is one run, byte for byte as it was written.
  func expectWhole() throws {
    let check = try Running(
      program: "/usr/bin/sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"],
      workingFolder: scratch.file("Output/latest"))
    #expect(try check.outcome().exitCode == 0)
  }
}
