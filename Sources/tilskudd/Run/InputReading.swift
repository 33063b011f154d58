internal import ExportReading
internal import GrantLedger

/// The input files and what was read from them.
struct InputReading: Sendable {
  var files: [InputFile]
  var read: ReadExports

  /// Finds and reads the files; a file that cannot be used stops the run, since its rows would be missing from every sum.
  static func read(_ paths: [String], _ setting: Setting) throws(RunFailure) -> InputReading {
    let files: [InputFile]
    do {
      files = try findInputFiles(paths)
    } catch {
      throw RunFailure(ExitStatus(error), error.description)
    }
    let read = readExports(files, by: setting.catalogue, today: setting.today)
    let unusable = read.problems.filter { !$0.fileWasRead }
    if !unusable.isEmpty {
      throw RunFailure(
        .dataUnreadable, messages: unusable.map { "\($0.description). Nothing was published." })
    }
    for problem in read.problems { Console.error(problem.description) }
    return InputReading(files: files, read: read)
  }
}
