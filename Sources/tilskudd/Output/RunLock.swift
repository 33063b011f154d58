internal import Glibc
internal import SystemPackage

/// Keeps two runs from writing the same output folder at once; the kernel lets go of it when a run ends, however it ends.
struct RunLock: ~Copyable {
  private let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Throws `.anotherRun` at once when another run holds the folder, which must exist.
  static func take(in folder: String) throws(RunFailure) -> RunLock {
    let path = folder + "/.lock"
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .noFollow, .closeOnExec],
        permissions: [.ownerReadWrite])
    } catch {
      throw OutputError.failure(path, "the lock file cannot be opened", error)
    }
    guard flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      try? descriptor.close()
      if code == EWOULDBLOCK {
        throw RunFailure(
          .anotherRun,
          "\(folder): another run is writing here. Wait until it has ended, or give another --output folder.")
      }
      throw OutputError.failure(path, "the lock cannot be taken", Errno(rawValue: code))
    }
    return RunLock(descriptor)
  }

  deinit { try? descriptor.close() }
}

/// Turns what the system says into a sentence and the right exit code.
enum OutputError {
  static func failure(_ path: String, _ what: String, _ error: any Error) -> RunFailure {
    let code = error as? Errno
    let status: ExitStatus =
      switch code {
      case .permissionDenied?, .notPermitted?, .readOnlyFileSystem?: .notPermitted
      case .noSpace?, .diskQuotaExceeded?, .ioError?: .inputOutputFailed
      default: .cannotCreate
      }
    let advice =
      switch code {
      case .permissionDenied?, .notPermitted?:
        "Give a folder that you may write in, or ask for the right to it."
      case .readOnlyFileSystem?: "The disk can only be read; give a folder on another one."
      case .noSpace?, .diskQuotaExceeded?: "The disk is full; make room and run again. Nothing was published."
      case .notDirectory?, .fileExists?:
        "There is a file where a folder is needed; move it or give another --output folder."
      default: "Nothing was published."
      }
    return RunFailure(status, "\(path): \(what): \(error). \(advice)")
  }
}
