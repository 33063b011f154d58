internal import GRDB

extension HistoryError {
  /// What SQLite says of the file, as a reason that tells what to do.
  init(path: String, _ error: any Error) {
    if let known = error as? HistoryError {
      self = known
      return
    }
    self.init(path: path, reason: Self.reason(error))
  }

  private static func reason(_ error: any Error) -> Reason {
    if let error = error as? UnreadableValue { return .broken(error.description) }
    guard let error = error as? DatabaseError else { return .failed("\(error)") }
    let words = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT: return .broken(words)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: return .notPermitted(words)
    case .SQLITE_FULL, .SQLITE_IOERR: return .noRoom(words)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .held
    default: return .failed(words)
    }
  }
}

/// A value that this program never writes: somebody else has, or the file is damaged.
struct UnreadableValue: Error, CustomStringConvertible {
  var table: String
  var value: String

  var description: String { "\(table): \"\(value)\"" }
}
