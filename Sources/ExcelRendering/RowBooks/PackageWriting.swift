/// A workbook's archive, written part by part to a new file.
///
/// Sizes and checksum of a part are put before it when it is whole, so that no reader needs them from behind it.
struct PackageWriter: ~Copyable {
  private let file: NewFile
  private var offset = 0
  /// What stands before `offset` and is not in the file yet: a workbook has a hundred parts, most of them a few hundred bytes.
  private var waiting: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private var part = Part(name: "", time: 0)

  /// The part that is being written.
  private struct Part {
    var name: String
    var time: Int
    var start = 0
    var packed = 0
    var size = 0
    var checksum: UInt = 0
  }

  /// What the format's 32 bits can count.
  private static let limit = Int(UInt32.max) - 1
  /// From how many bytes on what waits is written.
  private static let piece = 1 << 18

  init(_ file: consuming NewFile) { self.file = file }

  /// Lays a part of another archive down as it is.
  mutating func copy(_ part: PackagePart, _ packed: ArraySlice<UInt8>) throws(WorkbookError.Reason) {
    self.part = Part(name: part.name, time: part.time, start: offset)
    self.part.packed = packed.count
    self.part.size = part.size
    self.part.checksum = part.checksum
    try write(header(method: part.method))
    try write(Array(packed))
    endPart(method: part.method)
  }

  /// Begins a part that comes in packed pieces.
  mutating func beginPart(_ name: String, time: Int) throws(WorkbookError.Reason) {
    part = Part(name: name, time: time, start: offset)
    try write(header(method: 8))
  }

  mutating func append(_ piece: PackedPiece) throws(WorkbookError.Reason) {
    part.checksum = combinedChecksum(part.checksum, piece.checksum, size: piece.size)
    part.size += piece.size
    part.packed += piece.bytes.count
    try write(piece.bytes)
  }

  mutating func endPart() throws(WorkbookError.Reason) {
    part.packed += Deflater.lastBlock.count
    try write(Deflater.lastBlock)
    try checkSize(max(part.size, part.packed))
    try rewrite(header(method: 8), at: part.start)
    endPart(method: 8)
  }

  /// Writes the directory; the file is then whole, and, where it is asked for, on the disk.
  consuming func close(synchronising: Bool) throws(WorkbookError.Reason) {
    let start = offset
    try write(directory)
    var end = Number()
    end.append(PackagePart.endMark, bytes: 4)
    end.append(0, bytes: 4)
    end.append(count, bytes: 2)
    end.append(count, bytes: 2)
    end.append(directory.count, bytes: 4)
    end.append(start, bytes: 4)
    end.append(0, bytes: 2)
    try write(end.bytes)
    try flush()
    if synchronising { try file.synchronise() }
  }

  private mutating func write(_ bytes: [UInt8]) throws(WorkbookError.Reason) {
    waiting += bytes
    offset += bytes.count
    try checkSize(offset)
    if waiting.count >= Self.piece { try flush() }
  }

  /// Writes once more what was written at a place before.
  private mutating func rewrite(_ bytes: [UInt8], at place: Int) throws(WorkbookError.Reason) {
    let first = place - (offset - waiting.count)
    if first >= 0 {
      waiting.replaceSubrange(first..<(first + bytes.count), with: bytes)
    } else {
      try flush()
      try file.write(bytes, at: place)
    }
  }

  private mutating func flush() throws(WorkbookError.Reason) {
    try file.write(waiting, at: offset - waiting.count)
    waiting.removeAll(keepingCapacity: true)
  }

  private func checkSize(_ size: Int) throws(WorkbookError.Reason) {
    if size > Self.limit { throw .tooLarge(limit: Self.limit) }
  }

  private func header(method: Int) -> [UInt8] {
    var header = Number()
    header.append(PackagePart.localMark, bytes: 4)
    header.append(description(method: method))
    header.append(part.name.utf8.count, bytes: 2)
    header.append(0, bytes: 2)
    return header.bytes + part.name.utf8
  }

  private mutating func endPart(method: Int) {
    var entry = Number()
    entry.append(PackagePart.directoryMark, bytes: 4)
    // Made as by MS-DOS, so that no rights of files are in it.
    entry.append(20, bytes: 2)
    entry.append(description(method: method))
    entry.append(part.name.utf8.count, bytes: 2)
    // No extra field, comment or further disk, and no attributes.
    entry.append(0, bytes: 6)
    entry.append(0, bytes: 6)
    entry.append(part.start, bytes: 4)
    directory += entry.bytes + part.name.utf8
    count += 1
  }

  /// What header and directory both say.
  private func description(method: Int) -> [UInt8] {
    var text = Number()
    text.append(20, bytes: 2)
    text.append(0, bytes: 2)
    text.append(method, bytes: 2)
    text.append(part.time, bytes: 4)
    text.append(Int(part.checksum), bytes: 4)
    text.append(part.packed, bytes: 4)
    text.append(part.size, bytes: 4)
    return text.bytes
  }
}

/// Numbers as bytes, the lowest first.
private struct Number {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int, bytes count: Int) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  mutating func append(_ more: [UInt8]) { bytes += more }
}
