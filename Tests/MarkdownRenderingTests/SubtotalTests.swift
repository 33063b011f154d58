import GrantLedger
import MarkdownRendering
import Testing

@Test func subtotalRowsStandInBoldAndOthersDoNot() {
  let table = Table(
    id: "frames",
    columns: [
      Column(key: "part", heading: "Del", kind: .text), Column(key: "frame", heading: "Ramme", kind: .money),
    ],
    rows: [[.text("Kompetanse"), .money(Money(øre: 100))], [.text("Hele"), .money(Money(øre: 100))]],
    subtotalRows: [1])
  let style = NumberStyle(
    group: "\u{A0}", decimal: ",", minus: "−", date: "dd.mm.yyyy", longDate: "d. month yyyy", months: [],
    currency: "kr")
  let text = renderTable(
    table, words: MarkdownWords(blank: "–", withheld: "skjermet", notSet: "ikke fastsatt"), numbers: style)
  #expect(text.hasSuffix("| Kompetanse | 1 |\n| **Hele** | **1** |"))
}
