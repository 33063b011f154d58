import GrantLedger
import SeededNumbers
import Testing

@testable import ExportReading

@Suite struct PropertyTests {
  /// Pieces that mean something to one layer or another of the reader.
  private static let pieces = [
    ";", ";", ";", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "2021", "2021/1", "K", "Risør", "Sum", "5 000",
    "1,5",
    "-7", "92 233 720 368 547 758,07", "x", "Ja", "01.03.2021", "å", " ", "\u{A0}", "\t", ",", "\0",
    Rows.headings, Rows.row, "Side 1",
  ]

  @Test func `each record of any file is typed or told as unread, and each øre is in one of them`() throws {
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var text = Rows.headings
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      let read = read(text)
      guard let file = read.file else { continue }
      #expect(file.counts.records == read.exports.applications.count + read.exports.unread.count, "\(seed)")
      if read.exports.findings.contains(where: { $0.severity == .fatal }) { continue }
      for sum in file.read {
        let typed = read.exports.applications.compactMap { row in
          sum.column == .applied ? row.content.applied : row.content.granted
        }
        let unread = read.exports.unread.flatMap(\.amounts).filter { $0.column == sum.column }.map(\.sum)
        let total = try (typed + unread).total()
        #expect(total == sum.sum, "\(seed)")
      }
      for row in read.exports.unread { #expect(!row.findings.isEmpty, "\(seed)") }
    }
  }

  @Test func `every record of any file, skipped ones too, is counted once`() throws {
    for seed in 1000..<1300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var text = Rows.headings
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      guard let counts = read(text).file?.counts else { continue }
      let all = scan(text).count - 1
      #expect(
        all == counts.records + counts.blankLines + counts.repeatedHeadings + counts.totalRows
          + counts.footers,
        "\(seed)")
    }
  }

  @Test func `records that are printed and read again are the same`() {
    let texts = ["", "a", ";", "\"", "\"\"", "\n", "\r\n", "å;\"b\"", " c ", "1 234,50", "\r", "\t,|"]
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let records = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          (0..<Int.random(in: 0...3, using: &random)).map { _ in texts.randomElement(using: &random) ?? "" }
            .joined()
        }
      }
      let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let printed = records.map { fields in
        fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + lineEnd
      }
      #expect(scan(printed.joined()).map(\.fields) == records, "\(seed)")
    }
  }

  @Test
  func `no byte at any place of a small file is more than a finding, and the verdict is always the same`() {
    let file = Array("Plan vedtatt;År;Kommune\nJa;2021;Å\n".utf8)
    #expect(file.count <= 40)
    for place in file.indices {
      let files = (0...255 as ClosedRange<UInt8>).map { byte in
        var changed = file
        changed[place] = byte
        return InputFile(name: "\(byte).csv", bytes: changed)
      }
      let first = readExports(files, by: Fixture.catalogue, today: Fixture.today)
      let second = readExports(files, by: Fixture.catalogue, today: Fixture.today)
      #expect(first.exports.files == second.exports.files)
      #expect(first.exports.surveys == second.exports.surveys)
      #expect(first.exports.findings == second.exports.findings)
      #expect(first.exports.unread == second.exports.unread)
      #expect(first.problems == second.problems)
      for row in first.exports.unread { _ = first.locate(row.origin, .year) }
    }
  }

  @Test func `an amount of any bytes is read or refused, never more`() {
    let pieces = [
      "1", "234", " ", ".", ",", "-", "kr", "mill", "(", ")", "\u{A0}", "\u{2212}", "å", "9999999999",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      // An amount that is read has a digit; one that has none is never read.
      let hasDigit = text.contains(where: \.isNumber)
      if case .value = readAmount(bytes.span) { #expect(hasDigit, "\(text)") }
      _ = readDate(bytes.span)
      _ = readCount(bytes.span)
    }
  }
}
