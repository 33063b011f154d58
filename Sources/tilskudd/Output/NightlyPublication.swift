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
    if hasWorkbook { outputs.append(try night.folder.write(statement, words)) }
    try night.folder.writeLast(manifest: NightlyManifest(self, outputs: outputs).text, of: outputs)
    try inputs.requireUnchanged()
    return try night.publish(keep: keep)
  }

  private func writePage(
    _ template: MarkdownTemplate, in folder: borrowing OutputFolder
  ) throws(RunFailure) -> Manifest.Output {
    let page = template.render(
      statement.forReading(), words: setting.wording.markdownWords, numbers: setting.wording.numbers)
    return try folder.write(page.document, asOutput: "\(statement.name).md")
  }

  private var words: WorkbookWords {
    let day = request.comparison.after.asOf
    return setting.wording.workbookWords(now: setting.wording.numbers.date(day), asOf: day)
  }
}
