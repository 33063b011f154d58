import CatalogueReading
internal import ExcelRendering
internal import GrantLedger
internal import MarkdownRendering

/// Renders the yearly statement and its working files, and puts them in place together.
struct YearlyPublication: Sendable {
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
  /// The workbook of all rows, where they are too many for a sheet of the statement's own.
  var rowBook: RowBook?

  /// Writes all files and swaps the folder into place; returns its path. Another run's end there is waited for so long.
  ///
  /// The workbook takes as long as everything else, so that the two are made at the same time.
  func publish(
    below output: String, wait: Duration = .zero, files: FileOperations = .system
  ) throws(RunFailure) -> String {
    // Before anything is made: a template that cannot be used leaves nothing behind.
    let template = try setting.template("yearly.md.mustache")
    let folder = try OutputFolder.make(output: output, name: String(year), wait: wait, files: files)
    // By far the longest work where there is any, so that it goes on while the rest is written.
    let rows = rowBook.map { RowBookTask($0, words, threads: SumCommand.processors, in: folder) }
    defer { rows?.wait() }
    var outputs = try written(to: folder, template)
    if let rows { outputs.insert(try finish(rows, in: folder), at: 1) }
    try writeLast(outputs, in: folder)
    try inputs.requireUnchanged()
    return try folder.publish()
  }

  /// The run's own account, and the checksums of all that was written.
  private func writeLast(
    _ outputs: [Manifest.Output], in folder: borrowing OutputFolder
  ) throws(RunFailure) {
    let file = "manifest.json"
    let manifest = Array(Manifest(self, outputs: outputs).text.utf8)
    let all = outputs + [Manifest.Output(name: file, bytes: manifest)]
    let sums = all.map { "\($0.sha256)  \($0.name)\n" }.joined()
    _ = try together { () throws(RunFailure) in
      try folder.write(manifest, to: file)
    } _: { () throws(RunFailure) in
      try folder.write(sums.utf8, to: FinishedRun.checksumsFile)
    }
  }

  private func written(
    to folder: borrowing OutputFolder, _ template: MarkdownTemplate
  ) throws(RunFailure) -> [Manifest.Output] {
    let (workbook, texts) = try together { () throws(RunFailure) in
      try writeWorkbook(in: folder)
    } _: { () throws(RunFailure) in
      try writeTexts(in: folder, template)
    }
    return [workbook] + texts
  }

  private func writeTexts(
    in folder: borrowing OutputFolder, _ template: MarkdownTemplate
  ) throws(RunFailure) -> [Manifest.Output] {
    let page = template.render(
      statement.forReading(), words: setting.wording.markdownWords, numbers: setting.wording.numbers)
    var outputs = [try write(page.document, to: "\(statement.name).md", in: folder)]
    for chart in page.charts { outputs.append(try write(chart.svg, to: chart.fileName, in: folder)) }
    outputs.append(try write(FiguresJSON.text(self), to: FiguresJSON.file, in: folder))
    outputs.append(
      try write(
        findingsText(findings, setting.wording), to: Self.findingsFile, in: folder, isWorkingFile: true))
    outputs.append(
      try write(
        quarantineText(
          settlement.quarantine, findings: settlement.findings, lines: findings, inputs, setting.wording),
        to: Self.quarantineFile, in: folder, isWorkingFile: true))
    return outputs
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
      try ExcelRendering.writeWorkbook(statement, words: words, to: folder.path(for: file))
    } catch {
      throw failure(error, folder)
    }
    try folder.synchronise(file)
    return try output(file, in: folder)
  }

  private func finish(
    _ rows: RowBookTask, in folder: borrowing OutputFolder
  ) throws(RunFailure) -> Manifest.Output {
    do {
      try rows.finish()
    } catch {
      throw failure(error, folder)
    }
    return try output(rows.file, in: folder)
  }

  private var words: WorkbookWords { setting.wording.workbookWords(year: year, asOf: settlement.today) }

  private func output(
    _ file: String, in folder: borrowing OutputFolder
  ) throws(RunFailure) -> Manifest.Output {
    let (byteCount, sha256) = try folder.digest(file)
    return .init(name: file, byteCount: byteCount, sha256: sha256)
  }

  private func failure(_ error: WorkbookError, _ folder: borrowing OutputFolder) -> RunFailure {
    RunFailure(ExitStatus(error), "\(folder.output)/\(folder.name)/\(error). Nothing was published.")
  }
}
