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
}

extension InputError {
  /// What the system says of a path, as a reason that tells what to do.
  init(_ path: FilePath, _ error: any Error) {
    if let known = error as? InputError {
      self = known
      return
    }
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
