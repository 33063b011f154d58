internal import Glibc
internal import SystemPackage

/// What is done with folders of plain files; no link in them is followed.
extension FileOperations {
  /// Makes a folder, and those above it where they are missing; one that is there already is as good.
  func makeFolders(_ path: String) throws(RunFailure) {
    do {
      try makeFolder(path)
    } catch .noSuchFileOrDirectory where FilePath(path).removingLastComponent().length > 1 {
      try makeFolders(FilePath(path).removingLastComponent().string)
      try makeLastFolder(path)
    } catch {
      try requireFolder(path, error)
    }
  }

  /// Another run may have made it in the meantime.
  private func makeLastFolder(_ path: String) throws(RunFailure) {
    do {
      try makeFolder(path)
    } catch {
      try requireFolder(path, error)
    }
  }

  /// Throws unless a folder stands there all the same.
  private func requireFolder(_ path: String, _ error: Errno) throws(RunFailure) {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if error == .fileExists && isFolder { return }
    throw OutputError.failure(
      path, "the folder cannot be made", error == .fileExists ? .notDirectory : error)
  }

  /// What stands in a folder, in order.
  func names(in folder: String) throws(Errno) -> [String] {
    let file = try open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    // The stream owns the descriptor from here on.
    guard let stream = fdopendir(file.descriptor) else {
      let code = Errno(rawValue: errno)
      try? close(file)
      throw code
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a folder with the files in it, or a file or link; what cannot be removed stays for the next run to try.
  func remove(_ path: String) {
    for name in (try? names(in: path)) ?? [] { try? unlink("\(path)/\(name)") }
    do {
      try removeEmptyFolder(path)
    } catch {
      if error == .notDirectory { try? unlink(path) }
    }
  }

  /// Removes what killed runs left behind: all whose name begins so.
  func removeLeftovers(_ prefix: String, in folder: String) {
    for name in (try? names(in: folder)) ?? [] where name.hasPrefix(prefix) { remove("\(folder)/\(name)") }
  }

  /// Forces the names in a folder to the disk; an empty path is the one we stand in.
  func synchroniseFolder(_ folder: String) throws(Errno) {
    let file = try open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY)
    try using(file) { file throws(Errno) in try synchronise(file) }
  }
}
