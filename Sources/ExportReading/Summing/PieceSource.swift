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
    do {
      try Disk.lookFirst(file, path, size: size)
    } catch {
      try? file.close()
      throw error
    }
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

  /// The file to be decoded as a whole; only the beginning of one that is too large for that.
  func whole(named name: String) throws(InputError) -> InputFile {
    switch place {
    case .disk(_, let path):
      let (bytes, byteCount) = try Disk.read(path, .beginningOfLargest)
      return InputFile(name: name, bytes: bytes, byteCount: byteCount)
    case .memory(let bytes): return InputFile(name: name, bytes: bytes)
    }
  }

  /// How many lines end before an offset: for the place of what is rare.
  func lines(before offset: Int, _ encoding: PieceEncoding) throws(InputError) -> Int {
    var lines = 0
    var last: UInt8 = 0
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: offset, by: 1 << 20) {
      try fill(&bytes, from: start, count: min(1 << 20, offset - start))
      for index in stride(from: 0, to: bytes.count, by: encoding.unit) {
        let byte = encoding.plainByte(at: index, of: bytes)
        if byte == Byte.carriageReturn || byte == Byte.lineFeed && last != Byte.carriageReturn { lines += 1 }
        last = byte
      }
    }
    return lines
  }

  /// Throws where the file has become larger or smaller since it was opened.
  func requireUnchanged() throws(InputError) {
    if case .disk(let file, let path) = place { try Disk.requireUnchanged(file, path, size: size) }
  }
}
