import GrantLedger
import Testing

@testable import MarkdownRendering

@Suite struct TableTests {
  private func table(_ kind: ColumnKind, _ rows: [Cell], total: Cell? = nil) -> [String] {
    let table = Table(
      id: "t", columns: [Column(key: "a", heading: "A", kind: kind)], rows: rows.map { [$0] },
      total: total.map { Table.Total(cells: [$0]) })
    return render(table).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a table has one header row, a row a line, a bold total last, and no padding`() {
    let lines = render(Sample.municipalities).split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[0] == "| Nr. | Kommune | Søknader | Innvilget (kr) | Endring (kr) | Andel | Rapport |")
    #expect(lines[1] == "| --- | --- | ---: | ---: | ---: | ---: | --- |")
    #expect(lines[5].hasPrefix("| | **Sum** | **3** | "))
    #expect(!lines.contains { $0.contains("  ") })
  }

  @Test(arguments: [
    (ColumnKind.money, "---:"), (.count, "---:"), (.share, "---:"), (.text, "---"), (.code, "---"),
    (.date, "---"),
  ]) func `numbers are right-aligned`(kind: ColumnKind, rule: String) {
    #expect(table(kind, [])[1] == "| \(rule) |")
  }

  @Test func `one amount with øre makes the whole column show øre, also when it is the total`() {
    #expect(
      table(.money, [.money(.kr(1500)), .money(.zero)], total: .money(.kr(1500)))[2...] == [
        "| 1\u{A0}500 |", "| 0 |", "| **1\u{A0}500** |",
      ])
    #expect(
      table(.money, [.money(.kr(1500)), .money(.kr(1, øre: 5))])[2...] == ["| 1\u{A0}500,00 |", "| 1,05 |"])
    #expect(
      table(.money, [.money(.kr(1500))], total: .money(.kr(0, øre: 50)))[2...] == [
        "| 1\u{A0}500,00 |", "| **0,50** |",
      ])
  }

  @Test func `negative amounts have a true minus, and øre of one column do not show in another`() {
    let lines = render(Sample.municipalities).split(separator: "\n")
    #expect(lines[2].contains("| 1\u{A0}000\u{A0}000,00 | \u{2212}5\u{A0}000 | 81,0\u{A0}% | 01.03.2021 |"))
  }

  @Test func `zero is 0, and what was not given is not`() {
    #expect(table(.count, [.count(0), .blank])[2...] == ["| 0 |", "| – |"])
    #expect(table(.money, [.money(.zero), .blank])[2...] == ["| 0 |", "| – |"])
    #expect(table(.share, [.share(basisPoints: 0), .blank])[2...] == ["| 0,0\u{A0}% |", "| – |"])
    #expect(table(.date, [.blank])[2...] == ["| – |"])
    #expect(table(.text, [.blank], total: .blank)[2...] == ["| |", "| |"])
  }

  @Test func `what is withheld or not set is said in words`() {
    #expect(table(.money, [.withheld, .notSet])[2...] == ["| skjermet |", "| ikke fastsatt |"])
  }

  @Test func `codes keep their zeros and shares their comma`() {
    #expect(table(.code, [.code("0301")])[2] == "| 0301 |")
    #expect(table(.share, [.share(basisPoints: 1250)])[2] == "| 12,5\u{A0}% |")
  }

  @Test func `a link alone in a table is its words`() {
    #expect(table(.text, [.link("Risør", section: "frames")])[2] == "| Risør |")
  }

  @Test func `words of the language are escaped too`() {
    let odd = MarkdownWords(blank: "*", withheld: "a|b", notSet: "<i>")
    let table = Table(
      id: "t", columns: [Column(key: "a", heading: "A", kind: .money)],
      rows: [[.blank], [.withheld], [.notSet]])
    #expect(renderTable(table, words: odd, numbers: .bokmål).hasSuffix("| \\* |\n| a\\|b |\n| &lt;i&gt; |"))
  }
}
