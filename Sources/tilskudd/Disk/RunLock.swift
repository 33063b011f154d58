internal import Glibc
internal import SystemPackage

/// Keeps two runs from writing in one folder at once; the kernel lets go of it when a run ends, however it ends.
struct RunLock: ~Copyable {
  static let file = ".lock"

  private let file: FileOperations.OpenFile
  private let files: FileOperations

  private init(_ file: FileOperations.OpenFile, _ files: FileOperations) {
    self.file = file
    self.files = files
  }

  /// Takes the lock of a folder, which must exist.
  ///
  /// - Parameter wait: how long to try while another run has it; zero gives up at once.
  /// - Throws: `.anotherRun` when another run has it still.
  static func take(
    in folder: String, wait: Duration = .zero, files: FileOperations = .system
  ) throws(RunFailure) -> RunLock {
    let path = "\(folder)/\(Self.file)"
    let file: FileOperations.OpenFile
    do {
      file = try files.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
    } catch {
      throw OutputError.failure(path, "the lock file cannot be opened", error)
    }
    do {
      try lock(file, until: .now + wait, files)
    } catch {
      try? files.close(file)
      guard error == .wouldBlock else { throw OutputError.failure(path, "the lock cannot be taken", error) }
      let still = wait > .zero ? " still, after \(wait.components.seconds) s" : ""
      throw RunFailure(
        .anotherRun,
        "\(folder): another run is writing here\(still). Wait until it has ended (--wait SECONDS does), or give another folder."
      )
    }
    return RunLock(file, files)
  }

  deinit { try? files.close(file) }

  private static func lock(
    _ file: FileOperations.OpenFile, until end: ContinuousClock.Instant, _ files: FileOperations
  ) throws(Errno) {
    while true {
      do {
        return try files.lock(file)
      } catch {
        guard error == .wouldBlock, .now < end else { throw error }
      }
      usleep(50_000)
    }
  }
}
