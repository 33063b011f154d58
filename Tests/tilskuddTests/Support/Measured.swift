import Foundation

/// A run of the program to its end, and what it took of the machine.
struct Measured {
  var exitCode: Int
  var errors: String
  /// Processor time, which other work on the machine does not lengthen.
  var seconds: Double
  /// The most memory that was resident at one time, in MiB.
  var peak: Int

  /// Starts the program from a process that is small itself: a child begins with its parent's memory.
  private static let script = """
    import os, sys
    process = os.fork()
    if process == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execve(sys.argv[1], sys.argv[1:], {"PATH": "/usr/bin:/bin"})
    _, status, usage = os.wait4(process, 0)
    print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)
    """

  private static let unprivileged = [
    "/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
  ]

  struct NoFigures: Error { let output: String }

  /// What the program writes to standard output is thrown away.
  /// Without privileges root, too, may read only the files whose mode says so.
  init(_ arguments: [String], in folder: Scratch, withoutPrivileges: Bool = false) throws {
    let program = (withoutPrivileges && getuid() == 0 ? Self.unprivileged : []) + [try Program.path()]
    let run = try Running(
      program: Tool.python.rawValue, ["-c", Self.script] + program + arguments, workingFolder: folder.path)
    let outcome = try run.outcome()
    let figures = outcome.output.split { $0.isWhitespace }
    guard figures.count == 3, let exitCode = Int(figures[0]), let seconds = Double(figures[1]),
      let peak = Int(figures[2])
    else { throw NoFigures(output: outcome.output + outcome.errors) }
    (self.exitCode, self.seconds, self.peak, errors) = (exitCode, seconds, peak, outcome.errors)
  }
}
