import Testing

@testable import ExportReading

@Suite struct MarkWindowTests {
  private let dialect = Dialect(
    delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "\""), lineEnd: .lineFeed, start: 0, firstLine: 1)

  @Test func `a mask has a bit for each byte looked for, and none beyond the end`() {
    let letters = Array(";\"\n\rabåø ".utf8)
    var random = SeededGenerator(seed: 1)
    for count in [0, 1, 63, 64, 65, 130, 1023, 1024, 1025, 40_000] {
      let bytes = (0..<count).map { _ in letters.randomElement(using: &random) ?? 0 }
      for start in [0, 1, 5, 64, count] where start <= count {
        var window = MarkWindow(dialect, from: start)
        for offset in stride(from: start, to: count + 200, by: 64) {
          var expected: (delimiters: UInt64, borders: UInt64) = (0, 0)
          for bit in 0..<64 where offset + bit < count {
            let byte = bytes[offset + bit]
            if byte == dialect.delimiter { expected.delimiters |= 1 << UInt64(bit) }
            if byte == dialect.quote || Byte.isLineEnd(byte) { expected.borders |= 1 << UInt64(bit) }
          }
          #expect(window.masks(at: offset, in: bytes.span) == expected, "\(count) \(start) \(offset)")
        }
      }
    }
  }

  @Test func `stretches that are passed over are still judged as text`() {
    var bytes = [UInt8](repeating: 0x20, count: 100_000)
    for offset in [0, 5000, 20_000, 99_999] {
      bytes[offset] = 0xE5
      var window = MarkWindow(dialect, from: 0)
      _ = window.masks(at: 0, in: bytes.span)
      _ = window.masks(at: 99_968, in: bytes.span)
      #expect(!window.isPlainText, "\(offset)")
      bytes[offset] = 0x20
    }
    var window = MarkWindow(dialect, from: 0)
    _ = window.masks(at: 99_968, in: bytes.span)
    #expect(window.isPlainText)
  }

  @Test func `text is plain only where the standard library calls it well-formed, without a NUL`() {
    var random = SeededGenerator(seed: 3)
    let units: [[UInt8]] = [
      [0x41], [0xC3, 0xA5], [0xC2, 0xA0], [0xDF, 0xBF], [0xE2, 0x80, 0xAF], [0xF0, 0x9F, 0x98, 0x80], [0xC3],
      [0xA5], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xF5, 0x80, 0x80, 0x80], [0],
      [0xFF],
    ]
    var plain = 0
    for _ in 0..<5000 {
      let before = [UInt8](repeating: 0x20, count: Int.random(in: 50...66, using: &random))
      let middle = (0..<Int.random(in: 0...3, using: &random)).flatMap { _ in
        units.randomElement(using: &random) ?? []
      }
      let bytes = before + middle + before
      let isWellFormed = firstUTF8Error(in: bytes.span, from: 0) == nil && !bytes.contains(0)
      var window = MarkWindow(dialect, from: 0)
      _ = window.masks(at: 128, in: bytes.span)
      if window.isPlainText {
        plain += 1
        #expect(isWellFormed, "\(middle)")
      } else {
        #expect(!isWellFormed || middle.contains { $0 >= 0xE0 }, "\(middle)")
      }
      #expect(isPlainText(bytes.span) == isWellFormed)
    }
    #expect(plain > 500)
  }

  @Test func `a character of two bytes may lie across two stretches`() {
    for offset in [63, 1023, 1024 + 16_383] {
      var bytes = [UInt8](repeating: 0x20, count: 40_000)
      bytes[offset] = 0xC3
      bytes[offset + 1] = 0xA5
      var window = MarkWindow(dialect, from: 0)
      _ = window.masks(at: 39_936, in: bytes.span)
      #expect(window.isPlainText, "\(offset)")
      bytes[offset + 1] = 0x20
      window = MarkWindow(dialect, from: 0)
      _ = window.masks(at: 39_936, in: bytes.span)
      #expect(!window.isPlainText, "\(offset)")
    }
  }
}
