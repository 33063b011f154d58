import GrantLedger

/// What the document says of itself, as a block of YAML first in the file; the only place with facts about the run.
///
/// The values are escaped as Markdown as well: pandoc reads them as Markdown.
func frontMatter(of statement: Statement) -> MarkdownText {
  let properties = statement.properties
  var lines: [YAMLText] = [
    "---",
    "title: \(value(statement.title))",
    "lang: \(value(properties.language))",
    "author: \(value(properties.author))",
    "subject: \(value(properties.subject))",
    "as-of: \(value(properties.asOf.description))",
    "run-id: \(value(properties.runID))",
  ]
  if !properties.custom.isEmpty { lines.append("properties:") }
  for pair in properties.custom {
    // Not `name: value`: YAML has keys of at most 1024 characters, and each only once.
    lines += ["  - name: \(value(pair.name))", "    value: \(value(pair.value))"]
  }
  lines.append("---")
  return MarkdownText(frontMatter: lines.joined(by: "\n"))
}

private func value(_ raw: String) -> YAMLText { YAMLText(escaping: MarkdownText(escaping: raw).source) }
