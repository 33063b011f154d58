import GrantLedger
import Testing

@testable import MarkdownRendering

@Suite struct TemplateTests {
  private func error(_ template: String) -> TemplateError? {
    do {
      _ = try render(Sample.small, template: template)
      return nil
    } catch { return error }
  }

  @Test func `an unknown tag is an error with its place and the nearest name`() {
    let error = error("# {{title}}\n\nHei {{keySentense}}\n")
    #expect(
      error
        == TemplateError(
          template: "test.mustache", line: 3, column: 5, tag: "keySentense", problem: .unknown,
          suggestion: "keySentence"))
    #expect(
      error?.description
        == "test.mustache:3:5: there is no value called \"keySentense\" here; did you mean \"keySentence\"?")
  }

  @Test(
    arguments: [
      ("{{tittel}}", "tittel", "title"), ("{{TITLE}}", "TITLE", "title"),
      ("{{#sections}}{{sumary}}{{/sections}}", "sumary", "summary"),
      ("{{#sections}}{{#chart}}{{fiel}}{{/chart}}{{/sections}}", "fiel", "file"),
      ("{{åpning}}", "åpning", nil),
      ("{{summary}}", "summary", nil), ("{{#sections}}{{alt}}{{/sections}}", "alt", nil), ("{{.}}", ".", nil),
      ("{{#sections}}{{.}}{{/sections}}", ".", nil),
      ("{{#sections}}{{^notes}}{{.}}{{/notes}}{{/sections}}", ".", nil),
      ("{{^nothing}}x{{/nothing}}", "nothing", nil), ("{{{Tilte}}}", "Tilte", "title"),
      ("{{&titel}}", "titel", "title"),
    ] as [(String, String, String?)])
  func `a name is known only where it stands for something`(
    template: String, tag: String, suggestion: String?
  ) {
    let error = error(template)
    #expect(error?.problem == .unknown)
    #expect(error?.tag == tag)
    #expect(error?.suggestion == suggestion)
  }

  @Test(arguments: ["sections", "hasNotes", "notes", "chart"])
  func `what has parts cannot be written out`(name: String) {
    let template = name == "sections" ? "{{sections}}" : "{{#sections}}\n  {{\(name)}}{{/sections}}"
    #expect(error(template)?.problem == .notText)
    #expect(error(template)?.tag == name)
  }

  @Test func `parts that do not match are errors at the right line`() {
    let open = error("a\n{{#sections}}\nb\n")
    #expect(open?.problem == .notClosed)
    #expect((open?.line, open?.column) == (2, 1))
    let crossed = error("{{#sections}}\n{{#chart}}\n{{/sections}}\n{{/chart}}")
    #expect(crossed?.problem == .notOpen(open: "chart"))
    #expect(crossed?.line == 3)
    let extra = error("x {{/sections}}")
    #expect(extra?.problem == .notOpen(open: nil))
    #expect(extra?.column == 3)
  }

  @Test(arguments: ["{{title", "a {{title}\nb", "{{{title}}\n", "{{#sections}\n{{/sections}}", "{{"])
  func `a tag without an end is an error where it begins`(template: String) {
    #expect(error(template)?.problem == .unfinished)
    #expect(error(template)?.line == 1)
  }

  @Test(arguments: [
    "{{> other}}", "{{< other}}{{/other}}", "{{$block}}{{/block}}", "{{=<% %>=}}", "{{% CONTENT_TYPE: HTML}}",
    "{{uppercased(title)}}", "{{*name}}", "{{}}", "{{ }}", "{{a.b}}", "{{{! x}}}", "{{ti tle}}", "{{#}}{{/}}",
  ]) func `forms that templates do not use are errors`(template: String) {
    #expect(error(template)?.problem == .unsupported)
  }

  @Test func `every error's description begins with the place and says what to do`() {
    for template in ["{{x}}", "{{sections}}", "{{title", "{{> x}}", "{{#sections}}", "{{/sections}}"] {
      let words = error(template)?.description
      #expect(words?.hasPrefix("test.mustache:1:1: ") == true)
      #expect(words?.contains(";") == true)
    }
  }

  @Test(arguments: ["{{title}}", "{{{title}}}", "{{&title}}", "{{ title }}", "{{{ title }}}"])
  func `the number of braces does not decide whether data is escaped`(tag: String) throws {
    let page = statement(title: "<b>*x*</b>")
    #expect(try render(page, template: tag).document == "&lt;b&gt;\\*x\\*&lt;/b&gt;\n")
  }

  @Test func `values stay harmless inside HTML that a template's author writes`() throws {
    let page = statement(title: "\" onload=\"x\"><script>")
    let html = HTML(
      text: try Tool.html(
        cmark: try render(page, template: "<div title=\"{{title}}\">{{title}}</div>").document))
    #expect(html.tags.count == 2)
    #expect(html.structure == ["<div title", "</div"])
  }

  @Test func `values that hold tags are not read as templates`() throws {
    #expect(
      try render(statement(title: "{{keySentence}}"), template: "{{title}}").document
        == "\\{\\{keySentence\\}\\}\n")
  }

  @Test func `a text can be asked for, and empty is not there`() throws {
    let template =
      "{{#sections}}{{#summary}}har: {{.}}{{/summary}}{{^summary}}mangler{{/summary}}\n{{/sections}}"
    let page = statement(
      Section(id: "a", title: "A", tab: "A", summary: "Ja"),
      Section(id: "b", title: "B", tab: "B", summary: ""))
    #expect(try render(page, template: template).document == "har: Ja\nmangler\n")
  }

  @Test func `a name inside a text's part is looked for further out`() throws {
    #expect(try render(Sample.small, template: "{{#title}}{{runId}}{{/title}}").document == "0a1b2c3d4e5f\n")
  }

  @Test func `line ends, byte order marks and empty lines of the template do not reach the page`() throws {
    let page = statement(title: "T")
    #expect(
      try render(page, template: "\u{FEFF}# {{title}}\r\n\r\n\r\n{{! note }}\r\n\r\nSlutt").document
        == "# T\n\nSlutt\n")
    #expect(try render(page, template: "\n\n{{title}}\n\n\n").document == "T\n")
    #expect(try render(page, template: "slutter med {").document == "slutter med {\n")
    #expect(try render(page, template: "").document == "")
  }

  @Test func `the shipped template uses only known names`() throws {
    #expect(
      try render(Sample.small, template: try yearlyTemplate()).document.contains("# Tildelingsrapport 2021"))
  }
}
