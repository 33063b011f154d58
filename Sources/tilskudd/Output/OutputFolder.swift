internal import Glibc
internal import SystemPackage

/// Where a run's files are made: out of sight until all of them are whole and on the disk.
///
/// Files go to a temporary folder beside `<output>/<name>`; `publish()` swaps it into place in one step, so that a reader sees
/// all of the old run or all of the new one. When it is given up, the temporary folder is removed.
struct OutputFolder: ~Copyable {
  let output: String
  let name: String
  let files: FileOperations
  private let temporary: String
  private let lock: RunLock
  private let disk: DiskQueue

  private init(
    output: String, name: String, files: FileOperations, temporary: String, lock: consuming RunLock
  ) {
    self.output = output
    self.name = name
    self.files = files
    self.temporary = temporary
    self.lock = lock
    disk = DiskQueue(files)
  }

  /// Makes `output`, with the folders above it, keeps other runs out of it, and makes the temporary folder in it.
  ///
  /// - Parameters:
  ///   - prefix: how the names of temporary folders begin; what killed runs left under such names is removed.
  ///   - wait: how long to wait for another run that writes there.
  static func make(
    output: String, name: String, temporaryPrefix prefix: String? = nil, wait: Duration = .zero,
    files: FileOperations = .system
  ) throws(RunFailure) -> OutputFolder {
    try files.makeFolders(output)
    let lock = try RunLock.take(in: output, wait: wait, files: files)
    try FinishedRun(folder: "\(output)/\(name)", files: files).requireReplaceable()
    let prefix = prefix ?? ".tmp-\(name)-"
    // No run that still lives can own them, since the lock is ours.
    files.removeLeftovers(prefix, in: output)
    let temporary = "\(output)/\(prefix)\(getpid())"
    do {
      try files.makeFolder(temporary)
    } catch {
      throw OutputError.failure("\(output)/\(name)", "a folder beside it cannot be made", error)
    }
    return OutputFolder(output: output, name: name, files: files, temporary: temporary, lock: lock)
  }

  /// Where the run comes to stand.
  var final: String { "\(output)/\(name)" }

  /// A path for a file of the run that does not exist yet.
  func path(for file: String) -> String { "\(temporary)/\(file)" }

  /// Writes a new file of the run, whole; it is on the disk before the run is put in place. A working file is for the
  /// owner alone.
  func write(_ bytes: some Sequence<UInt8>, to file: String, isWorkingFile: Bool = false) throws(RunFailure) {
    try synchronise("\(final)/\(file)", "the file cannot be written") { () throws(Errno) in
      try files.openNew(Array(bytes), at: path(for: file), mode: isWorkingFile ? 0o600 : 0o644)
    }
  }

  /// The size and SHA-256 of a file of the run, read back in pieces.
  func digest(_ file: String) throws(RunFailure) -> (byteCount: Int, sha256: String) {
    do {
      return try files.digest(path(for: file))
    } catch {
      throw OutputError.failure("\(final)/\(file)", "the file cannot be read back", error)
    }
  }

  /// Has a file that a library has written on the disk before the run is put in place.
  func synchronise(_ file: String) throws(RunFailure) {
    try synchronise("\(final)/\(file)", "the file cannot be written to the disk") { () throws(Errno) in
      try files.open(path(for: file), O_RDONLY | O_NOFOLLOW)
    }
  }

  /// Begins to force to the disk what is opened; where that fails, now or then, the words say so of the place.
  private func synchronise(
    _ place: String, _ words: String, _ open: () throws(Errno) -> FileOperations.OpenFile
  ) throws(RunFailure) {
    let failure = { @Sendable (error: Errno) in OutputError.failure(place, words, error) }
    do {
      disk.synchronise(try open(), failure)
    } catch {
      throw failure(error)
    }
  }

  /// Swaps the finished run into place and removes the one it replaces; returns its path.
  consuming func publish() throws(RunFailure) -> String {
    try swapIntoPlace()
    return final
  }

  /// The same, while other runs are still kept out.
  func swapIntoPlace() throws(RunFailure) {
    try synchronise(final, "the folder cannot be written to the disk") { () throws(Errno) in
      try files.open(temporary, O_RDONLY | O_DIRECTORY)
    }
    try disk.finish()
    do {
      try files.rename(temporary, to: final)
    } catch {
      guard [.fileExists, .directoryNotEmpty, .notDirectory].contains(error) else {
        throw OutputError.failure(final, "the run cannot be put in place", error)
      }
      try exchange()
    }
    do {
      try files.synchroniseFolder(output)
    } catch {
      throw OutputError.failure(
        final, "the run is in place and whole, but might not outlast a power cut", error,
        outcome: "What stands there may be used.")
    }
    // What now bears the temporary name, if anything, is the run before; `deinit` removes it.
  }

  private func exchange() throws(RunFailure) {
    do {
      try files.exchange(temporary, with: final)
    } catch {
      throw OutputError.failure(final, "the run cannot be put in place of the one before", error)
    }
  }

  deinit {
    disk.wait()
    files.remove(temporary)
  }
}
