import Glibc

/// Makes an empty file at a path where nothing stands, not even a broken symbolic link.
///
/// The library itself would follow a link and empty what it finds (design 2.3 no. 7).
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
/// The library's parts pass through temporary files, and it does not see when one of them is cut short by a full disk: it would give a
/// workbook with half a sheet and no error.
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
