import CatalogueReading
internal import ExcelRendering
internal import GrantLedger
internal import MarkdownRendering
internal import WorkAhead

/// Renders the yearly statement and its working files, and puts them in place together.
///
/// It has what is to be written and not the settlement: the ledger takes a good part of all memory, and is let go of
/// while the files are made.
struct YearlyPublication: Sendable {
  static let findingsFile = "funn.csv"
  static let quarantineFile = "karantene.csv"

  let statement: Statement
  let findings: [FindingLine]
  let figures: [RunSnapshot.Figure]
  let quarantine: Quarantine
  let reconciliation: Reconciliation
  let inputs: InputReading
  let setting: Setting
  let runID: String
  let year: Int
  let edition: Edition
  let today: CivilDate
  private let template: MarkdownTemplate
  /// The workbook of all rows, where they are too many for a sheet of the statement's own.
  private let rowBook: RowBook?

  /// States what is asked, on all processors, before anything is made: what cannot be stated, or a template that cannot
  /// be used, leaves nothing behind.
  init(
    _ asked: StatementRequest, _ inputs: InputReading, _ setting: Setting
  ) throws(RunFailure) {
    let settlement = asked.settlement
    (statement, (figures, template)) = try together { () throws(RunFailure) in
      try RunFailure.exactly(ending: RunFailure.unpublished) { () throws(Money.Overflow) in
        let sections = YearlySections(asked)
        return try sections.statement(
          of: try concurrently(sections.count) { place throws(Money.Overflow) in
            try sections.section(at: place)
          })
      }
    } _: { () throws(RunFailure) in
      let figures = try RunFailure.exactly(ending: RunFailure.unpublished) { () throws(Money.Overflow) in
        try settlement.figures(by: setting.catalogue, year: asked.year)
      }
      return (figures, try setting.template("yearly.md.mustache"))
    }
    self.inputs = inputs
    self.setting = setting
    findings = asked.findings
    runID = asked.runID
    year = asked.year
    edition = asked.edition
    rowBook = GrantLedger.rowBook(asked)
    quarantine = Quarantine(settlement, lines: findings)
    reconciliation = settlement.reconciliation
    today = settlement.today
  }

  /// Writes all files and swaps the folder into place; returns its path. Another run's end there is waited for so long.
  ///
  /// The workbook takes as long as everything else, so that the two are made at the same time.
  func publish(
    below output: String, wait: Duration = .zero, files: FileOperations = .system
  ) throws(RunFailure) -> String {
    let folder = try OutputFolder.make(output: output, name: String(year), wait: wait, files: files)
    // By far the longest work where there is any, so that it goes on while the rest is written.
    let rows = rowBook.map { RowBookTask($0, words, threads: Processors.count, in: folder) }
    defer { rows?.wait() }
    var (outputs, rules) = try written(to: folder)
    if let rows { outputs.insert(try finish(rows, in: folder), at: 1) }
    try folder.writeLast(manifest: Manifest(self, rules, outputs: outputs).text, of: outputs)
    try inputs.requireUnchanged()
    return try folder.publish()
  }

  private func written(
    to folder: borrowing OutputFolder
  ) throws(RunFailure) -> ([Manifest.Output], Manifest.Rules) {
    // With two processors a third thread would only hold up the one that has most to do.
    let workbook = WorkbookWriting(statement, words: words, hasOwnThreads: Processors.count > 2)
    let (book, (texts, rules)) = try together { () throws(RunFailure) in
      try folder.write(workbook, asOutput: "\(statement.name).xlsx")
    } _: { () throws(RunFailure) in
      workbook.layOut()
      let texts = try writeTexts(in: folder)
      let rules = Manifest.Rules(setting)
      workbook.help()
      return (texts, rules)
    }
    return ([book] + texts, rules)
  }

  private func writeTexts(
    in folder: borrowing OutputFolder
  ) throws(RunFailure) -> [Manifest.Output] {
    let page = template.render(
      statement.forReading(), words: setting.wording.markdownWords, numbers: setting.wording.numbers)
    var outputs = [try folder.write(page.document, asOutput: "\(statement.name).md")]
    for chart in page.charts { outputs.append(try folder.write(chart.svg, asOutput: chart.fileName)) }
    outputs.append(try folder.write(FiguresJSON.text(self), asOutput: FiguresJSON.file))
    outputs.append(
      try folder.write(
        findingsText(findings, setting.wording), asOutput: Self.findingsFile, isWorkingFile: true))
    outputs.append(
      try folder.write(
        quarantine.text(inputs, setting.wording),
        asOutput: Self.quarantineFile, isWorkingFile: true))
    return outputs
  }

  private func finish(
    _ rows: RowBookTask, in folder: borrowing OutputFolder
  ) throws(RunFailure) -> Manifest.Output {
    do {
      try rows.finish()
    } catch {
      throw folder.failure(error)
    }
    return try folder.output(rows.file)
  }

  private var words: WorkbookWords { setting.wording.workbookWords(year: year, asOf: today) }
}
