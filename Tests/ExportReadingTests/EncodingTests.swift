import Testing

@testable import ExportReading

@Suite struct EncodingTests {
  private func decoded(_ bytes: [UInt8]) throws -> (text: String, source: SourceText) {
    let source = try SourceText(decoding: bytes)
    return (String(decoding: source.bytes[source.start...], as: UTF8.self), source)
  }

  @Test func `UTF-8 is read with and without a byte order mark, and is not copied`() throws {
    let plain = try decoded(Array("Søkt;Åseral".utf8))
    #expect(plain.text == "Søkt;Åseral")
    #expect(plain.source.encoding == .utf8)
    let marked = try decoded([0xEF, 0xBB, 0xBF] + Array("Søkt".utf8))
    #expect(marked.text == "Søkt")
    #expect(marked.source.encoding == .utf8WithMark)
  }

  @Test func `bytes that are not UTF-8 are Windows-1252`() throws {
    let (text, source) = try decoded([0x53, 0xF8, 0x6B, 0x74, 0xA0, 0x35])
    #expect(text == "Søkt\u{A0}5")
    #expect(source.encoding == .windows1252)
    #expect(source.damages.isEmpty)
  }

  @Test func `all 256 bytes of Windows-1252 have their character`() throws {
    // NUL is left out: so few bytes hold it that it would be damage.
    let (text, _) = try decoded(Array(1...255))
    let high = text.unicodeScalars.map(\.value).dropFirst(127).prefix(32)
    #expect(
      high == [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
        0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
        0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
      ])
    #expect(text.unicodeScalars.map(\.value).dropFirst(159) == Array(0xA0...0xFF)[...])
  }

  @Test func `UTF-16 is read in both byte orders, pairs and all`() throws {
    let text = "Åseral €😀;1"
    let units = Array(text.utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(try decoded(little).text == text)
    #expect(try decoded(big).text == text)
    #expect(try decoded(little).source.encoding == .utf16LittleEndian)
    #expect(try decoded(big).source.encoding == .utf16BigEndian)
  }

  @Test func `half a pair and half a unit of UTF-16 are damage`() throws {
    let (text, source) = try decoded([0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x00, 0x00, 0x42, 0x00])
    #expect(text == "A\u{FFFD}B\u{FFFD}")
    #expect(
      source.damages == [
        Damage(textOffset: 1, fileOffset: 4, byte: 0xD8), Damage(textOffset: 5, fileOffset: 8, byte: 0x00),
      ])
  }

  @Test func `one bad byte among good UTF-8 is damage with its offset, not a reason to guess anew`() throws {
    let (text, source) = try decoded(Array("Åseral ærlig ".utf8) + [0xF8] + Array("re å".utf8) + [0xC3])
    #expect(text == "Åseral ærlig \u{FFFD}re å\u{FFFD}")
    #expect(
      source.damages == [
        Damage(textOffset: 15, fileOffset: 15, byte: 0xF8),
        Damage(textOffset: 23, fileOffset: 21, byte: 0xC3),
      ])
  }

  @Test func `after a mark of UTF-8 nothing else is tried`() throws {
    let (text, source) = try decoded([0xEF, 0xBB, 0xBF, 0xE5])
    #expect(text == "\u{FFFD}")
    #expect(source.damages == [Damage(textOffset: 3, fileOffset: 3, byte: 0xE5)])
  }

  @Test func `a NUL byte is damage with its offset in every encoding`() throws {
    let windows = try decoded([0xE5, 0x41, 0x00] + Array(repeating: 0x42, count: 40)).source
    #expect(windows.damages == [Damage(textOffset: 3, fileOffset: 2, byte: 0)])
    let wide = try decoded([0xFF, 0xFE, 0xE5, 0x00, 0x00, 0x00, 0x42, 0x00]).source
    #expect(wide.damages == [Damage(textOffset: 2, fileOffset: 4, byte: 0)])
  }

  @Test func `many NUL bytes, and the beginnings of workbooks and PDF, are no text`() {
    #expect(throws: NotText.damaged(first: 1)) {
      try SourceText(decoding: Array("S a k s n r ; å r".utf8).flatMap { [$0, 0] })
    }
    #expect(throws: NotText.workbook) { try SourceText(decoding: [0x50, 0x4B, 3, 4, 0x14]) }
    #expect(throws: NotText.olderWorkbook) { try SourceText(decoding: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
    #expect(throws: NotText.pdf) { try SourceText(decoding: Array("%PDF-1.7".utf8)) }
  }
}
