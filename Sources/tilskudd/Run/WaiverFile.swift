internal import CatalogueReading
internal import ExportReading
internal import Glibc
internal import GrantLedger
internal import SystemPackage

/// An `unntak.toml` that lies beside the input: findings that the office lets stand, given with the exports themselves.
struct WaiverFile: Sendable {
  static let fileName = "unntak.toml"

  /// As outputs call it: the same wherever the input lies, unless there are several.
  var name: String
  /// As the user finds it.
  var path: String
  var bytes: [UInt8]
  var waivers: [Waiver]

  /// Those in the folders named and beside the files named, each once, in the order named.
  static func read(besides paths: [String], by catalogue: Catalogue) throws(RunFailure) -> [WaiverFile] {
    let found = find(besides: paths)
    var files: [WaiverFile] = []
    for path in found {
      files.append(try read(path, calling: found.count == 1 ? fileName : path, by: catalogue))
    }
    return files
  }

  private static func find(besides paths: [String]) -> [String] {
    var found: [String] = []
    var known: Set<String> = []
    for path in paths {
      let folder = isFolder(path) ? FilePath(path) : FilePath(path).removingLastComponent()
      let file = folder.appending(fileName).string
      guard let real = realpath(file, nil) else { continue }
      defer { free(real) }
      if known.insert(String(cString: real)).inserted { found.append(file) }
    }
    return found
  }

  private static func read(
    _ path: String, calling name: String, by catalogue: Catalogue
  ) throws(RunFailure) -> WaiverFile {
    let bytes: [UInt8]
    do {
      bytes = try findInputFiles([path]).flatMap(\.bytes)
    } catch {
      throw RunFailure(ExitStatus(error), error.description)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RunFailure(.configurationWrong, "\(path): the file is not UTF-8. Save it as UTF-8.")
    }
    do {
      return WaiverFile(
        name: name, path: path, bytes: bytes,
        waivers: try readWaivers(text, file: path, calling: name, by: catalogue))
    } catch {
      throw RunFailure(.configurationWrong, messages: error.problems.map(\.description))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension SourceOptions {
  /// The input without files of waivers, which may be named among the exports.
  var exports: [String] { input.filter { FilePath($0).lastComponent?.string != WaiverFile.fileName } }
}
