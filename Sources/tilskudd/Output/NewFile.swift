internal import SystemPackage

/// Files that a person asks for outside a run.
enum NewFile {
  /// Writes a file where none stands, and the folder around it.
  static func write(_ text: String, to path: String) throws(RunFailure) {
    let files = FileOperations.system
    let folder = FilePath(path).removingLastComponent().string
    if !folder.isEmpty { try files.makeFolders(folder) }
    do {
      try files.writeNew(Array(text.utf8), to: path, mode: 0o644)
    } catch {
      if error == .fileExists {
        throw RunFailure(
          .cannotCreate,
          "\(path): the file is there already and is not written over. Choose an empty folder, or move it.")
      }
      throw OutputError.failure(path, "the file cannot be written", error)
    }
  }
}
