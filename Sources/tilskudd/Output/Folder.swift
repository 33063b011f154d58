internal import Glibc
internal import SystemPackage

/// A folder of plain files, on the disk; no link is followed.
enum Folder {
  /// What stands in it, in no order; nothing where there is no folder.
  static func names(in folder: String) -> [String] {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      if descriptor >= 0 { close(descriptor) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes it with the files in it; a file or link of that name too.
  static func remove(_ folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    if rmdir(folder) != 0 && errno == ENOTDIR { unlink(folder) }
  }

  /// A file whole.
  static func bytes(of path: String) throws -> [UInt8] {
    let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.noFollow, .closeOnExec])
    return try descriptor.closeAfter {
      let size = Int(try descriptor.seek(offset: 0, from: .end))
      try descriptor.seek(offset: 0, from: .start)
      return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size {
          let read = try descriptor.read(
            into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
          if read == 0 { break }
          count += read
        }
      }
    }
  }

  /// A file in pieces of at most a megabyte, from its beginning to its end.
  static func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws {
    let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.noFollow, .closeOnExec])
    try descriptor.closeAfter {
      var piece = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = try piece.withUnsafeMutableBytes { try descriptor.read(into: $0) }
        if count == 0 { return }
        piece.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      }
    }
  }
}
