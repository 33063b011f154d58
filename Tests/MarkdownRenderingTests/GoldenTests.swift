import Foundation
import GrantLedger
import Testing

@testable import MarkdownRendering

@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Cases/small")

  /// Compares with the file; with `RECORD_GOLDEN` in the environment it writes the file, and fails all the same.
  private func compare(_ text: String, with name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded; look at it, and run the test again without RECORD_GOLDEN")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test func `a small statement is rendered as recorded`() throws {
    let rendered = try render(Sample.small, template: try yearlyTemplate())
    try compare(rendered.document, with: "tildelingsrapport-2021.md")
    #expect(rendered.charts.map(\.fileName) == ["tildelingsrapport-2021-granted.svg"])
    try compare(try #require(rendered.charts.first).svg, with: "tildelingsrapport-2021-granted.svg")
  }

  @Test func `a document ends in one newline, has no carriage return and no trailing spaces`() throws {
    let document = try render(Sample.small, template: try yearlyTemplate()).document
    #expect(document.hasSuffix(".\n"))
    #expect(!document.contains("\r"))
    #expect(!document.contains(" \n"))
    #expect(!document.contains("\n\n\n"))
  }

  @Test func `one changed figure changes its own line and nothing else`() throws {
    var changed = Sample.small
    changed.sections[0].table?.rows[0][2] = .count(7)
    let lines = [Sample.small, changed].map { statement in
      ((try? render(statement, template: try yearlyTemplate()))?.document ?? "").split(separator: "\n")
    }
    #expect(lines[0].count == lines[1].count)
    #expect(zip(lines[0], lines[1]).filter { $0 != $1 }.count == 1)
  }

  @Test func `facts about the run stand in the front matter alone`() throws {
    let document = try render(Sample.small, template: try yearlyTemplate()).document
    #expect(document.components(separatedBy: "0a1b2c3d4e5f").count == 2)
    #expect(document.hasPrefix("---\ntitle: \"Tildelingsrapport 2021\"\nlang: \"nb\"\n"))
  }

  @Test func `another language changes words and numbers, not the layout`() throws {
    let english = NumberStyle(
      group: ",", decimal: ".", minus: "-", date: "yyyy-mm-dd", longDate: "d month yyyy", months: [],
      currency: "NOK")
    let words = MarkdownWords(blank: "–", withheld: "withheld", notSet: "not set")
    let lines = renderTable(Sample.municipalities, words: words, numbers: english).split(separator: "\n")
    #expect(lines[2] == "| 4201 | Risør | 2 | 1,000,000.00 | \\-5,000 | 81.0\u{A0}% | 2021-03-01 |")
    #expect(lines.count == render(Sample.municipalities).split(separator: "\n").count)
  }

  @Test func `a section for the workbook alone is not on the page`() throws {
    #expect(!(try render(Sample.small, template: try yearlyTemplate())).document.contains("Alle rader."))
  }

  @Test func `a chart stands right above its table`() throws {
    let document = try render(Sample.small, template: try yearlyTemplate()).document
    #expect(document.contains(".svg)\n\n| Nr. | Kommune |"))
  }
}
