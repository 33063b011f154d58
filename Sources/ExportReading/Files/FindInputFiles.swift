internal import SystemPackage

/// Finds and reads the files that the user named, and the CSV files in the folders named and below them.
///
/// In the order named; within a folder by path, byte by byte. A file reached twice is read once. Names that begin with a
/// point are passed over, and so are folders below that hold a finished run of this program: its lists are no exports.
public func findInputFiles(_ paths: [String]) throws(InputError) -> [InputFile] {
  var search = FileSearch()
  for path in paths { try search.add(path) }
  var files: [InputFile] = []
  for found in search.found {
    files.append(InputFile(name: search.uniqueName(found), bytes: try Disk.read(found.path)))
  }
  return files
}

/// The files found so far, each once.
private struct FileSearch {
  struct Found {
    var path: FilePath
    /// As named, or relative to the folder named.
    var name: String
  }

  private(set) var found: [Found] = []
  private var files: Set<Disk.Identity> = []

  mutating func add(_ named: String) throws(InputError) {
    let path = FilePath(named)
    let entry = try Disk.look(at: path)
    guard entry.isFolder else {
      keep(Found(path: path, name: named), entry)
      return
    }
    var folders: Set<Disk.Identity> = [entry.identity]
    let exports = try exports(in: path, below: "", &folders)
    if exports.isEmpty { throw InputError(path: named, reason: .noExports) }
    for export in exports.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      keep(export, try Disk.look(at: export.path))
    }
  }

  private mutating func keep(_ file: Found, _ entry: Disk.Entry) {
    if files.insert(entry.identity).inserted { found.append(file) }
  }

  /// All CSV files of a folder and the folders below it; a folder that links lead to twice is searched once.
  private func exports(
    in folder: FilePath, below prefix: String, _ folders: inout Set<Disk.Identity>
  ) throws(InputError) -> [Found] {
    var exports: [Found] = []
    for name in try Disk.list(folder) where !name.hasPrefix(".") {
      let path = folder.appending(name)
      let isExport = name.lowercased().hasSuffix(".csv")
      // A link that leads nowhere matters only where an export was meant.
      guard let entry = try isExport ? Disk.look(at: path) : Disk.lookIfThere(at: path) else { continue }
      if entry.isFolder {
        guard folders.insert(entry.identity).inserted, !(try isFinishedRun(path)) else { continue }
        exports += try self.exports(in: path, below: prefix + name + "/", &folders)
      } else if isExport {
        exports.append(Found(path: path, name: prefix + name))
      }
    }
    return exports
  }

  private func isFinishedRun(_ folder: FilePath) throws(InputError) -> Bool {
    let names = try Disk.list(folder)
    return names.contains("manifest.json") && names.contains("SHA256SUMS")
  }

  /// Two folders may hold files of the same name: those are called by their whole path.
  func uniqueName(_ file: Found) -> String {
    found.count { $0.name == file.name } > 1 ? file.path.string : file.name
  }
}
