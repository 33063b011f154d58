internal import CByteMasks

/// Where delimiters, quotes and line ends stand in a stretch of a text, as a bit for each byte.
///
/// The stretch moves on through the text as it is read, so that a text of any length takes the same room. On the way the
/// bytes are judged as UTF-8, which costs next to nothing beside the search.
struct MarkWindow: Sendable {
  private let delimiter: UInt8
  private let quote: UInt8
  /// By blocks of 64 bytes from `base` on.
  private var delimiters: [UInt64] = []
  private var borders: [UInt64] = []
  /// The offset of the stretch's first byte, and the one after its last.
  private var base: Int
  private var end: Int
  private var seen = byte_masks_text()

  /// In bytes; the first stretch is short, as many texts are read for a few records only.
  private static let shortest = 1 << 10
  private static let longest = 1 << 14

  /// For a text that is read from an offset on, at which a character begins.
  init(_ dialect: Dialect, from start: Int) {
    delimiter = dialect.delimiter
    quote = dialect.quote
    base = start
    end = start
  }

  /// Whether all stretches so far are well-formed UTF-8 without NUL for certain; false also where a character has more
  /// than two bytes.
  var isPlainText: Bool { seen.doubtful == 0 }

  /// The delimiters, and the quotes and line ends, of the 64 bytes at an offset: bit 0 is for the byte there.
  ///
  /// The offset is a multiple of 64 bytes from where the text is read, and never before one asked for earlier.
  @inline(__always)
  mutating func masks(at offset: Int, in bytes: Span<UInt8>) -> (delimiters: UInt64, borders: UInt64) {
    if offset >= end { moveOn(to: offset, in: bytes) }
    let block = (offset &- base) >> 6
    return block < delimiters.count ? (delimiters[block], borders[block]) : (0, 0)
  }

  /// Makes ready to read the text once more from an offset at which a character begins.
  mutating func goBack(to offset: Int) {
    base = offset
    end = offset
    seen.open = 0
  }

  @inline(never)
  private mutating func moveOn(to offset: Int, in bytes: Span<UInt8>) {
    // One after the other, so that every byte is judged.
    while end <= offset && end < bytes.count {
      let length = end == base ? Self.shortest : Self.longest
      base = end
      end = min(bytes.count, base + length)
      let blocks = (end - base + 63) / 64
      resize(&delimiters, blocks)
      resize(&borders, blocks)
      bytes.fillMasks(base..<end, delimiter, quote, &delimiters, &borders, &seen)
    }
  }

  private func resize(_ masks: inout [UInt64], _ count: Int) {
    if masks.count > count {
      masks.removeLast(masks.count - count)
    } else {
      masks.append(contentsOf: repeatElement(0, count: count - masks.count))
    }
  }
}

extension Span<UInt8> {
  /// The one place where bytes go to C, and masks come from it.
  fileprivate func fillMasks(
    _ range: Range<Int>, _ delimiter: UInt8, _ quote: UInt8, _ delimiters: inout [UInt64],
    _ borders: inout [UInt64], _ seen: inout byte_masks_text
  ) {
    let blocks = (range.count + 63) / 64
    precondition(delimiters.count >= blocks && borders.count >= blocks, "no room for the masks")
    extracting(range).withUnsafeBufferPointer { bytes in
      delimiters.withUnsafeMutableBufferPointer { delimiters in
        borders.withUnsafeMutableBufferPointer { borders in
          guard let from = bytes.baseAddress, let first = delimiters.baseAddress,
            let second = borders.baseAddress
          else { return }
          byte_masks_fill(from, range.count, delimiter, quote, first, second, &seen)
        }
      }
    }
  }
}
