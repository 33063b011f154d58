import CatalogueReading
internal import ExportReading
internal import GrantLedger
internal import Logging

/// The yearly run from files to files: read, settle, state, render, publish.
struct YearlyRun: Sendable {
  private let request: Request
  private let console: Console
  private let log = Logger(label: "tilskudd")

  struct Request: Sendable {
    var year: Int
    var source: SourceOptions
    /// Files of corrected rows.
    var amend: [String]
    var output: String
    var edition: Edition
    var failOn: FailOn
    var isQuiet: Bool
    /// How long to wait for another run that writes in the output folder.
    var wait = Duration.zero
    var files = FileOperations.system
    var rowSheetLimits = RowSheetLimits.standard
  }

  init(_ request: Request) {
    self.request = request
    console = Console(isQuiet: request.isQuiet)
  }

  /// Does it all, says on the console how it went, and returns what the shell is told.
  func execute() -> ExitStatus { .of(run) }

  /// The same, but for what it says when it fails.
  func run() throws(RunFailure) -> ExitStatus {
    var progress = Progress(isQuiet: request.isQuiet)
    let setting = try Setting(request.source)
    progress.step("Reading the exports")
    let inputs = try InputReading.read(
      request.source.exports, correctedBy: request.amend, setting, ending: " Nothing was published.")
    log.info(
      "input read",
      metadata: ["files": "\(inputs.files.count)", "findings": "\(inputs.read.exports.findings.count)"])
    progress.step("Checking and adding up")
    let publication = try publication(of: inputs, setting)
    progress.step("Writing the statement")
    let folder = try publication.publish(
      below: request.output, wait: request.wait, files: request.files)
    progress.end()
    log.info("published", metadata: ["run": "\(publication.runID)", "folder": "\(folder)"])
    let findings = publication.findings
    say(publication.statement, findings, folder: folder)
    guard let severity = request.failOn.severity, findings.contains(where: { $0.severity >= severity }) else {
      return .done
    }
    FindingReport.lines(findings, from: severity, wording: setting.wording).forEach(Console.warning)
    return .findings
  }

  /// Settles what was read, and states it: all that is to be written, without the ledger it was made from.
  private func publication(
    of inputs: InputReading, _ setting: Setting
  ) throws(RunFailure) -> YearlyPublication {
    let (settlement, runID) = try together { () throws(RunFailure) in
      try inputs.settle(by: setting)
    } _: { () throws(RunFailure) in
      RunIdentity.make(
        ["yearly", String(request.year), request.edition.rawValue], inputs: inputs, setting: setting)
    }
    let findings = inputs.inWords(settlement.findings, of: settlement.exports, setting)
    try check(settlement, findings, setting)
    log.info("figures reconciled", metadata: ["run": "\(runID)", "findings": "\(findings.count)"])
    let asked = StatementRequest(
      year: request.year, edition: request.edition, settlement: settlement, catalogue: setting.catalogue,
      wording: setting.wording, findings: findings, runID: runID, programVersion: ProgramVersion.text,
      rowSheetLimits: request.rowSheetLimits)
    return try YearlyPublication(asked, inputs, setting)
  }

  /// Lets a run go on to be published only when its figures can be trusted and there are any.
  private func check(
    _ settlement: Settlement, _ findings: [FindingLine], _ setting: Setting
  ) throws(RunFailure) {
    if findings.contains(where: { $0.severity == .fatal }) { throw RunFailure(fatal: findings, setting) }
    try Reconciled.check(settlement)
    let years = settlement.ledger.years
    if years.contains(request.year) { return }
    throw RunFailure(
      .dataUnreadable,
      messages: FindingReport.lines(findings, from: .error, wording: setting.wording) + [
        "The input has no countable row for \(request.year)\(RunFailure.years(years)). Give another --year, or the exports of that year. Nothing was published."
      ])
  }

  private func say(_ statement: Statement, _ findings: [FindingLine], folder: String) {
    console.result(statement.keySentence)
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    if errors + warnings > 0 {
      console.result(
        "Errors: \(errors), warnings: \(warnings); see \(folder)/\(YearlyPublication.findingsFile)")
    }
    console.result("Workbook: \(folder)/\(statement.name).xlsx")
    if statement.rowsWorkbook != statement.name {
      console.result("All rows: \(folder)/\(statement.rowsWorkbook).xlsx")
    }
    console.result("Markdown: \(folder)/\(statement.name).md")
  }
}
