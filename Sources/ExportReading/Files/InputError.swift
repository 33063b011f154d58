/// Why the files to be read could not be fetched from disk: nothing can be run.
public struct InputError: Error, Hashable, Sendable {
  /// As the user gave it, or below the folder that the user gave.
  public var path: String
  public var reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case missing
    /// A folder in which, and below which, there is no CSV file.
    case noExports
    case notPermitted
    /// A pipe, device or socket.
    case notAFile
    /// Larger than the limit in bytes, and to be read whole.
    case tooLarge(limit: Int)
    /// The beginning of a large file shows that reading it all is of no use.
    case unusable(FileProblem.Reason)
    /// Its size changed between the first look and the last byte.
    case changedWhileRead
    /// What the system says about any other failure.
    case failed(String)
  }

  /// The exit code of sysexits for it: 66 no input, 74 input or output failed, 77 not permitted, 65 not usable as data.
  public var exitCode: Int32 {
    switch reason {
    case .missing, .noExports, .notAFile: 66
    case .tooLarge, .unusable: 65
    case .changedWhileRead, .failed: 74
    case .notPermitted: 77
    }
  }
}

extension InputError: CustomStringConvertible {
  /// Place, what is wrong, and what to do about it, in English.
  public var description: String {
    switch reason {
    case .missing: "\(path): no such file or folder; check the path"
    case .noExports:
      "\(path): no .csv file in this folder or below it; put the exports there or name another folder"
    case .notPermitted: "\(path): may not be read by this user; ask for the right to read it"
    case .notAFile: "\(path): neither a file nor a folder; name a CSV file or a folder of them"
    case .tooLarge(let limit):
      "\(path): larger than \(limit / 1_048_576) MiB; divide it into several files, each with the headings, "
        + "or add it up with tilskudd sum, which reads UTF-8 of any size"
    case .unusable(let problem): FileProblem(file: path, reason: problem).description
    case .changedWhileRead: "\(path): changed while it was read; run again when its export is complete"
    case .failed(let words): "\(path): \(words)"
    }
  }
}
