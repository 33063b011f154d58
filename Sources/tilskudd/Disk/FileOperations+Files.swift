internal import Glibc
internal import SystemPackage

/// What is done with plain files, made of the system's calls; no link is followed.
extension FileOperations {
  /// Opens, does and closes, whatever comes of it.
  func using<Result>(
    _ file: OpenFile, _ body: (OpenFile) throws(Errno) -> Result
  ) throws(Errno) -> Result {
    let result: Result
    do {
      result = try body(file)
    } catch {
      try? close(file)
      throw error
    }
    try close(file)
    return result
  }

  /// Writes a file where none stands, whole, and forces it to the disk.
  func writeNew(_ bytes: [UInt8], to path: String, mode: mode_t) throws(Errno) {
    try using(try openNew(bytes, at: path, mode: mode)) { file throws(Errno) in try synchronise(file) }
  }

  /// Writes a file where none stands, whole, and leaves it open: it may not be on the disk yet.
  func openNew(_ bytes: [UInt8], at path: String, mode: mode_t) throws(Errno) -> OpenFile {
    let file = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
    do {
      try write(bytes, to: file)
    } catch {
      try? close(file)
      throw error
    }
    return file
  }

  /// Puts a file in place of the one before in one step: a reader sees all of the old or all of the new.
  ///
  /// It is made beside it as `<path>.new`; one run at a time may do so.
  func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(Errno) {
    let new = path + ".new"
    // Of a run that was killed; the new one says why where it cannot be taken away.
    try? unlink(new)
    do {
      try writeNew(bytes, to: new, mode: mode)
      try rename(new, to: path)
    } catch {
      try? unlink(new)
      throw error
    }
    try synchroniseFolder(FilePath(path).removingLastComponent().string)
  }

  /// A file in pieces of at most a megabyte, from its beginning to its end.
  func readFile(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(Errno) {
    // A pipe that nobody writes to would hold the run up for ever.
    try using(try open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)) { file throws(Errno) in
      let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
      defer { piece.deallocate() }
      while true {
        let count = try read(file, into: piece)
        if count == 0 { return }
        take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
      }
    }
  }

  /// A small file whole.
  func bytes(of path: String) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    try readFile(path) { bytes += $0 }
    return bytes
  }

  /// The size and SHA-256 of a file.
  func digest(_ path: String) throws(Errno) -> (byteCount: Int, sha256: String) {
    var hash = StreamedDigest()
    try readFile(path) { hash.add($0) }
    return (hash.byteCount, hash.hexadecimal)
  }
}
