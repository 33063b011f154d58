import Foundation
import GrantLedger

@testable import MarkdownRendering

extension MarkdownWords {
  static let bokmål = MarkdownWords(blank: "–", withheld: "skjermet", notSet: "ikke fastsatt")
}

/// The package's own folder.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The template that is shipped.
func yearlyTemplate() throws -> String {
  try String(contentsOf: packageFolder.appending(path: "Templates/nb/yearly.md.mustache"), encoding: .utf8)
}

func render(_ statement: Statement, template: String) throws(TemplateError) -> RenderedMarkdown {
  try MarkdownTemplate(template, name: "test.mustache")
    .render(statement, words: .bokmål, numbers: .bokmål)
}

func render(_ table: Table) -> String { renderTable(table, words: .bokmål, numbers: .bokmål) }

/// A statement with one section that shows the table.
func statement(_ sections: Section..., title: String = "Rapport") -> Statement {
  Statement(
    name: "rapport", title: title, keySentence: "Kort.", properties: Sample.small.properties,
    sections: sections)
}

extension Statement.Properties {
  static func of(_ text: String) -> Self {
    Self(
      author: text, subject: text, language: "nb", asOf: CivilDate(dayNumber: 18_987), runID: text,
      custom: [Statement.Pair(text, text)])
  }
}
