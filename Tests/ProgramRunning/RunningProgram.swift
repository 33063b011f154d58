import CSpawn
public import Foundation
import Glibc

/// A program that was started beside a test, with what it says kept in files, so that no full pipe can hold it up.
///
/// Foundation's `Process` learns of a child's end through a run loop of the waiting thread, and of many children that
/// end at the same time one is missed now and then: the test then waits for ever. Here the kernel is asked.
public final class RunningProgram: Sendable {
  /// How a program ended, and all that it said.
  public struct Outcome: Sendable {
    /// The exit code; the signal's number below zero when a signal ended it.
    public var exitCode: Int
    public var output: Data
    public var errors: Data
  }

  /// A call of the system that did not succeed.
  public struct Failed: Error, CustomStringConvertible {
    let call: String
    let code: Int32
    public var description: String { "\(call): \(String(cString: strerror(code)))" }
  }

  private let process: pid_t
  private let output: FileHandle
  private let errors: FileHandle

  /// Starts a program by its path.
  ///
  /// Without an environment it has this process's; without input its standard input is empty.
  public init(
    _ program: String, _ arguments: [String] = [], in folder: String = "/",
    environment: [String: String]? = nil,
    input: Data = Data()
  ) throws {
    let given = try Self.nameless()
    try given.write(contentsOf: input)
    try given.seek(toOffset: 0)
    (output, errors) = (try Self.nameless(), try Self.nameless())

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [given, output, errors].enumerated() {
      try Self.check(
        posix_spawn_file_actions_adddup2(&actions, file.fileDescriptor, Int32(number)), "adddup2")
    }
    try Self.check(spawn_without_files_from(&actions, 3), "closefrom")
    try Self.check(spawn_in_folder(&actions, folder), "chdir")

    let environment = environment ?? ProcessInfo.processInfo.environment
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var process = pid_t()
    try Self.check(posix_spawn(&process, program, &actions, nil, &words, &settings), program)
    self.process = process
  }

  public func kill() { send(SIGKILL) }

  /// Sends it a signal, such as `SIGSTOP`; to be called before its end was waited for.
  public func send(_ signal: Int32) { _ = Glibc.kill(process, signal) }

  /// Waits for its end. May be called once.
  public func outcome() throws -> Outcome {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { throw Failed(call: "waitpid", code: errno) }
    }
    let signal = status & 0x7f
    return Outcome(
      exitCode: Int(signal == 0 ? (status >> 8) & 0xff : -signal), output: try Self.text(of: output),
      errors: try Self.text(of: errors))
  }

  private static func text(of file: FileHandle) throws -> Data {
    try file.seek(toOffset: 0)
    return try file.readToEnd() ?? Data()
  }

  /// A file that goes away with its descriptor.
  private static func nameless() throws -> FileHandle {
    var path = Array(
      FileManager.default.temporaryDirectory.appending(path: "tilskudd-words-XXXXXX").path.utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw Failed(call: "mkstemp", code: errno) }
    unlink(path)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  private static func check(_ code: Int32, _ call: String) throws {
    if code != 0 { throw Failed(call: call, code: code) }
  }
}
