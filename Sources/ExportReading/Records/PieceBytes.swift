internal import Glibc

/// Bytes by their place in memory, for the few loops that every byte of a file goes through.
///
/// A pointer where the rest of the reader has spans: a span cannot be kept in the value that reads a record's cells, and
/// taking it from its array anew for each cell costs a count up and down. Every access is checked against the number of
/// bytes; what is not checked is that the memory is still there. So this is made only by `withPieceBytes` and within
/// `withUnsafeBufferPointer`, and must not be used after they have returned.
struct PieceBytes {
  private let base: UnsafeRawPointer?
  let count: Int
  /// How many offsets have eight bytes behind them.
  private let wordCount: UInt

  /// No bytes.
  init() { self.init(UnsafeBufferPointer(start: nil, count: 0)) }

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    base = UnsafeRawPointer(buffer.baseAddress)
    count = base == nil ? 0 : buffer.count
    wordCount = UInt(max(0, count - 7))
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    // A negative offset is a large one without its sign.
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: count), "bytes outside the text")
    return base.unsafelyUnwrapped.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes as one number, the first as the lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    precondition(UInt(bitPattern: offset) < wordCount, "bytes outside the text")
    // Without memory there are no bytes, and no offset has come so far.
    return UInt64(littleEndian: base.unsafelyUnwrapped.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Fewer than eight bytes as one number, zero above them.
  @inline(__always)
  func shortWord(_ range: Range<Int>) -> UInt64 {
    if range.lowerBound &+ 8 <= count {
      return word(at: range.lowerBound) & ((1 << UInt64(truncatingIfNeeded: range.count &* 8)) &- 1)
    }
    return shortWordOfEnd(range)
  }

  /// Whether the bytes of a range of another text stand here at an offset.
  @inline(__always)
  func holds(_ other: PieceBytes, _ range: Range<Int>, at offset: Int) -> Bool {
    if range.isEmpty { return true }
    precondition(
      offset >= 0 && offset <= count &- range.count && range.lowerBound >= 0
        && range.upperBound <= other.count,
      "bytes outside the text")
    return memcmp(
      base.unsafelyUnwrapped + offset, other.base.unsafelyUnwrapped + range.lowerBound, range.count) == 0
  }

  @inline(never)
  private func shortWordOfEnd(_ range: Range<Int>) -> UInt64 {
    var word: UInt64 = 0
    for (place, index) in range.enumerated() { word |= UInt64(self[index]) << UInt64(place * 8) }
    return word
  }
}

extension Span<UInt8> {
  /// Calls with these bytes, which are there until the call returns.
  @inline(__always)
  func withPieceBytes<Result>(_ body: (PieceBytes) -> Result) -> Result {
    withUnsafeBufferPointer { body(PieceBytes($0)) }
  }
}
