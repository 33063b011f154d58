import SeededNumbers
import Testing

@testable import ExportReading

@Suite struct WordTableTests {
  /// A word and what it stands between, as far as the table looks at what is around it.
  private func lookUp(
    _ table: WordTable<Int>, _ word: [UInt8], around byte: UInt8, number: Int = 0
  ) -> Int?? {
    let (text, range) = text(word, around: byte)
    return text.span.withPieceBytes {
      table.known($0, from: range.lowerBound, to: range.upperBound, number: number)
    }
  }

  private func insert(
    _ value: Int, for word: [UInt8], into table: inout WordTable<Int>, number: Int = 0
  ) {
    let (text, range) = text(word, around: 0x20)
    text.span.withPieceBytes {
      table.insert(value, $0, from: range.lowerBound, to: range.upperBound, number: number)
    }
  }

  private func text(_ word: [UInt8], around byte: UInt8) -> (bytes: [UInt8], range: Range<Int>) {
    let around = Array(repeating: byte, count: PieceBytes.around)
    return (around + word + around, around.count..<around.count + word.count)
  }

  @Test func `a word of any length is found again, and one that differs in a single byte is not`() {
    var random = SeededGenerator(seed: 41)
    for length in Array(1...130) + [200, 255, 256] {
      var table = WordTable<Int>()
      let word = (0..<length).map { _ in UInt8.random(in: 0x41...0x5A, using: &random) }
      insert(length, for: word, into: &table)
      for around in [0x00, 0x20, 0x3B, 0xFF] as [UInt8] {
        #expect(lookUp(table, word, around: around) == .some(.some(length)), "\(length)")
        for place in word.indices {
          var other = word
          other[place] ^= 1
          #expect(lookUp(table, other, around: around) == nil, "\(length) \(place)")
        }
        #expect(lookUp(table, word + [0x41], around: around) == nil)
        #expect(lookUp(table, Array(word.dropLast()) + [0], around: around) == nil)
        #expect(length == 1 || lookUp(table, Array(word.dropLast()), around: around) == nil)
      }
      #expect(lookUp(table, word, around: 0x20, number: 1) == nil)
    }
  }

  @Test func `many words that are alike are all kept apart`() {
    var table = WordTable<Int>()
    let words = (0..<3_000).map { Array("Kommunalt kompetanse- og \($0) innovasjonstilskudd for alle".utf8) }
    for (value, word) in words.enumerated() where lookUp(table, word, around: 0x3B) == nil {
      insert(value, for: word, into: &table)
    }
    var found = 0
    for (value, word) in words.enumerated() {
      guard let known = lookUp(table, word, around: 0x3B) else { continue }
      found += 1
      #expect(known == value)
    }
    // Their ends are the same, so that there is no room for most.
    #expect(found >= 16)
  }

  @Test func `an empty word says nothing, and a longer one than is kept is not known`() {
    var table = WordTable<Int>()
    #expect(lookUp(table, [], around: 0x41) == .some(nil))
    for value in 0..<200 { insert(value, for: Array("word \(value)".utf8), into: &table) }
    #expect(lookUp(table, [], around: 0x41) == .some(nil))
    #expect(lookUp(table, [], around: 0x41, number: 2020) == nil)
    let long = Array(repeating: 0x41 as UInt8, count: 257)
    insert(1, for: long, into: &table)
    #expect(lookUp(table, long, around: 0x20) == nil)
  }
}
