internal import Glibc
internal import SystemPackage

/// The symbolic link `latest` in an output folder, by which readers find the last whole run.
struct LatestLink {
  static let name = "latest"

  var output: String
  var files = FileOperations.system

  private var path: String { "\(output)/\(Self.name)" }

  /// The name of the run that it leads to, nil where there is no link.
  var target: String? {
    var name = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &name, name.count)
    return count < 0 ? nil : String(decoding: name.prefix(count), as: UTF8.self)
  }

  /// Throws where something else than a link bears its name.
  func requireReplaceable() throws(RunFailure) {
    var status = stat()
    if lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFLNK { return }
    throw RunFailure(
      .cannotCreate,
      "\(path): a file or folder stands where the link to the last run is to be. Move it, or give another --output folder. Nothing was published."
    )
  }

  /// Lets it lead to a run in the same folder, in one step.
  func point(to name: String) throws(RunFailure) {
    // A power cut should leave as many links as a kill: the new name is on the disk before the link needs it.
    let new = "\(output)/\(NightlyFolder.temporaryPrefix)\(Self.name)-\(getpid())"
    do {
      if target != name {
        try files.link(new, to: name)
        try files.rename(new, to: path)
      }
      try files.synchroniseFolder(output)
    } catch {
      try? files.unlink(new)
      throw OutputError.failure(
        path, "the link to the last run cannot be swapped", error,
        outcome: "The new run stands in \(output)/\(name), whole.")
    }
  }
}
