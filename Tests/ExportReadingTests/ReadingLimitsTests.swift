import GrantLedger
import Testing

@testable import ExportReading

@Suite struct ReadingLimitsTests {
  private func file(_ text: String) -> InputFile { InputFile(name: "fil.csv", bytes: Array(text.utf8)) }

  private func refusal(atLookOf text: String) -> FileProblem.Reason? {
    do {
      try lookFirst(at: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  private static let letters = String(repeating: "x", count: ReadingLimits.bytesPerRecord)
  private static let words = String(
    repeating: "ord uten skilletegn\n", count: ReadingLimits.bytesPerQuotedField / 10)
  private static let rows = String(repeating: Rows.row + "\n", count: 100_000)

  @Test func `a record of as many fields as allowed is read, and one of more refuses the file`() {
    let most = String(repeating: ";", count: ReadingLimits.fieldsPerRecord - 7)
    #expect(read(Rows.headings + Rows.row + most + "\n").problems.isEmpty)
    let more = read(Rows.headings + Rows.row + "\n" + Rows.row + most + ";;\n" + Rows.row + "\n")
    #expect(more.problems.map(\.reason) == [.tooManyFields(line: 3)])
    #expect(more.exports.files.isEmpty && more.exports.applications.isEmpty && more.exports.unread.isEmpty)
  }

  @Test func `headings of more fields than allowed are refused with their line`() {
    let more = String(repeating: ";", count: ReadingLimits.fieldsPerRecord)
    #expect(read("Tittel\n" + more + "\n").problems.map(\.reason) == [.tooManyFields(line: 2)])
  }

  @Test func `a line as long as allowed is read, and a longer one refuses the file`() {
    let fits = String(Self.letters.dropLast(Rows.row.utf8.count))
    #expect(read(Rows.headings + Rows.row + fits + "\n" + Rows.row + "\n").problems.isEmpty)
    for text in [Rows.headings + Self.letters + "x\n" + Rows.row, Rows.headings + Self.letters + "x"] {
      #expect(read(text).problems.map(\.reason) == [.recordTooLong(line: 2)])
      #expect(throws: FileProblem(file: "fil.csv", reason: .recordTooLong(line: 2))) {
        try listRecords(file(text), ReadingChoices(), keepsEmptyLines: false) { _ in }
      }
    }
  }

  @Test func `a record of many long fields is too long though each of its lines is not`() {
    let field = ";\"" + String(repeating: "x\n", count: ReadingLimits.bytesPerQuotedField / 2 - 8) + "\""
    let record = "1" + String(repeating: field, count: 9)
    #expect(read(Rows.headings + record + "\n").problems.map(\.reason) == [.recordTooLong(line: 2)])
  }

  @Test func `a large file that is one open quote is told where it is opened`() {
    #expect(refusal(atLookOf: "\"" + Self.words) == .openQuote(line: 1, column: 1))
    #expect(refusal(atLookOf: Rows.headings + "2021/1;\"" + Self.words) == .openQuote(line: 2, column: 8))
    #expect(refusal(atLookOf: Rows.headings + "\"" + Self.letters) == .openQuote(line: 2, column: 1))
  }

  @Test func `a quote that is never closed is no reason to refuse a large file whose rows go on`() {
    #expect(refusal(atLookOf: Rows.headings + "2021/1;\"K;Risør;1;1;\n" + Self.rows) == nil)
    #expect(refusal(atLookOf: Rows.headings + "2021/1;\"K\";Risør;1;1;\n" + Self.rows) == nil)
  }

  @Test func `a large file without line ends is refused, and one of NUL is no text`() {
    #expect(refusal(atLookOf: Rows.headings + Self.letters + "x") == .recordTooLong(line: 2))
    #expect(refusal(atLookOf: Rows.headings + Self.letters) == nil)
    let zeros = String(repeating: "\0", count: ReadingLimits.bytesOfLook)
    #expect(refusal(atLookOf: "a" + zeros) == .notText(firstOffset: 1))
  }

  @Test func `only whole lines are shown of a file too large to be read whole`() {
    #expect(wholeLines(in: Array("a\nb".utf8)) == 2)
    #expect(wholeLines(in: Array("ab".utf8)) == 2)
    let little: [UInt8] =
      [0xFF, 0xFE] + "a\nÌb".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(wholeLines(in: little) == 6)
    let big: [UInt8] = [0xFE, 0xFF] + "a\nb".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] as [UInt8] }
    #expect(wholeLines(in: big + [0]) == 6)
  }

  @Test func `a monster far down is told by its line, in pieces too`() throws {
    let (headings, row) = (SumTests.headings, SumTests.rows[1])
    let good = String(repeating: row, count: 50)
    let text = headings + good + "2021/9;" + Self.letters + Self.letters + "\n" + good
    let input = SumInput(name: "a.csv", source: PieceSource(Array(text.utf8)))
    let run = SumRun([input], by: try SumTests.catalogue, today: Fixture.today, rules: RuleBook.all)
    // Not smaller: of every piece that lies within the monster, the rest of the monster is looked through.
    for threads in 1...2 {
      let sums = try run.sums(threads: threads, pieceSize: 3 << 20, window: 1 << 20)
      #expect(sums.problems.map(\.reason) == [.recordTooLong(line: 102)])
    }
  }

  @Test func `a wide monster far down is told by its line, in pieces too`() throws {
    let good = String(repeating: SumTests.rows[0], count: 50)
    let wide = "2021/9" + String(repeating: ";", count: ReadingLimits.fieldsPerRecord) + "\n"
    let text = SumTests.headings + good + wide + good
    let input = SumInput(name: "a.csv", source: PieceSource(Array(text.utf8)))
    let run = SumRun([input], by: try SumTests.catalogue, today: Fixture.today, rules: RuleBook.all)
    for (pieceSize, window) in [(500, 400), (1 << 20, .max / 2)] {
      let sums = try run.sums(threads: 2, pieceSize: pieceSize, window: window)
      #expect(sums.problems.map(\.reason) == [.tooManyFields(line: 52)])
    }
  }

  @Test func `an amount that the column decides is shown as it was decided`() throws {
    let text = "Saksnr;År;Ordning;Kommune;Søkt beløp\n1;2021;K;Risør;1.234\n2;2021;K;Risør;1.012.500,00\n"
    let shown = inspect(
      file(text), by: Fixture.catalogue, counts: nil, problem: nil, ReadingChoices())
    #expect(
      shown.firstRows.map { $0.cells.last?.value } == [.money(kroner(1_234)), .money(kroner(1_012_500))])
  }
}
