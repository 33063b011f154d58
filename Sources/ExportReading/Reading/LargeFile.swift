internal import Glibc
internal import SystemPackage

/// A file whose bytes are fetched again when a record of it is asked for, rather than kept.
///
/// It stays open, so that another file in its place is not taken for it; whether its bytes are still those that were
/// read is told by `requireUnchanged`, which must be asked before anything is published.
struct LargeFile: Sendable {
  private let file: FileDescriptor
  private let path: FilePath
  private let size: Int
  private let state: State

  /// Size, and when the file was last written to.
  private struct State: Hashable, Sendable {
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  /// To be opened before its bytes are read. The caller closes it only when nothing is asked any more.
  init(opening path: FilePath) throws(InputError) {
    self.path = path
    (file, size) = try Disk.open(path)
    do {
      state = try Self.state(file, path)
    } catch {
      try? file.close()
      throw error
    }
  }

  func close() { try? file.close() }

  var byteCount: Int { size }

  /// The bytes between two offsets; those that are there no more are missing at the end.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(range.upperBound, size) - range.lowerBound))
    do {
      try Disk.read(file, path, at: range.lowerBound, into: &bytes)
    } catch {
      // The file is shorter than it was, or cannot be read: the check at the end will say so.
      return []
    }
    return bytes
  }

  /// Throws where the file has been written to since it was opened.
  func requireUnchanged() throws(InputError) {
    if try Self.state(file, path) != state { throw InputError(path: path.string, reason: .changedWhileRead) }
  }

  private static func state(_ file: FileDescriptor, _ path: FilePath) throws(InputError) -> State {
    do {
      let stat = try file.stat()
      return State(size: stat.size, seconds: stat.st_mtim.tv_sec, nanoseconds: stat.st_mtim.tv_nsec)
    } catch {
      throw InputError(path: path.string, reason: .failed("\(error)"))
    }
  }
}
