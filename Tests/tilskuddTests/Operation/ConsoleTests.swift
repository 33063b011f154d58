import Foundation
import Testing

/// How the program speaks on standard error: to people, to systemd's journal and to other programs.
@Suite struct ConsoleTests {
  private static let failing = TimedCommand.yearly.arguments().map { $0 == "input" ? "nowhere" : $0 }

  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(
      arguments, in: TimedCommand.scratch(),
      environment: Program.environment.merging(environment) { _, new in new })
  }

  @Test func `a run that goes well says nothing on standard error unless asked`() throws {
    #expect(try run(TimedCommand.yearly.arguments()).errors.isEmpty)
    let told = try run(TimedCommand.yearly.arguments() + ["--verbose"]).errors
    #expect(told.hasPrefix("info: input read files=1 findings="), "\(told)")
    #expect(told.contains("\ninfo: published folder=Output/2021 run="))
  }

  @Test func `with --log-format json every line is an object`() throws {
    struct Line: Decodable {
      var time: String
      var level: String
      var message: String
      var details: [String: String]?
    }
    func lines(_ outcome: Program.Outcome) throws -> [Line] {
      try outcome.errors.split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      }
    }
    let well = try lines(run(TimedCommand.yearly.arguments() + ["-v", "--log-format", "json"]))
    #expect(well.map(\.level) == ["info", "info", "info"])
    #expect(well[0].details?["files"] == "1")
    #expect(well.allSatisfy { $0.time.hasSuffix("Z") && $0.time.count == 20 })
    let ill = try lines(run(Self.failing + ["--log-format", "json"]))
    #expect(ill.count == 1 && ill[0].level == "error" && ill[0].message.hasPrefix("nowhere: "))
  }

  @Test func `errors are red where colours are asked for, and plain otherwise`() throws {
    let plain = try run(Self.failing).errors
    #expect(plain.hasPrefix("nowhere: "))
    #expect(try run(Self.failing + ["--color", "never"]).errors == plain)
    let red = try run(Self.failing + ["--color", "always"], ["NO_COLOR": "1"]).errors
    #expect(red == "\u{1B}[31m\(plain.dropLast())\u{1B}[0m\n")
  }

  /// Through script(1), which gives the program a terminal.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `a terminal has colours unless NO_COLOR or TERM says no`() throws {
    func spoken(_ environment: [String: String]) throws -> String {
      let scratch = try TimedCommand.scratch()
      let command = "'\(try Program.path())' " + Self.failing.joined(separator: " ")
      let run = try Running(
        program: "/usr/bin/script", ["-q", "-c", command, "/dev/null"],
        workingFolder: scratch.path,
        environment: Program.environment.merging(environment) { _, new in new })
      return try run.outcome().output
    }
    #expect(try spoken(["TERM": "xterm"]).contains("\u{1B}[31m"))
    #expect(try !spoken(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}[31m"))
    #expect(try !spoken(["TERM": "dumb"]).contains("\u{1B}[31m"))
  }

  @Test func `the journal is told how grave a line is, and only the journal`() throws {
    let scratch = try TimedCommand.scratch()
    let script = """
      exec 2>errors
      JOURNAL_STREAM=$(stat -c %d:%i errors) "$@" --verbose
      JOURNAL_STREAM=$(stat -c %d:%i errors) "$@" --input nowhere
      JOURNAL_STREAM=1:2 "$@" --input nowhere
      """
    let run = try Running(
      program: "/bin/sh", ["-c", script, "sh", Program.path()] + TimedCommand.yearly.arguments(),
      workingFolder: scratch.path,
      environment: Program.environment)
    #expect(try run.outcome().exitCode == 66)
    let lines = try scratch.text("errors").split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.prefix(3).allSatisfy { $0.hasPrefix("<6>info: ") }, "\(lines)")
    #expect(lines[3] == "<3>\(lines[4])")
    #expect(lines[4].hasPrefix("nowhere: "))
  }

  @Test func `nothing is ever asked`() throws {
    // Standard input is empty; a prompt would be seen, or would wait.
    for command in ["yearly", "check", "doctor"] {
      let outcome = try run([command])
      #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    }
  }
}
