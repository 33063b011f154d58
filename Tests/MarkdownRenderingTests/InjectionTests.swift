import GrantLedger
import Testing

@testable import MarkdownRendering

/// Hostile texts in every place where data can stand; independent renderers must build the same page as for tame ones.
@Suite struct InjectionTests {
  private func page(_ texts: [String]) throws -> RenderedMarkdown {
    let sections = texts.enumerated().map { index, text in
      Section(
        id: "s\(index)", title: "Del " + text, tab: "x", summary: text, table: table(text),
        chart: Chart(
          title: text, alternativeText: text, categoryTitle: text, valueTitle: text,
          bars: [Chart.Bar(label: text, value: .kr(1))]), notes: [text, "Ord " + text, text + " ord"])
    }
    let page = Statement(
      name: "rapport", title: "Rapport", keySentence: "Kort.", properties: .of(texts.joined(separator: " ")),
      sections: sections)
    return try render(page, template: try yearlyTemplate())
  }

  private func table(_ text: String) -> Table {
    Table(
      id: "t",
      columns: [
        Column(key: "a", heading: text, kind: .text), Column(key: "b", heading: "B " + text, kind: .money),
        Column(key: "c", heading: "C", kind: .code),
      ],
      rows: [
        [.text(text), .money(.kr(1)), .code(text)],
        [.link(text, section: "s0"), .withheld, .text("x" + text + "x")],
      ],
      total: Table.Total(cells: [.text(text), .money(.kr(1)), .blank]))
  }

  /// The page's parts, one for each section, without the front matter.
  private func sections(_ html: String) -> [HTML] {
    html.split(separator: "<h2", omittingEmptySubsequences: false).dropFirst().map { HTML(text: "<h2" + $0) }
  }

  /// An address stands as code so that it is not linked: the only tag that a text may cause.
  private func withoutCode(_ structure: [String]) -> [String] {
    structure.filter { $0 != "<code" && $0 != "</code" }
  }

  private func body(_ document: String) throws -> String {
    let parts = document.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    return String(try #require(parts.last))
  }

  @Test func `the corpus is large enough to mean something`() {
    #expect(Set(hostileTexts).count >= 180)
  }

  @Test func `a missing renderer fails a test and says what to install`() {
    let missing = Tool(name: "no-such-renderer", package: "no-such-package")
    #expect(throws: Tool.Missing.self) { try missing.output([], input: "") }
    #expect("\(Tool.Missing(tool: missing))".hasSuffix("apt-get install no-such-package"))
  }

  @Test func `cmark-gfm sees no link, image or tag that comes from data`() throws {
    // An empty text makes an empty page part, which is built differently without harm.
    let texts = hostileTexts.filter { !tidied($0).isEmpty }
    let hostile = sections(try Tool.html(cmark: try body(try page(texts).document)))
    let tame = sections(try Tool.html(cmark: try body(try page(texts.map { _ in "ord" }).document)))
    #expect(hostile.count == texts.count + 1)
    for (text, (hostile, tame)) in zip(texts + ["end"], zip(hostile, tame)) {
      #expect(withoutCode(hostile.structure) == withoutCode(tame.structure), "\(text.debugDescription)")
      #expect(hostile.values(of: "src") == tame.values(of: "src"), "\(text.debugDescription)")
      #expect(hostile.values(of: "href").allSatisfy { $0.hasPrefix("#del") }, "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["gfm", "markdown", "commonmark_x"])
  func `pandoc sees no link, image or tag that comes from data`(dialect: String) throws {
    guard Tool.pandoc.isInstalled else { return }
    let texts = hostileTexts.filter { !tidied($0).isEmpty }
    func html(_ texts: [String]) throws -> String {
      // With the front matter: pandoc reads it as Markdown.
      try Tool.pandoc.output(
        ["-f", dialect, "-t", "html", "-s", "--wrap=none"], input: try page(texts).document)
    }
    let (hostile, tame) = (try html(texts), try html(texts.map { _ in "ord" }))
    for (text, (hostile, tame)) in zip(texts + ["end"], zip(sections(hostile), sections(tame))) {
      let structures = [hostile, tame].map { page in
        // In its own dialect pandoc makes a column's width of the table's, and a box of an escaped "[x]" in a list.
        withoutCode(page.structure).filter {
          !$0.contains("<col") && !$0.contains("</col") && $0.prefix(6) != "<input"
        }
      }
      #expect(structures[0] == structures[1], "\(text.debugDescription)")
      #expect(hostile.values(of: "src") == tame.values(of: "src"), "\(text.debugDescription)")
      #expect(hostile.values(of: "href").allSatisfy { $0.hasPrefix("#") }, "\(text.debugDescription)")
    }
    let heads = [hostile, tame].map {
      HTML(text: String($0.prefix(upTo: $0.firstRange(of: "<h2")?.lowerBound ?? $0.endIndex)))
    }
    #expect(withoutCode(heads[0].structure) == withoutCode(heads[1].structure))
  }

  @Test func `no e-mail address or web address from data is left for a renderer to find`() throws {
    for text in hostileTexts {
      let html = try Tool.html(cmark: MarkdownText(escaping: text).source)
      #expect(!html.contains("<a "), "\(text.debugDescription)")
      #expect(!html.contains("<img"), "\(text.debugDescription)")
    }
  }

  @Test func `the front matter holds every property as one quoted string`() throws {
    let document = try page(hostileTexts).document
    let lines = document.split(separator: "\n").prefix { $0 != "# Rapport" }
    #expect(lines.count == 11)
    #expect(lines.first == "---" && lines.last == "---")
    for line in lines.dropFirst().dropLast() where line != "properties:" {
      #expect(line.contains(/^(?:  - |    )?[a-z-]+: "(?:[^"\\]|\\["\\])*"$/))
    }
  }
}
