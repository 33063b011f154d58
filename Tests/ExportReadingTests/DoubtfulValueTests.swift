import GrantLedger
import Testing

@testable import ExportReading

@Suite struct DoubtfulValueTests {
  private let file = FileID(index: 0)

  private func amounts(_ written: [String]) -> ReadExports {
    read(Rows.headings + written.map { "1;2021;K;Risør;\($0);;\n" }.joined())
  }

  @Test func `an amount that could be two is read as the others of its column are written, and it is told`() {
    let grouped = amounts(["1.234", "5", "1.234.567"])
    #expect(grouped.exports.unread.isEmpty)
    #expect(
      grouped.exports.applications.map(\.content.applied) == [kroner(1234), kroner(5), kroner(1_234_567)])
    #expect(grouped.exports.findings.map(\.rule.text) == ["VAL-003"])
    #expect(grouped.exports.findings.map(\.severity) == [.note])
    #expect(grouped.file?.read.first?.sum == kroner(1_235_806))
    #expect(grouped.file?.counts.records == 3)
    let decimal = amounts(["1.230", "1234.50"])
    #expect(decimal.exports.applications.map(\.content.applied) == [Money(øre: 123), Money(øre: 123_450)])
  }

  @Test func `it is not read where the column shows nothing, or shows both`() {
    for written in [["1.234", "5"], ["1.234", "1.234.567", "12.50"]] {
      let read = amounts(written)
      #expect(read.exports.unread.flatMap(\.findings).map(\.rule.text) == ["VAL-001"])
    }
  }

  @Test func `one column does not decide for another`() {
    let read = read(Rows.headings + "1;2021;K;Risør;1.234;1.234.567;\n")
    #expect(read.exports.unread.count == 1)
  }

  @Test
  func `names, answers and headings in the wrong encoding are matched as they were meant, and it is told`() {
    let read = read(
      "Saksnr;Ã…r;Ordning;Kommune;SÃ¸kt belÃ¸p;Vedtak\n1;2021;K;RisÃ¸r;5;Delvis innvilget\n2;2021;K;RisÃ¸r;5;\n"
    )
    #expect(read.exports.applications.map(\.content.applied) == [kroner(5), kroner(5)])
    #expect(read.exports.findings.allSatisfy { $0.rule == "TXT-002" && $0.severity == .note })
    #expect(
      read.exports.findings.map(\.place) == [
        .record(Origin(file: file, line: 2, record: 1), .municipalityName),
        .record(Origin(file: file, line: 3, record: 2), .municipalityName),
        .position(file, line: 1, column: 8), .position(file, line: 1, column: 28),
      ])
  }

  @Test(
    arguments: [
      ("Ã…seral", "Åseral"), ("Ã…mli", "Åmli"), ("VegÃ¥rshei", "Vegårshei"), ("HÃ¦gebostad", "Hægebostad"),
      ("RisÃ¸r", "Risør"), ("Ã˜yer", "Øyer"), ("Ã†rÃ¸", "Ærø"), ("â€“", "–"),
    ])
  func `mojibake is undone`(written: String, meant: String) { #expect(repairedMojibake(written) == meant) }

  @Test(arguments: ["Risør", "Åseral", "", "A", "Ã", "Kárášjohka", "På Ã¥", "SÃO", "sprÄk"])
  func `what is no mojibake, or cannot be undone for certain, is left alone`(written: String) {
    #expect(repairedMojibake(written) == nil)
  }

  @Test(
    arguments: [
      ("Søkt beløp (i 1000 kr)", true), ("Søkt beløp (tkr)", true), ("Søkt beløp i hele tusen", true),
      ("Søkt beløp 1000 kr", true), ("Søkt beløp (kr)", false), ("Søkt beløp i kroner", false),
    ])
  func `a unit in a heading is understood, and thousands are flagged`(heading: String, isThousands: Bool) {
    let read = read("Saksnr;År;Ordning;Kommune;\(heading)\n1;2021;K;Risør;5\n")
    #expect(read.exports.applications.map(\.content.applied) == [kroner(5)])
    #expect(read.exports.findings.map(\.rule.text) == (isThousands ? ["VAL-004"] : []))
  }

  @Test func `text after a closing quote is taken as it stands, and it is told where`() {
    let read = read(Rows.headings + "\"1\"/2;2021;K;Risør;5;;\n")
    #expect(read.text(read.exports.applications.first?.content.caseNumber) == "1/2")
    #expect(read.exports.findings.map(\.rule.text) == ["REC-004"])
    #expect(read.exports.findings.map(\.place) == [.position(file, line: 2, column: 3)])
  }
}
