internal import SystemPackage

/// Where the bytes of a file come from, piece by piece and from any thread.
struct PieceSource: Sendable {
  private let place: Place
  /// In bytes, as it was when the file was opened.
  let size: Int

  private enum Place: Sendable {
    case disk(FileDescriptor, FilePath)
    case memory([UInt8])
  }

  init(_ bytes: [UInt8]) {
    place = .memory(bytes)
    size = bytes.count
  }

  init(opening path: FilePath) throws(InputError) {
    let (file, size) = try Disk.open(path)
    place = .disk(file, path)
    self.size = size
  }

  func close() {
    if case .disk(let file, _) = place { try? file.close() }
  }

  /// Makes the buffer hold the bytes from an offset on, as many as asked for or as there are.
  func fill(_ buffer: inout [UInt8], from offset: Int, count: Int) throws(InputError) {
    let count = max(0, min(count, size - offset))
    if buffer.count > count {
      buffer.removeLast(buffer.count - count)
    } else {
      buffer.append(contentsOf: repeatElement(0, count: count - buffer.count))
    }
    switch place {
    case .disk(let file, let path): try Disk.read(file, path, at: offset, into: &buffer)
    case .memory(let bytes): buffer.replaceSubrange(0..<count, with: bytes[offset..<(offset + count)])
    }
  }

  /// All bytes, for a file that must be decoded as a whole.
  func whole() throws(InputError) -> [UInt8] {
    switch place {
    case .disk(_, let path): try Disk.read(path)
    case .memory(let bytes): bytes
    }
  }
}
