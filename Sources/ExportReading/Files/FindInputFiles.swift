internal import SystemPackage

/// Finds and reads the files that the user named, and the CSV files in the folders named and below them.
///
/// In the order named; within a folder by path, byte by byte. A file reached twice is read once. Names that begin with a
/// point are passed over, and so are folders below that hold a finished run of this program: its lists are no exports.
public func findInputFiles(
  _ paths: [String], _ extent: ReadingExtent = .whole
) throws(InputError) -> [InputFile] {
  var files: [InputFile] = []
  for found in try findFiles(paths) {
    let (bytes, byteCount) = try Disk.read(found.path, extent)
    files.append(InputFile(name: found.name, bytes: bytes, byteCount: byteCount))
  }
  return files
}

/// How much of a file is read.
public enum ReadingExtent: Sendable {
  /// All of it; a file larger than `ReadingLimits.bytesReadWhole` is refused.
  case whole
  /// All of it, but only the beginning of a file larger than that.
  case beginningOfLargest
}

/// The same files, not read.
func findFiles(_ paths: [String]) throws(InputError) -> [FoundFile] {
  var search = FileSearch()
  for path in paths { try search.add(path) }
  return search.found.map { FoundFile(path: $0.path, name: search.uniqueName($0)) }
}

/// A file of exports that is there to be read.
struct FoundFile: Sendable {
  var path: FilePath
  /// As in `InputFile.name`.
  var name: String
}

/// The files found so far, each once.
private struct FileSearch {
  private(set) var found: [FoundFile] = []
  private var files: Set<Disk.Identity> = []

  mutating func add(_ named: String) throws(InputError) {
    let path = FilePath(named)
    let entry = try Disk.look(at: path)
    guard entry.isFolder else {
      keep(FoundFile(path: path, name: named), entry)
      return
    }
    var folders: Set<Disk.Identity> = [entry.identity]
    let exports = try exports(in: path, below: "", &folders)
    if exports.isEmpty { throw InputError(path: named, reason: .noExports) }
    for export in exports.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      keep(export, try Disk.look(at: export.path))
    }
  }

  private mutating func keep(_ file: FoundFile, _ entry: Disk.Entry) {
    if files.insert(entry.identity).inserted { found.append(file) }
  }

  /// All CSV files of a folder and the folders below it; a folder that links lead to twice is searched once.
  private func exports(
    in folder: FilePath, below prefix: String, _ folders: inout Set<Disk.Identity>
  ) throws(InputError) -> [FoundFile] {
    var exports: [FoundFile] = []
    for name in try Disk.list(folder) where !name.hasPrefix(".") {
      let path = folder.appending(name)
      let isExport = name.lowercased().hasSuffix(".csv")
      // A link that leads nowhere matters only where an export was meant.
      guard let entry = try isExport ? Disk.look(at: path) : Disk.lookIfThere(at: path) else { continue }
      if entry.isFolder {
        guard folders.insert(entry.identity).inserted, !(try isFinishedRun(path)) else { continue }
        exports += try self.exports(in: path, below: prefix + name + "/", &folders)
      } else if isExport {
        exports.append(FoundFile(path: path, name: prefix + name))
      }
    }
    return exports
  }

  private func isFinishedRun(_ folder: FilePath) throws(InputError) -> Bool {
    let names = try Disk.list(folder)
    return names.contains("manifest.json") && names.contains("SHA256SUMS")
  }

  /// Two folders may hold files of the same name: those are called by their whole path.
  func uniqueName(_ file: FoundFile) -> String {
    found.count { $0.name == file.name } > 1 ? file.path.string : file.name
  }
}
