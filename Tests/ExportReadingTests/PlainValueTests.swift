import CByteMasks
import GrantLedger
import SeededNumbers
import Testing

@testable import ExportReading

/// Values read at a glance, held against the same values read with care.
@Suite struct PlainValueTests {
  /// What both ways make of a content, and whether the quick way took it.
  private func compare(_ text: String, around: String) -> (amount: Bool, day: Bool) {
    let before = Array(String(repeating: around, count: 16).utf8)
    let content = Array(text.utf8)
    let bytes = before + content + before
    let range = before.count..<(before.count + content.count)
    return bytes.span.withPieceBytes { piece in
      let grouped = piece.groupedAmount(from: range.lowerBound, to: range.upperBound)
      let anywhere = bytes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { byte_amount_read_anywhere($0 + range.upperBound, range.count) }
      }
      #expect((anywhere?.is_read == 1) == grouped.isRead, "\(text)")
      #expect(!grouped.isRead || anywhere?.amount == grouped.øre, "\(text)")
      let amount =
        grouped.isRead
        ? grouped.øre : piece.ungroupedAmount(from: range.lowerBound, to: range.upperBound)
      let day = piece.plainDate(from: range.lowerBound, to: range.upperBound)
      let year = piece.plainYear(from: range.lowerBound, to: range.upperBound)
      if let amount { #expect(readAmount(content.span) == .value(Money(øre: amount)), "\(text)") }
      if let day { #expect(readDate(content.span) == .value(day), "\(text)") }
      if let year, (1990...2100).contains(year) { #expect(readYear(content.span) == .value(year), "\(text)") }
      return (amount != nil, day != nil)
    }
  }

  @Test func `what is read at a glance is what is read with care, whatever stands around it`() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "1", "12", "123", "045", " ", " 000", " 1", ",", ".", ",00", ",5", "50", "-", "x", "2021", "01.03.",
      ":", "/", "ø",
      "\u{A0}",
    ]
    var (amounts, days) = (0, 0)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let taken = compare(text, around: ["0", " ", ";", ",", "å"].randomElement(using: &random) ?? "")
      if taken.amount { amounts += 1 }
      if taken.day { days += 1 }
    }
    #expect(amounts > 100 && days > 5)
  }

  @Test func `an empty content is read as nothing, whatever stands before it`() {
    let bytes = Array("0123456789,00;45".utf8)
    for text in [bytes, Array(repeating: 0x30, count: 16), Array(repeating: 0xFF, count: 16)] {
      let (øre, isRead) = text.span.withPieceBytes { $0.groupedAmount(from: 16, to: 16) }
      #expect(øre == 0 && isRead)
      #expect(text.span.withPieceBytes { $0.ungroupedAmount(from: 16, to: 16) } == nil)
    }
  }

  @Test func `amounts of every length are read at a glance, in groups and without`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<4_000 {
      let øre = Int64.random(in: 0..<(1 << Int64.random(in: 1...49, using: &random)), using: &random)
      let decimals = String(øre % 100 + 100).dropFirst()
      var digits = Array(String(øre / 100))
      let plain = String(digits) + "," + decimals
      var place = digits.count - 3
      while place > 0 {
        digits.insert(" ", at: place)
        place -= 3
      }
      let grouped = String(digits) + "," + decimals
      let unbroken = grouped.replacing(" ", with: "\u{A0}")
      for text in [plain, grouped, unbroken] {
        #expect(compare(text, around: "7").amount == (text.utf8.count <= 16), "\(text)")
      }
      let whole = String(øre / 100)
      #expect(compare(whole, around: "7").amount == (whole.count <= 15), "\(whole)")
    }
  }

  @Test func `every day of some years is read at a glance, and no other`() {
    for year in [1900, 1904, 1999, 2000, 2020, 2100, 2199] {
      for month in 0...13 {
        for day in 0...32 {
          let text = "\(String(day + 100).dropFirst()).\(String(month + 100).dropFirst()).\(year)"
          #expect(
            compare(text, around: "1").day == (CivilDate(year: year, month: month, day: day) != nil),
            "\(text)")
        }
      }
    }
    #expect(!compare("01.01.2200", around: "1").day && !compare("01.01.1899", around: "1").day)
  }
}
