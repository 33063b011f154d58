internal import Glibc
internal import SystemPackage

/// What the file system says of a file that is to be read, before it is.
public struct InputLook: Hashable, Sendable {
  /// As in `InputFile.name`.
  public var name: String
  public var byteCount: Int
  /// Some program has it open to write to it; false where that cannot be told.
  public var isOpenForWriting: Bool
  /// Where it lies.
  public let path: String
  private let device: UInt64
  private let inode: UInt64
  private let seconds: Int
  private let nanoseconds: Int

  fileprivate init(_ found: FoundFile) throws(InputError) {
    name = found.name
    path = found.path.string
    do {
      let stat = try found.path.stat()
      byteCount = Int(stat.size)
      device = UInt64(stat.deviceID.rawValue)
      inode = UInt64(stat.inode.rawValue)
      seconds = stat.st_mtim.tv_sec
      nanoseconds = stat.st_mtim.tv_nsec
    } catch {
      throw InputError(found.path, error)
    }
    isOpenForWriting = Self.isOpenForWriting(path)
  }

  /// The same file, with nothing written to it between the two looks.
  public func isUnchanged(since earlier: InputLook) -> Bool {
    var other = earlier
    other.isOpenForWriting = isOpenForWriting
    return self == other
  }

  /// Whether it was written to within so many seconds before a moment, in seconds since 1 January 1970.
  public func wasWritten(within span: Int, before moment: Int) -> Bool {
    (0...span).contains(moment - seconds)
  }

  /// The kernel lends a file for reading only while nobody has it open for writing (`F_SETLEASE`, by the file's owner).
  private static func isOpenForWriting(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 { return false }
    defer { close(descriptor) }
    if fcntl(descriptor, setLease, F_RDLCK) == 0 {
      _ = fcntl(descriptor, setLease, F_UNLCK)
      return false
    }
    return errno == EAGAIN
  }

  /// `F_SETLEASE`, which the C library's headers show to GNU programs alone.
  private static let setLease: Int32 = 1024
}

/// Looks at the files that `readExports(at:)` would read, in their order, without reading them.
public func lookAtInputs(_ paths: [String]) throws(InputError) -> [InputLook] {
  var looks: [InputLook] = []
  for found in try findFiles(paths) { looks.append(try InputLook(found)) }
  return looks
}
