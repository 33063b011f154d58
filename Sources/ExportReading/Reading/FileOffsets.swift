/// Leads places in a text back to the bytes of the file that it was decoded from.
struct FileOffsets: Sendable {
  private let encoding: TextEncoding
  /// Where bytes that are no UTF-8 stand as U+FFFD, which is two bytes longer; in order.
  private let replaced: [Int]

  init(_ text: SourceText) {
    encoding = text.encoding
    replaced = text.damages.filter { $0.byte != 0 }.map(\.textOffset)
  }

  /// The offset in the file of the first byte of its text, 0-based.
  func start(of text: SourceText) -> Int { isUTF16 ? 2 : text.start }

  /// How many bytes of the file lie between two places of its text.
  func distance(_ range: Range<Int>, in text: [UInt8]) -> Int {
    switch encoding {
    case .utf8, .utf8WithMark:
      return range.count - 2 * (count(before: range.upperBound) - count(before: range.lowerBound))
    case .windows1252, .latin1: return text[range].count { $0 & 0xC0 != 0x80 }
    case .utf16LittleEndian, .utf16BigEndian:
      // A character beyond U+FFFF has four bytes in both.
      return text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
    }
  }

  private var isUTF16: Bool { encoding == .utf16LittleEndian || encoding == .utf16BigEndian }

  private func count(before offset: Int) -> Int {
    var (low, high) = (0, replaced.count)
    while low < high {
      let middle = (low + high) / 2
      if replaced[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
