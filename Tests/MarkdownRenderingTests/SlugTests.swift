import GrantLedger
import Testing

@testable import MarkdownRendering

@Suite struct SlugTests {
  @Test(arguments: [
    ("4224 Åseral", "4224-åseral"), ("Ramme & forbruk", "ramme--forbruk"),
    ("2019–2021 (Agder)", "20192021-agder"),
    ("Kompetanse- og innovasjonstilskudd", "kompetanse--og-innovasjonstilskudd"), ("ØRE_1: A/B!", "øre_1-ab"),
  ]) func `a heading's slug follows GitHub's rule`(heading: String, expected: String) {
    #expect(Slug(heading: heading).text == expected)
  }

  @Test func `doublets are numbered, also past a heading that looks like a number`() {
    var register = Slug.Register()
    let slugs = ["Sum", "Sum", "Sum 1", "Sum", "Annet"].map { register.slug(heading: $0).text }
    #expect(slugs == ["sum", "sum-1", "sum-1-1", "sum-2", "annet"])
  }

  @Test func `a link leads to the heading that the template made, numbered after the template's own`() throws
  {
    let table = Table(
      id: "t", columns: [Column(key: "a", heading: "A", kind: .text)], rows: [[.link("Se", section: "two")]])
    let page = statement(
      Section(id: "one", title: "Del & sum", tab: "1", summary: "", table: table),
      Section(id: "two", title: "Del & sum", tab: "2", summary: ""), title: "Rapport")
    let template =
      "# {{title}}\n\n## Del & sum\n\n{{#sections}}\n## {{title}}\n\n{{table}}\n\n{{/sections}}\n"
    #expect(try render(page, template: template).document.contains("| [Se](#del--sum-2) |"))
    let plain = "{{#sections}}\n## {{title}}\n\n{{table}}\n\n{{/sections}}\n"
    #expect(try render(page, template: plain).document.contains("| [Se](#del--sum-1) |"))
    let prefixed = "{{#sections}}\n## Om {{title}}\n\n{{table}}\n\n{{/sections}}\n"
    #expect(try render(page, template: prefixed).document.contains("| [Se](#om-del--sum-1) |"))
  }

  @Test func `pandoc gives the headings the names that our links lead to`() throws {
    guard Tool.pandoc.isInstalled else { return }
    let titles = [
      "4224 Åseral", "Ramme & forbruk", "Søkt – innvilget (kr)", "Kompetanse- og innovasjonstilskudd", "Sum",
      "Sum",
      "2019/2020", "Årsrapport: status", "«Leve hele livet»", "A_b", "\"Sitat\"", "Del 1.2", "Sum",
    ]
    let table = Table(
      id: "t", columns: [Column(key: "a", heading: "A", kind: .text)],
      rows: titles.indices.map { [.link("Se", section: "s\($0)")] })
    var page = statement()
    page.sections = titles.enumerated().map { index, title in
      Section(id: "s\(index)", title: title, tab: title, summary: "", table: index == 0 ? table : nil)
    }
    let document = try render(page, template: "{{#sections}}\n## {{title}}\n\n{{table}}\n\n{{/sections}}")
      .document
    let html = HTML(text: try Tool.pandoc.output(["-f", "gfm", "-t", "html"], input: document))
    #expect(html.values(of: "id").count == titles.count)
    #expect(html.values(of: "href") == html.values(of: "id").map { "#" + $0 })
  }

  @Test func `a link to a section without a heading is only words`() throws {
    let table = Table(
      id: "t", columns: [Column(key: "a", heading: "A", kind: .text)],
      rows: [[.link("Ned", section: "hidden")], [.link("Bort", section: "nowhere")]])
    let page = statement(
      Section(id: "one", title: "En", tab: "1", summary: "", table: table),
      Section(id: "hidden", title: "To", tab: "2", summary: "", audience: .workbookOnly))
    let document = try render(page, template: "{{#sections}}\n## {{title}}\n\n{{table}}\n{{/sections}}")
      .document
    #expect(document == "## En\n\n| A |\n| --- |\n| Ned |\n| Bort |\n")
  }
}
