import Glibc

/// Writes the bundled catalogue and templates into a folder, as `catalogue/` and `templates/`, for a person to edit.
///
/// The folder is made when it is not there. No file is written over: where one stands in the way, nothing is written and
/// the error names them all. Returns the paths written, in order.
@discardableResult
public func writeEditableCopy(to folder: String) throws(CatalogueError) -> [String] {
  let root = folder.hasSuffix("/") ? folder : folder + "/"
  let copies = BundledFiles.all.map { (path: root + $0.path, text: $0.text) }.sorted { $0.path < $1.path }
  let problems = Problems()
  for copy in copies where somethingStands(at: copy.path) {
    problems.add(
      file: copy.path,
      "the file is there already and is not written over. Choose an empty folder, or move it.")
  }
  if !problems.isEmpty { throw CatalogueError(problems) }
  for copy in copies {
    try makeFolders(above: copy.path)
    try writeNewFile(copy.text, at: copy.path)
  }
  return copies.map(\.path)
}

private func somethingStands(at path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// Makes each folder on the way to a file that is not there yet.
private func makeFolders(above path: String) throws(CatalogueError) {
  for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
    let folder = String(path[..<index])
    if folder.isEmpty || mkdir(folder, 0o777) == 0 { continue }
    let code = errno
    var status = stat()
    if stat(folder, &status) != 0 {
      throw problem(folder, "the folder cannot be made (\(words(code))). Choose one that you may write to.")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw problem(
        folder, "a file stands where the folder is to be. Give another folder, or move the file.")
    }
  }
}

private func writeNewFile(_ text: String, at path: String) throws(CatalogueError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  var code = descriptor < 0 ? errno : 0
  if descriptor >= 0 {
    var bytes = Array(text.utf8)[...]
    while code == 0, !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { code = errno }
    }
    if close(descriptor) != 0, code == 0 { code = errno }
  }
  if code != 0 {
    throw problem(path, "the file cannot be written (\(words(code))). Choose a folder you may write to.")
  }
}

private func problem(_ path: String, _ message: String) -> CatalogueError {
  CatalogueError(.init(file: path, message: message))
}

/// The system's words for an error number.
private func words(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? String(code) }
