internal import Glibc
internal import GrantLedger
internal import RunHistory

/// The folder in which runs keep what they know from night to night, held by one run at a time.
struct StateFolder: ~Copyable {
  let path: String
  let history: RunHistory
  private let lock: RunLock

  private init(path: String, history: RunHistory, lock: consuming RunLock) {
    self.path = path
    self.history = history
    self.lock = lock
  }

  /// Makes the folder where there is none, waits for another run that has it, and opens the history in it.
  static func take(
    _ path: String, besides output: String, today: CivilDate, wait: Duration, files: FileOperations
  ) throws(RunFailure) -> StateFolder {
    try files.makeFolders(path)
    if isSame(path, output) {
      throw RunFailure(
        .configurationWrong,
        "\(path): --state and --output are one folder. Give two, since others may read the output and not the state."
      )
    }
    let lock = try RunLock.take(in: path, wait: wait, files: files)
    let history: RunHistory
    do {
      history = try RunHistory(writingIn: path, today: today)
    } catch {
      throw RunFailure(error)
    }
    if let aside = history.movedAside {
      Console.warning(
        "\(history.path): this was no whole database. It is kept as \(aside), and a new history begins; what was known of earlier runs is not compared with."
      )
    }
    return StateFolder(path: path, history: history, lock: lock)
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}

extension RunFailure {
  init(_ error: HistoryError) {
    self.init(ExitStatus(rawValue: error.exitCode) ?? .inputOutputFailed, error.description)
  }
}
