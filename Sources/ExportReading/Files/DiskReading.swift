internal import SystemPackage

extension Disk {
  /// The bytes of a file that stays as it is while read, and how many it has: all of them, or its beginning.
  static func read(_ path: FilePath, _ extent: ReadingExtent) throws(InputError) -> (
    bytes: [UInt8], byteCount: Int
  ) {
    let (file, size) = try open(path)
    defer { try? file.close() }
    try lookFirst(file, path, size: size)
    let isTooLarge = size > ReadingLimits.bytesReadWhole
    if isTooLarge && extent == .whole {
      throw InputError(path: path.string, reason: .tooLarge(limit: ReadingLimits.bytesReadWhole))
    }
    var bytes = try beginning(file, path, count: isTooLarge ? ReadingLimits.bytesShown : size)
    if isTooLarge { bytes.removeLast(bytes.count - wholeLines(in: bytes)) }
    try requireUnchanged(file, path, size: size)
    return (bytes, size)
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

  /// Throws where the beginning of a large file shows that it cannot be used.
  static func lookFirst(_ file: FileDescriptor, _ path: FilePath, size: Int) throws(InputError) {
    guard size > ReadingLimits.bytesWithoutLook else { return }
    // Nearly every file has a line end where the longest line would have to have one: then less is enough.
    let isEnded = try endsLine(file, path, before: ReadingLimits.bytesPerRecord + 1)
    let beginning = try beginning(
      file, path, count: isEnded ? ReadingLimits.bytesOfQuoteLook : ReadingLimits.bytesOfLook)
    do {
      try ExportReading.lookFirst(at: beginning)
    } catch {
      throw InputError(path: path.string, reason: .unusable(error))
    }
  }

  /// Whether a line ends among the last few of the bytes before an offset that the file reaches.
  private static func endsLine(
    _ file: FileDescriptor, _ path: FilePath, before end: Int
  ) throws(InputError) -> Bool {
    var bytes = [UInt8](repeating: 0, count: min(1 << 16, end))
    try read(file, path, at: end - bytes.count, into: &bytes)
    return bytes.contains(where: Byte.isLineEnd)
  }

  /// Throws where a file's size is no longer what it was.
  static func requireUnchanged(_ file: FileDescriptor, _ path: FilePath, size: Int) throws(InputError) {
    let now: Int64
    do {
      now = try file.stat().size
    } catch {
      throw InputError(path, error)
    }
    if now != Int64(size) { throw InputError(path: path.string, reason: .changedWhileRead) }
  }

  /// Fills a buffer with the bytes from an offset on; a file that has become shorter has changed while read.
  static func read(
    _ file: FileDescriptor, _ path: FilePath, at offset: Int, into bytes: inout [UInt8]
  ) throws(InputError) {
    do {
      try bytes.withUnsafeMutableBytes { try fill($0, file, path, at: offset) }
    } catch {
      throw InputError(path, error)
    }
  }

  private static func beginning(
    _ file: FileDescriptor, _ path: FilePath, count: Int
  ) throws(InputError) -> [UInt8] {
    do {
      return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let room = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
        try fill(room, file, path, at: 0)
        filled = count
      }
    } catch {
      throw InputError(path, error)
    }
  }

  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, _ file: FileDescriptor, _ path: FilePath, at offset: Int
  ) throws {
    var count = 0
    while count < buffer.count {
      let read = try file.read(
        fromAbsoluteOffset: Int64(offset + count),
        into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if read == 0 { throw InputError(path: path.string, reason: .changedWhileRead) }
      count += read
    }
  }
}
