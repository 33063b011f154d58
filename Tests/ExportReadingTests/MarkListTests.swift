import CByteMasks
import SeededNumbers
import Testing

@testable import ExportReading

@Suite struct MarkListTests {
  private let dialect = Dialect(
    delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "\""), lineEnd: .lineFeed, start: 0, firstLine: 1)

  /// All marks of a text from an offset on, as a reader of records meets them.
  private func marks(of bytes: [UInt8], from start: Int) -> (delimiters: [Int], borders: [Int]) {
    var list = MarkList(dialect, from: start)
    var found: (delimiters: [Int], borders: [Int]) = ([], [])
    var field = start
    while true {
      let count = list.delimiterCount
      var fields = Array(repeating: Field(0..<0), count: count + MarkList.more)
      let next = list.passDelimiters(after: field, into: &fields, at: 0)
      for place in 0..<count {
        let expected = place == 0 ? field : Int(fields[place - 1].end) + 1
        #expect(Int(fields[place].start) == expected)
        found.delimiters.append(Int(fields[place].end))
      }
      field = next
      if let border = list.border {
        found.borders.append(border)
        list.passBorder()
      } else if !list.searchOn(in: bytes.span) {
        return found
      }
    }
  }

  /// The text from the beginning, as the list judges it.
  private func isPlain(_ bytes: [UInt8]) -> Bool {
    var list = MarkList(dialect, from: 0)
    while list.searchOn(in: bytes.span) {}
    return list.isPlainText
  }

  @Test func `every mark of a text is found, in order, and no other`() {
    let letters = [
      Array(";\"\n\rabåø ".utf8), Array(";\n".utf8), Array("abc;".utf8), Array("abcdefghijklmno\n".utf8),
    ]
    var random = SeededGenerator(seed: 1)
    for count in [0, 1, 63, 64, 65, 130, 1023, 1024, 1025, 40_000] {
      for letters in letters {
        let bytes = (0..<count).map { _ in letters.randomElement(using: &random) ?? 0 }
        for start in [0, 1, 5, 64, count] where start <= count {
          let found = marks(of: bytes, from: start)
          let range = start..<count
          #expect(found.delimiters == range.filter { bytes[$0] == dialect.delimiter })
          #expect(found.borders == range.filter { bytes[$0] == dialect.quote || Byte.isLineEnd(bytes[$0]) })
        }
      }
    }
  }

  private typealias Find = (
    UnsafePointer<UInt8>?, Int, UInt32, UInt8, UInt8, UnsafeMutablePointer<UInt32>?, UInt32,
    UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<byte_marks_text>?
  ) -> byte_marks_found

  private func find(_ bytes: [UInt8], _ find: Find) -> (marks: [UInt32], borders: [UInt32], doubtful: Bool) {
    var (marks, borders) = (
      [UInt32](repeating: 0, count: bytes.count + 64), [UInt32](repeating: 0, count: bytes.count + 64)
    )
    var text = byte_marks_text()
    let found = find(bytes, bytes.count, 7, dialect.delimiter, dialect.quote, &marks, 3, &borders, &text)
    return (Array(marks.prefix(found.marks)), Array(borders.prefix(found.borders)), text.doubtful != 0)
  }

  @Test func `every way of finding marks finds the same, few or many in a row`() {
    var random = SeededGenerator(seed: 4)
    for count in [1, 63, 64, 65, 128, 1000] {
      for likely in [0, 2, 20, 40, 60, 100] {
        let bytes = (0..<count).map { _ -> UInt8 in
          Int.random(in: 0..<100, using: &random) < likely
            ? Array(";;;;;\"\n\r".utf8).randomElement(using: &random) ?? 0
            : UInt8.random(in: 0x20...0xFF, using: &random)
        }
        let (here, anywhere) = (find(bytes, byte_marks_find), find(bytes, byte_marks_find_anywhere))
        #expect(here.marks == anywhere.marks && here.borders == anywhere.borders, "\(count) \(likely)")
        #expect(here.doubtful == anywhere.doubtful)
        let expected = bytes.indices.filter {
          bytes[$0] == dialect.delimiter || bytes[$0] == dialect.quote || Byte.isLineEnd(bytes[$0])
        }
        #expect(anywhere.marks.map { Int($0) - 7 } == expected)
      }
    }
  }

  @Test func `marks before an offset are passed, however far it is`() {
    var random = SeededGenerator(seed: 2)
    let bytes = (0..<60_000).map { _ in Array("abcde;\n\"".utf8).randomElement(using: &random) ?? 0 }
    for _ in 0..<50 {
      var list = MarkList(dialect, from: 0)
      var offset = 0
      while offset < bytes.count {
        offset += Int.random(in: 0...20_000, using: &random)
        list.pass(to: offset, in: bytes.span)
        let next = bytes[min(offset, bytes.count)...].firstIndex { $0 == dialect.quote || Byte.isLineEnd($0) }
        while list.border == nil, list.searchOn(in: bytes.span) {}
        #expect(list.border == next)
        if let next {
          #expect(list.delimiterCount == bytes[offset..<next].count { $0 == dialect.delimiter })
        }
      }
    }
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
      if isPlain(bytes) {
        plain += 1
        #expect(isWellFormed, "\(middle)")
      } else {
        #expect(!isWellFormed || middle.contains { $0 >= 0xE0 }, "\(middle)")
      }
      #expect(isPlainText(bytes.span) == isWellFormed)
    }
    #expect(plain > 500)
  }

  @Test func `a character of two bytes may lie across two stretches, and stretches passed over are judged`() {
    for offset in [63, 1023, 1024 + 16_383] {
      var bytes = [UInt8](repeating: 0x20, count: 40_000)
      bytes[offset] = 0xC3
      #expect(!isPlain(bytes), "\(offset)")
      bytes[offset + 1] = 0xA5
      #expect(isPlain(bytes), "\(offset)")
      bytes[offset] = 0x20
      var list = MarkList(dialect, from: 0)
      list.pass(to: 39_999, in: bytes.span)
      #expect(!list.isPlainText, "\(offset)")
    }
  }
}
