internal import GRDB
internal import Glibc
internal import GrantLedger

/// The database as a file: made for the owner alone, opened, and moved aside when it is none.
enum HistoryFile {
  static let name = "history.db"

  /// Opens it for writing; makes it where there is none.
  static func open(_ path: String) throws(HistoryError) -> DatabaseQueue {
    try prepare(path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
      try queue.inDatabase { db in
        try HistorySchema.requireWhole(db, path)
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try HistorySchema.migrator.migrate(queue)
      return queue
    } catch {
      throw HistoryError(path: path, error)
    }
  }

  /// Opens it to be asked only; nothing is made and nothing is changed.
  static func openForReading(_ path: String) throws(HistoryError) -> DatabaseQueue {
    if access(path, F_OK) != 0 { throw HistoryError(path: path, reason: .missing) }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
      try queue.inDatabase { try HistorySchema.requireWhole($0, path) }
      return queue
    } catch {
      throw HistoryError(path: path, error)
    }
  }

  /// Gives a broken database, and what belongs to it, a name under which it is kept; returns that of the database.
  static func moveAside(_ path: String, on day: CivilDate) throws(HistoryError) -> String {
    let stem = "\(path).broken-\(day)"
    var aside = stem
    var number = 2
    while access(aside, F_OK) == 0 {
      aside = "\(stem)-\(number)"
      number += 1
    }
    for ending in ["-wal", "-shm", ""] where access(path + ending, F_OK) == 0 {
      if rename(path + ending, aside + ending) != 0 { throw failure(path) }
    }
    return aside
  }

  /// SQLite makes its other files with the rights of the database, so that only those of the database are set here.
  private static func prepare(_ path: String) throws(HistoryError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw failure(path) }
    defer { close(descriptor) }
    if fchmod(descriptor, 0o600) != 0 { throw failure(path) }
  }

  private static func failure(_ path: String) -> HistoryError {
    let code = errno
    let words = String(cString: strerror(code))
    switch code {
    case ENOENT, ENOTDIR: return HistoryError(path: path, reason: .missing)
    case EACCES, EPERM, EROFS, ELOOP, EISDIR: return HistoryError(path: path, reason: .notPermitted(words))
    case ENOSPC, EDQUOT, EIO: return HistoryError(path: path, reason: .noRoom(words))
    default: return HistoryError(path: path, reason: .failed(words))
    }
  }

  private static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(5)
    return configuration
  }
}
