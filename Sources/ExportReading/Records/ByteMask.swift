internal import CByteMasks

// The one place where bytes are read through a pointer: 64 at a time, and only where 64 are there.

extension Span<UInt8> {
  /// The bytes from an offset on that are one of four, bit i for the byte at `offset + i`; none beyond the end.
  @inline(__always)
  func mask(of marks: ByteMarks, at offset: Int) -> UInt64 {
    guard offset >= 0, offset <= count &- 64 else { return maskOfEnd(of: marks, at: offset) }
    return withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return byte_masks_any(base + offset, marks.first, marks.second, marks.third, marks.fourth)
    }
  }

  /// The bytes from an offset on that are NUL or outside ASCII; none beyond the end.
  @inline(__always)
  func maskOfUnusual(at offset: Int) -> UInt64 {
    guard offset >= 0, offset <= count &- 64 else { return maskOfUnusualEnd(at: offset) }
    return withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return byte_masks_unusual(base + offset)
    }
  }

  private func maskOfEnd(of marks: ByteMarks, at offset: Int) -> UInt64 {
    var mask: UInt64 = 0
    for index in Swift.min(count, offset)..<Swift.min(count, offset + 64) where marks.contains(self[index]) {
      mask |= 1 << UInt64(index - offset)
    }
    return mask
  }

  private func maskOfUnusualEnd(at offset: Int) -> UInt64 {
    var mask: UInt64 = 0
    for index in Swift.min(count, offset)..<Swift.min(count, offset + 64)
    where self[index] == 0 || self[index] >= 0x80 {
      mask |= 1 << UInt64(index - offset)
    }
    return mask
  }
}

/// Four bytes to look for.
struct ByteMarks: Sendable {
  let first, second, third, fourth: UInt8

  func contains(_ byte: UInt8) -> Bool {
    byte == first || byte == second || byte == third || byte == fourth
  }
}
