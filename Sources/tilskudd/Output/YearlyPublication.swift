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
    let page = try setting.rendered(statement.forReading(), by: "yearly.md.mustache")
    let folder = try OutputFolder.make(output: output, name: String(year))
    var outputs = [
      try writeWorkbook(in: folder), try write(page.document, to: "\(statement.name).md", in: folder),
    ]
    for chart in page.charts { outputs.append(try write(chart.svg, to: chart.fileName, in: folder)) }
    outputs.append(
      try write(
        findingsText(findings, setting.wording), to: Self.findingsFile, in: folder, isWorkingFile: true))
    outputs.append(
      try write(
        quarantineText(
          settlement.quarantine, findings: settlement.findings, lines: findings, inputs, setting.wording),
        to: Self.quarantineFile, in: folder, isWorkingFile: true))
    outputs.append(try write(try Manifest(self, outputs: outputs).text, to: "manifest.json", in: folder))
    let sums = outputs.map { "\($0.sha256)  \($0.name)\n" }.joined()
    _ = try write(sums, to: FinishedRun.checksumsFile, in: folder)
    return try folder.publish()
  }

  private func write(
    _ text: String, to file: String, in folder: borrowing OutputFolder, isWorkingFile: Bool = false
  ) throws(RunFailure) -> Manifest.Output {
    let bytes = Array(text.utf8)
    try folder.write(bytes, to: file, isWorkingFile: isWorkingFile)
    return Manifest.Output(name: file, bytes: bytes)
  }

  private func writeWorkbook(in folder: borrowing OutputFolder) throws(RunFailure) -> Manifest.Output {
    let file = "\(statement.name).xlsx"
    do {
      try ExcelRendering.writeWorkbook(
        statement, words: setting.wording.workbookWords(year: year, asOf: settlement.today),
        to: folder.path(for: file))
    } catch {
      throw RunFailure(
        ExitStatus(error), "\(folder.output)/\(folder.name)/\(error). Nothing was published.")
    }
    try folder.synchronise(file)
    return .init(name: file, bytes: try folder.read(file))
  }
}
