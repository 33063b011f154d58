internal import CByteMasks
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

  /// How many bytes are looked at before the end of a range, and from its beginning on, however short it is.
  static let around = 16

  /// The ends of a word.
  @inline(__always)
  func wordEnds(from start: Int, to end: Int) -> byte_word_ends {
    precondition(
      start >= 0 && start <= end && start <= count &- Self.around && end >= Self.around && end <= count,
      "bytes outside the text")
    let base = base.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
    return byte_word_ends_of(base + start, base + end)
  }

  /// The amount in øre of a content of at most sixteen bytes such as `1 234 567,50`, and zero of an empty one; not read
  /// is any other spelling, right or wrong.
  @inline(__always)
  func groupedAmount(from start: Int, to end: Int) -> (øre: Int64, isRead: Bool) {
    let length = end &- start
    guard UInt(bitPattern: length) <= 16 else { return (0, false) }
    precondition(end >= Self.around && end <= count, "bytes outside the text")
    let base = base.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
    let read = byte_amount_read(base + end, length)
    return (read.amount, read.is_read != 0)
  }

  /// Whether sixteen bytes or more of another text stand here at an offset.
  func holdsMany(_ other: PieceBytes, from start: Int, count length: Int, at offset: Int) -> Bool {
    precondition(
      length >= 16 && offset >= 0 && offset <= count &- length && start >= 0
        && start <= other.count &- length,
      "bytes outside the text")
    return byte_words_are_same(
      base.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self) + offset,
      other.base.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self) + start, length) != 0
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
