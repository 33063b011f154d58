import Glibc

/// Makes an empty file at a path where nothing stands, not even a broken symbolic link.
///
/// The library itself opens its file as fopen does: it would follow a link, and empty whatever file it finds there.
func createFreshFile(at path: String) throws(WorkbookError.Reason) {
  let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o666)
  if descriptor < 0 {
    let code = errno
    throw code == EEXIST ? .fileExists : .cannotCreate(systemText(code))
  }
  Glibc.close(descriptor)
}

func removeFile(at path: String) {
  unlink(path)
}

/// Makes sure that the file's folder holds so many bytes more, by taking and giving back their room.
///
/// Where the library's parts pass through temporary files, and not through memory, it does not see when one of them is cut short by a full
/// disk: it would give a workbook with half a sheet and no error.
func checkRoom(bytes: Int, besides path: String) throws(WorkbookError.Reason) {
  let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
  if descriptor < 0 { throw .cannotCreate(systemText(errno)) }
  defer { Glibc.close(descriptor) }
  let code = posix_fallocate(descriptor, 0, off_t(bytes))
  ftruncate(descriptor, 0)
  switch code {
  case ENOSPC, EDQUOT, EFBIG: throw .noRoom(bytes: bytes, systemText(code))
  default: return
  }
}

/// Makes sure that the disk that a file is on has so many bytes free.
///
/// The library notices when its own file cannot be written, but then it writes to standard error as well.
func checkFreeSpace(bytes: Int, besides path: String) throws(WorkbookError.Reason) {
  var disk = statvfs()
  // A file system that counts no blocks sets no limit.
  if statvfs(path, &disk) != 0 || disk.f_blocks == 0 { return }
  let free = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
  if !free.overflow && free.partialValue < UInt64(bytes) {
    throw .noRoom(bytes: bytes, systemText(ENOSPC))
  }
}

/// The system's words for an error number.
func systemText(_ code: Int32) -> String {
  guard let text = strerror(code) else { return String(code) }
  return String(cString: text)
}

/// The folder that holds a path, `.` for a bare name.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// A file of our own making that did not exist before, open for writing anywhere in it.
struct NewFile: ~Copyable {
  private let descriptor: Int32

  init(at path: String) throws(WorkbookError.Reason) {
    descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if descriptor < 0 {
      let code = errno
      throw code == EEXIST ? .fileExists : .cannotCreate(systemText(code))
    }
  }

  deinit { Glibc.close(descriptor) }

  /// Writes all bytes from an offset on.
  func write(_ bytes: [UInt8], at offset: Int) throws(WorkbookError.Reason) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written,
          off_t(offset + written))
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { throw .cannotWrite(systemText(errno)) }
      written += count
    }
  }

  /// Forces what was written to the disk.
  func synchronise() throws(WorkbookError.Reason) {
    if fsync(descriptor) != 0 { throw .cannotWrite(systemText(errno)) }
  }
}

/// A small file whole; nil where it cannot be read.
func smallFile(at path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
  if descriptor < 0 { return nil }
  defer { Glibc.close(descriptor) }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  if size < 0 { return nil }
  var complete = true
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
      if read < 0 && errno == EINTR { continue }
      if read <= 0 {
        complete = false
        break
      }
      count += read
    }
  }
  return complete ? bytes : nil
}
