/// Why the history of runs cannot be used.
public struct HistoryError: Error, Hashable, Sendable {
  /// The database, or the folder in which it is to be.
  public var path: String
  public var reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case missing
    /// The file begins like no SQLite database, or what is inside is torn; it is not written over.
    case broken(String)
    /// Made by a later version of the program.
    case newer
    /// A database of another program.
    case foreign
    case notPermitted(String)
    case noRoom(String)
    /// Another program holds the database.
    case held
    /// No run is called so.
    case noSuchRun(String, known: [String])
    /// Several runs begin so.
    case ambiguousRun(String, meant: [String])
    /// What the system says about any other failure.
    case failed(String)
  }

  /// The exit code of sysexits for it.
  public var exitCode: Int32 {
    switch reason {
    case .missing, .noSuchRun, .ambiguousRun: 66
    case .newer, .foreign: 78
    case .notPermitted: 77
    case .held: 75
    case .broken, .noRoom, .failed: 74
    }
  }
}

extension HistoryError: CustomStringConvertible {
  /// Place, what is wrong, and what to do about it, in English.
  public var description: String {
    switch reason {
    case .missing:
      "\(path): there is no history here. Give the --state folder of a nightly run."
    case .broken(let words):
      "\(path): this is no whole database (\(words)). Run tilskudd nightly, which moves it aside and begins anew, or restore it."
    case .newer:
      "\(path): this history is from a newer version of tilskudd. Install that version again, or give another --state folder; nothing was changed."
    case .foreign:
      "\(path): this is another program's database. Give another --state folder; nothing was changed."
    case .notPermitted(let words):
      "\(path): the history cannot be written (\(words)). Give a --state folder that you may write in."
    case .noRoom(let words):
      "\(path): the history cannot be written (\(words)). Make room on the disk, and run again."
    case .held:
      "\(path): another program holds the history. Wait until it has ended, and run again."
    case .noSuchRun(let word, let known):
      known.isEmpty
        ? "\(path): no run has been recorded yet."
        : "\(path): there is no run \"\(word)\". Give last, last-1 or the beginning of one of: \(known.joined(separator: ", "))."
    case .ambiguousRun(let word, let meant):
      "\(path): several runs begin with \"\(word)\": \(meant.joined(separator: ", ")). Give more of it."
    case .failed(let words): "\(path): the history cannot be used: \(words)."
    }
  }
}
