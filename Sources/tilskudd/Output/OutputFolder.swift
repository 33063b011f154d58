internal import CExchange
internal import Glibc
internal import SystemPackage

/// Where a run's files are made: out of sight until all of them are whole and on the disk.
///
/// Files go to `<output>/.tmp-<name>-<process>`; `publish()` swaps that folder into place as `<output>/<name>` in one step,
/// so that a reader sees all of the old run or all of the new one. When it is given up, the temporary folder is removed.
struct OutputFolder: ~Copyable {
  let output: String
  let name: String
  private let temporary: String
  private let lock: RunLock

  private init(output: String, name: String, temporary: String, lock: consuming RunLock) {
    self.output = output
    self.name = name
    self.temporary = temporary
    self.lock = lock
  }

  /// Makes `output`, with the folders above it, keeps other runs out of it, and makes the temporary folder in it.
  static func make(output: String, name: String) throws(RunFailure) -> OutputFolder {
    try makeFolder(output)
    let lock = try RunLock.take(in: output)
    try FinishedRun.mayBeReplaced("\(output)/\(name)")
    let prefix = ".tmp-\(name)-"
    // What a killed run left behind; no run that still lives can own it, since the lock is ours.
    for leftover in Folder.names(in: output) where leftover.hasPrefix(prefix) {
      Folder.remove("\(output)/\(leftover)")
    }
    let temporary = "\(output)/\(prefix)\(getpid())"
    try makeFolder(temporary)
    return OutputFolder(output: output, name: name, temporary: temporary, lock: lock)
  }

  /// A path for a file of the run that does not exist yet.
  func path(for file: String) -> String { "\(temporary)/\(file)" }

  /// Writes a new file of the run, whole, and forces it to the disk. A working file is for the owner alone.
  func write(_ bytes: some Sequence<UInt8>, to file: String, isWorkingFile: Bool = false) throws(RunFailure) {
    let path = path(for: file)
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
        permissions: isWorkingFile ? [.ownerReadWrite] : [.ownerReadWrite, .groupRead, .otherRead])
      try descriptor.closeAfter {
        try descriptor.writeAll(bytes)
        try Self.synchronise(descriptor)
      }
    } catch {
      throw OutputError.failure("\(output)/\(name)/\(file)", "the file cannot be written", error)
    }
  }

  /// The size and SHA-256 of a file of the run, read back in pieces.
  func digest(_ file: String) throws(RunFailure) -> (byteCount: Int, sha256: String) {
    do {
      var hash = StreamedDigest()
      try Folder.read(path(for: file)) { hash.add($0) }
      return (hash.byteCount, hash.hexadecimal)
    } catch {
      throw OutputError.failure("\(output)/\(name)/\(file)", "the file cannot be read back", error)
    }
  }

  /// Forces a file that a library has written to the disk.
  func synchronise(_ file: String) throws(RunFailure) {
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(path(for: file)), .readOnly, options: [.noFollow, .closeOnExec])
      try descriptor.closeAfter { try Self.synchronise(descriptor) }
    } catch {
      throw OutputError.failure("\(output)/\(name)/\(file)", "the file cannot be written to the disk", error)
    }
  }

  /// Swaps the finished run into place and removes the one it replaces.
  consuming func publish() throws(RunFailure) -> String {
    let final = "\(output)/\(name)"
    try Self.synchroniseFolder(temporary, final)
    if rename(temporary, final) != 0 {
      let code = errno
      guard code == EEXIST || code == ENOTEMPTY || code == ENOTDIR else {
        throw OutputError.failure(final, "the run cannot be put in place", Errno(rawValue: code))
      }
      let failure = exchange_paths(temporary, final)
      if failure != 0 {
        throw OutputError.failure(
          final, "the run cannot be put in place of the one before", Errno(rawValue: failure))
      }
    }
    try Self.synchroniseFolder(output, final)
    // What now bears the temporary name, if anything, is the run before; `deinit` removes it.
    return final
  }

  deinit { Folder.remove(temporary) }

  private static func makeFolder(_ path: String) throws(RunFailure) {
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += (current.isEmpty || current == "/" ? "" : "/") + part
      if mkdir(current, 0o755) != 0 && errno != EEXIST {
        throw OutputError.failure(current, "the folder cannot be made", Errno(rawValue: errno))
      }
    }
    var status = stat()
    if stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
      throw OutputError.failure(path, "the folder cannot be made", Errno.notDirectory)
    }
  }

  private static func synchronise(_ descriptor: FileDescriptor) throws {
    if fsync(descriptor.rawValue) != 0 { throw Errno(rawValue: errno) }
  }

  private static func synchroniseFolder(_ folder: String, _ named: String) throws(RunFailure) {
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(folder), .readOnly, options: [.directory, .closeOnExec])
      try descriptor.closeAfter { try synchronise(descriptor) }
    } catch {
      throw OutputError.failure(named, "the folder cannot be written to the disk", error)
    }
  }
}
