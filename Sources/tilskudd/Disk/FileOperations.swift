internal import CExchange
internal import Glibc
internal import SystemPackage

/// The system's calls by which a run's files reach the disk; all of them pass here, so that a test can break any one.
///
/// Each throws what the system says. A call that a signal interrupts is made again.
struct FileOperations: Sendable {
  /// A call that is about to be made, and the path it is made on.
  struct Call: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case open, read, write, synchronise, close, lock, makeFolder, rename, exchange, link, unlink,
        removeFolder
    }

    var kind: Kind
    var path: String
  }

  /// A file or folder that is open, until it is given to `close`.
  struct OpenFile: Sendable {
    fileprivate(set) var descriptor: Int32
    fileprivate(set) var path: String
  }

  static let system = FileOperations()

  /// Asked before each call: an answer stands for the system's own, and the call is not made. For tests alone.
  var refusal: @Sendable (Call) -> Errno? = { _ in nil }

  /// Opens with the flags of open(2).
  func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(Errno) -> OpenFile {
    let descriptor = try made(.open, path) { Glibc.open(path, flags | O_CLOEXEC, mode) }
    return OpenFile(descriptor: descriptor, path: path)
  }

  /// Writes all of it where the file stands.
  func write(_ bytes: [UInt8], to file: OpenFile) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try made(.write, file.path) {
        rest.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
      }
      if count == 0 { throw .ioError }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads as much as comes into a buffer; 0 at the end.
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try made(.read, file.path) { Glibc.read(file.descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Forces what was written to the disk: a file's bytes, or a folder's names.
  func synchronise(_ file: OpenFile) throws(Errno) {
    _ = try made(.synchronise, file.path) { fsync(file.descriptor) }
  }

  /// The file is closed also when this throws.
  func close(_ file: OpenFile) throws(Errno) {
    // A second close of the same number might hit a file of another thread, so that a signal is not asked about.
    let code = Glibc.close(file.descriptor) == 0 || errno == EINTR ? nil : Errno(rawValue: errno)
    if let code = refusal(Call(kind: .close, path: file.path)) ?? code { throw code }
  }

  /// Takes the lock of the whole file, or throws `.wouldBlock` where another holds it.
  func lock(_ file: OpenFile) throws(Errno) {
    _ = try made(.lock, file.path) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
  }

  func makeFolder(_ path: String) throws(Errno) {
    _ = try made(.makeFolder, path) { mkdir(path, 0o755) }
  }

  /// Moves a file, folder or link; what stands there already gives way as rename(2) says.
  func rename(_ path: String, to new: String) throws(Errno) {
    _ = try made(.rename, new) { Glibc.rename(path, new) }
  }

  /// Lets two paths change places in one step.
  func exchange(_ path: String, with other: String) throws(Errno) {
    _ = try made(.exchange, other) {
      errno = exchange_paths(path, other)
      return errno == 0 ? 0 : -1
    }
  }

  /// Makes a symbolic link where nothing stands.
  func link(_ path: String, to target: String) throws(Errno) {
    _ = try made(.link, path) { symlink(target, path) }
  }

  func unlink(_ path: String) throws(Errno) {
    _ = try made(.unlink, path) { Glibc.unlink(path) }
  }

  func removeEmptyFolder(_ path: String) throws(Errno) {
    _ = try made(.removeFolder, path) { rmdir(path) }
  }

  private func made<Answer: SignedInteger>(
    _ kind: Call.Kind, _ path: String, _ call: () -> Answer
  ) throws(Errno) -> Answer {
    if let refused = refusal(Call(kind: kind, path: path)) { throw refused }
    while true {
      let answer = call()
      if answer >= 0 { return answer }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }
}
