internal import ExcelRendering
internal import GrantLedger
internal import MarkdownRendering

/// Renders a nightly statement and puts it in place, with the link `latest` to it.
struct NightlyPublication {
  var request: NightlyRequest
  var statement: Statement
  var setting: Setting
  var inputs: InputReading
  /// A workbook is written beside the page.
  var hasWorkbook: Bool
  /// How many nights stay in the output folder; nil for all.
  var keep: Int?

  /// Writes all files and swaps the folder and the link into place.
  func publish(
    below output: String, wait: Duration, files: FileOperations
  ) throws(RunFailure) -> NightlyFolder.Published {
    // Before anything is made: a template that cannot be used leaves nothing behind.
    let template = try setting.template("nightly.md.mustache")
    let night = try NightlyFolder.make(
      output: output, day: request.comparison.after.asOf, wait: wait, files: files)
    var outputs = [try writePage(template, in: night.folder)]
    if hasWorkbook { outputs.append(try writeWorkbook(in: night.folder)) }
    try writeLast(outputs, in: night.folder)
    try inputs.requireUnchanged()
    return try night.publish(keep: keep)
  }

  private func writePage(
    _ template: MarkdownTemplate, in folder: borrowing OutputFolder
  ) throws(RunFailure) -> Manifest.Output {
    let page = template.render(
      statement.forReading(), words: setting.wording.markdownWords, numbers: setting.wording.numbers)
    let bytes = Array(page.document.utf8)
    let file = "\(statement.name).md"
    try folder.write(bytes, to: file)
    return Manifest.Output(name: file, bytes: bytes)
  }

  private func writeWorkbook(in folder: borrowing OutputFolder) throws(RunFailure) -> Manifest.Output {
    let file = "\(statement.name).xlsx"
    let day = request.comparison.after.asOf
    let words = setting.wording.workbookWords(now: setting.wording.numbers.date(day), asOf: day)
    do {
      try ExcelRendering.writeWorkbook(statement, words: words, to: folder.path(for: file))
    } catch {
      throw RunFailure(
        ExitStatus(error), "\(folder.output)/\(folder.name)/\(error). Nothing was published.")
    }
    try folder.synchronise(file)
    let (byteCount, sha256) = try folder.digest(file)
    return .init(name: file, byteCount: byteCount, sha256: sha256)
  }

  /// The run's own account, and the checksums of all that was written.
  private func writeLast(
    _ outputs: [Manifest.Output], in folder: borrowing OutputFolder
  ) throws(RunFailure) {
    let manifest = Array(NightlyManifest(self, outputs: outputs).text.utf8)
    try folder.write(manifest, to: "manifest.json")
    let all = outputs + [Manifest.Output(name: "manifest.json", bytes: manifest)]
    let sums = all.map { "\($0.sha256)  \($0.name)\n" }.joined()
    try folder.write(sums.utf8, to: FinishedRun.checksumsFile)
  }
}
