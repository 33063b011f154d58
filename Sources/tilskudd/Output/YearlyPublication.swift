import CatalogueReading
internal import ExcelRendering
internal import GrantLedger
internal import MarkdownRendering

/// Renders the yearly statement and its working files, and puts them in place together.
struct YearlyPublication {
  static let findingsFile = "funn.csv"
  static let quarantineFile = "karantene.csv"

  var statement: Statement
  var settlement: Settlement
  var findings: [FindingLine]
  var inputs: InputReading
  var setting: Setting
  var runID: String
  var year: Int
  var edition: Edition

  /// Writes all files and swaps the folder into place; returns its path.
  func publish(below output: String) throws(RunFailure) -> String {
    let folder = try OutputFolder(output: output, name: String(year))
    let lock = try RunLock(folder: output)
    defer { lock.release() }
    let page = try renderedPage()
    var outputs: [Manifest.Output] = []
    func write(_ text: String, to file: String, isWorkingFile: Bool = false) throws(RunFailure) {
      let bytes = Array(text.utf8)
      try folder.write(bytes, to: file, isWorkingFile: isWorkingFile)
      outputs.append(.init(name: file, bytes: bytes))
    }
    outputs.append(try writeWorkbook(in: folder))
    try write(page.document, to: "\(statement.name).md")
    for chart in page.charts { try write(chart.svg, to: chart.fileName) }
    try write(findingsText(findings, setting.wording), to: Self.findingsFile, isWorkingFile: true)
    try write(
      quarantineText(settlement.quarantine, findings: settlement.findings, lines: findings, inputs, setting.wording),
      to: Self.quarantineFile, isWorkingFile: true)
    let manifest = Manifest(self, outputs: outputs)
    try write(manifest.text, to: "manifest.json")
    try write(outputs.map { "\($0.sha256)  \($0.name)\n" }.joined(), to: "SHA256SUMS")
    return try folder.publish()
  }

  private func renderedPage() throws(RunFailure) -> RenderedMarkdown {
    let name = "yearly.md.mustache"
    let language = setting.wording.language
    guard let template = setting.templates.text(language: language, name: name) else {
      throw RunFailure(
        .configurationWrong,
        "\(setting.templates.prefix)\(language)/\(name): the template is missing. Copy it from what tilskudd init writes.")
    }
    do {
      return try renderMarkdown(
        statement.forReading(), template: template, templateName: "\(setting.templates.prefix)\(language)/\(name)",
        words: setting.wording.markdownWords, numbers: setting.wording.numbers)
    } catch {
      throw RunFailure(.configurationWrong, error.description)
    }
  }

  private func writeWorkbook(in folder: borrowing OutputFolder) throws(RunFailure) -> Manifest.Output {
    let file = "\(statement.name).xlsx"
    do {
      try ExcelRendering.writeWorkbook(
        statement, words: setting.wording.workbookWords(asOf: settlement.today), to: folder.path(for: file))
    } catch {
      throw RunFailure(ExitStatus(error), error.description)
    }
    try folder.synchronise(file)
    return .init(name: file, bytes: try folder.read(file))
  }
}
