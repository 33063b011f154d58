import Foundation

/// A folder of a test's own, which goes away with it.
final class Scratch: Sendable {
  let path: String

  /// In memory where files are forced to the disk so often that the disk would be all that is tested.
  init(inMemory: Bool = false) throws {
    let memory = "/dev/shm"
    let isIn = inMemory && FileManager.default.isWritableFile(atPath: memory)
    let folder = isIn ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    path = folder.appending(path: "tilskudd-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: file(name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// An empty file, open for writing.
  func newFile(_ name: String) throws -> FileHandle {
    try write(Data(), to: name)
    return try FileHandle(forWritingTo: URL(filePath: file(name)))
  }

  func copy(_ other: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: other, toPath: file(name))
  }

  /// Every file below a folder by its path from there, in order; hidden ones too.
  func files(below name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: file(name)).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: file("\(name)/\(path)"), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// What stands in a folder, files and folders, in order.
  func entries(of name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(name)).sorted()
  }

  /// The right to read, write and enter, as in `chmod`.
  func mode(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }
}
