internal import Dispatch
internal import Synchronization
internal import SystemPackage

/// The files of a run on their way to the disk while other work goes on: who waits for a disk needs no processor, and
/// several who wait at the same time wait no longer than one.
final class DiskQueue: Sendable {
  private let files: FileOperations
  private let waiting = DispatchGroup()
  /// By the path of the file.
  private let failures = Mutex<[String: RunFailure]>([:])

  init(_ files: FileOperations) { self.files = files }

  /// Begins to force a file to the disk, and closes it then; `finish` throws what `failure` makes of the system's answer.
  func synchronise(
    _ file: FileOperations.OpenFile, _ failure: @escaping @Sendable (Errno) -> RunFailure
  ) {
    DispatchQueue.global().async(group: waiting) { [self] in
      do throws(Errno) {
        try files.using(file) { file throws(Errno) in try files.synchronise(file) }
      } catch {
        let failure = failure(error)
        failures.withLock { $0[file.path] = failure }
      }
    }
  }

  /// Returns once every file is on the disk; of several failures the one of the first file by its name is thrown.
  func finish() throws(RunFailure) {
    wait()
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }

  /// Returns once nothing more is done with any file.
  func wait() { waiting.wait() }
}
