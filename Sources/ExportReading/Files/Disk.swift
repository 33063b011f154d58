internal import Glibc
internal import SystemPackage

/// The few things that reading exports asks of the file system.
enum Disk {
  /// The same for the same file, whatever its path.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  struct Entry {
    var identity: Identity
    var isFolder: Bool
  }

  static let largestFile = 512 << 20

  /// A folder or a file; throws for anything else, following links.
  static func look(at path: FilePath) throws(InputError) -> Entry {
    do {
      let stat = try path.stat()
      guard stat.type == .directory || stat.type == .regular else {
        throw InputError(path: path.string, reason: .notAFile)
      }
      return Entry(
        identity: Identity(device: UInt64(stat.deviceID.rawValue), inode: UInt64(stat.inode.rawValue)),
        isFolder: stat.type == .directory)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(path, error)
    }
  }

  /// Nil for what is neither a folder nor a file, and for a link that leads nowhere.
  static func lookIfThere(at path: FilePath) throws(InputError) -> Entry? {
    do {
      return try look(at: path)
    } catch {
      switch error.reason {
      case .missing, .notAFile: return nil
      default: throw error
      }
    }
  }

  /// The names in a folder, in no order.
  static func list(_ folder: FilePath) throws(InputError) -> [String] {
    guard let stream = opendir(folder.string) else { throw InputError(folder, Errno(rawValue: errno)) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // The name is a C string within the entry, which lives until the next call.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    if errno != 0 { throw InputError(folder, Errno(rawValue: errno)) }
    return names
  }

  /// All bytes of a file that is not larger than the limit and stays as it is while read.
  static func read(_ path: FilePath) throws(InputError) -> [UInt8] {
    do {
      // Not to wait for a writer, should a pipe have taken the file's place.
      let file = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
      return try file.closeAfter { try readAll(file, path) }
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(path, error)
    }
  }

  /// An open file to be read in pieces, and its size in bytes now; the caller closes it.
  static func open(_ path: FilePath) throws(InputError) -> (FileDescriptor, size: Int) {
    do {
      // Not to wait for a writer, should a pipe have taken the file's place.
      let file = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
      let stat = try file.stat()
      guard stat.type == .regular else {
        try file.close()
        throw InputError(path: path.string, reason: .notAFile)
      }
      return (file, Int(stat.size))
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(path, error)
    }
  }

  /// Fills a buffer with the bytes from an offset on; a file that has become shorter has changed while read.
  static func read(
    _ file: FileDescriptor, _ path: FilePath, at offset: Int, into bytes: inout [UInt8]
  ) throws(InputError) {
    do {
      try bytes.withUnsafeMutableBytes { buffer in
        var count = 0
        while count < buffer.count {
          let read = try file.read(
            fromAbsoluteOffset: Int64(offset + count),
            into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
          if read == 0 { throw InputError(path: path.string, reason: .changedWhileRead) }
          count += read
        }
      }
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(path, error)
    }
  }

  private static func readAll(_ file: FileDescriptor, _ path: FilePath) throws -> [UInt8] {
    let stat = try file.stat()
    guard stat.type == .regular else { throw InputError(path: path.string, reason: .notAFile) }
    guard stat.size <= largestFile else {
      throw InputError(path: path.string, reason: .tooLarge(limit: largestFile))
    }
    let size = Int(stat.size)
    let bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = try file.read(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
        if read == 0 { break }
        count += read
      }
    }
    let after = try file.stat()
    guard bytes.count == size, after.size == stat.size else {
      throw InputError(path: path.string, reason: .changedWhileRead)
    }
    return bytes
  }
}

extension InputError {
  fileprivate init(_ path: FilePath, _ error: any Error) {
    let reason: Reason
    switch error as? Errno {
    case .noSuchFileOrDirectory, .notDirectory: reason = .missing
    case .permissionDenied, .notPermitted: reason = .notPermitted
    case let errno?: reason = .failed(errno.description)
    case nil: reason = .failed("\(error)")
    }
    self.init(path: path.string, reason: reason)
  }
}
