import Foundation
import ProgramRunning

/// The program as it was built beside these tests, run as a user's shell runs it.
enum Program {
  /// How a run ended, and all that it said.
  struct Outcome {
    /// The exit code; the signal's number below zero when a signal ended it.
    var exitCode: Int
    var output: String
    var errors: String
  }

  struct NotBuilt: Error, CustomStringConvertible {
    let path: String
    var description: String { "there is no program at \(path); build it with: swift build --build-tests" }
  }

  /// Tests and program are built into one folder, whatever the configuration and the build folder are called.
  static func path() throws -> String {
    let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let program = folder.appending(path: "tilskudd").path
    guard FileManager.default.isExecutableFile(atPath: program) else { throw NotBuilt(path: program) }
    return program
  }

  /// Nothing of the tester's own environment, so that a run is the same on every machine.
  static let environment = ["PATH": "/usr/bin:/bin"]

  /// Runs the program to its end, with nothing on standard input.
  static func run(
    _ arguments: [String], in folder: Scratch, environment: [String: String] = environment
  ) throws -> Outcome {
    try start(arguments, in: folder, environment: environment).outcome()
  }

  static func start(
    _ arguments: [String], in folder: Scratch, environment: [String: String] = environment
  ) throws -> Running {
    try Running(
      program: try path(), arguments, workingFolder: folder.path, environment: environment)
  }
}

/// A program that has been started, whose words are text.
struct Running {
  private let program: RunningProgram

  init(
    program: String, _ arguments: [String], workingFolder: String, environment: [String: String]? = nil
  ) throws {
    self.program = try RunningProgram(program, arguments, in: workingFolder, environment: environment)
  }

  func kill() { program.kill() }

  func send(_ signal: Int32) { program.send(signal) }

  /// Waits for its end. May be called once.
  func outcome() throws -> Program.Outcome {
    let outcome = try program.outcome()
    return .init(
      exitCode: outcome.exitCode, output: String(decoding: outcome.output, as: UTF8.self),
      errors: String(decoding: outcome.errors, as: UTF8.self))
  }
}

/// A program from a Debian package that reads what we wrote, independently of us.
enum Tool: String {
  case python = "/usr/bin/python3"
  case libreOffice = "/usr/bin/soffice"

  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: rawValue) }

  struct Failed: Error, CustomStringConvertible { let description: String }

  /// What it writes to its standard output.
  @discardableResult
  func output(_ arguments: [String]) throws -> String {
    guard isInstalled else { throw Failed(description: "\(rawValue) is missing; run: make test") }
    let outcome = try Running(program: rawValue, arguments, workingFolder: "/").outcome()
    if outcome.exitCode != 0 { throw Failed(description: "\(rawValue): \(outcome.errors)") }
    return outcome.output
  }
}
