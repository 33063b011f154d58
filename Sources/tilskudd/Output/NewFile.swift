internal import Glibc
internal import SystemPackage

/// Files that a person asks for outside a run.
enum NewFile {
  /// Writes a file where none stands, and the folder around it.
  static func write(_ text: String, to path: String) throws(RunFailure) {
    let place = FilePath(path)
    let folder = place.removingLastComponent().string
    if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST {
      throw OutputError.failure(folder, "the folder cannot be made", Errno(rawValue: errno))
    }
    do {
      let file = try FileDescriptor.open(
        place, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(text.utf8) }
    } catch {
      if error as? Errno == .fileExists {
        throw RunFailure(
          .cannotCreate,
          "\(path): the file is there already and is not written over. Choose an empty folder, or move it.")
      }
      throw OutputError.failure(path, "the file cannot be written", error)
    }
  }
}
