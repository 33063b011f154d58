/// The range without spaces, tabs, line ends and the no-break spaces of Unicode at either end.
func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end {
    let width = widthOfSpace(in: bytes, at: start, before: end)
    if width == 0 { break }
    start += width
  }
  while start < end {
    let width = widthOfSpace(in: bytes, endingAt: end, after: start)
    if width == 0 { break }
    end -= width
  }
  return start..<end
}

/// How many bytes the space at an offset has; 0 for anything else.
///
/// U+00A0, U+2000 to U+200A, U+202F and U+FEFF count, besides the spaces and line ends of ASCII.
func widthOfSpace(in bytes: Span<UInt8>, at offset: Int, before end: Int) -> Int {
  switch bytes[offset] {
  case 0x20, 0x09...0x0D: 1
  case 0xC2: offset + 1 < end && bytes[offset + 1] == 0xA0 ? 2 : 0
  case 0xE2, 0xEF:
    offset + 2 < end && isWideSpace(bytes[offset], bytes[offset + 1], bytes[offset + 2]) ? 3 : 0
  default: 0
  }
}

private func widthOfSpace(in bytes: Span<UInt8>, endingAt end: Int, after start: Int) -> Int {
  switch bytes[end - 1] {
  case 0x20, 0x09...0x0D: 1
  case 0x80...0xBF:
    if end - 2 >= start && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xA0 {
      2
    } else {
      end - 3 >= start && isWideSpace(bytes[end - 3], bytes[end - 2], bytes[end - 1]) ? 3 : 0
    }
  default: 0
  }
}

func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (first, second, third) {
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF): true
  default: false
  }
}
