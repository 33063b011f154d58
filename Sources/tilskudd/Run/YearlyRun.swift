import CatalogueReading
internal import ExportReading
internal import GrantLedger
internal import Logging

/// The yearly run from files to files: read, settle, state, render, publish.
struct YearlyRun {
  private let request: Request
  private let console: Console

  struct Request: Sendable {
    var year: Int
    var source: SourceOptions
    var output: String
    var edition: Edition
    var failOn: FailOn
    var isQuiet: Bool
  }

  init(_ request: Request) {
    self.request = request
    console = Console(isQuiet: request.isQuiet)
  }

  /// Does it all, says on the console how it went, and returns what the shell is told.
  func execute() -> ExitStatus {
    do {
      return try run()
    } catch {
      error.messages.forEach(Console.error)
      return error.status
    }
  }

  private func run() throws(RunFailure) -> ExitStatus {
    var progress = Progress(isQuiet: request.isQuiet)
    let setting = try Setting(request.source)
    progress.step("Reading the exports")
    let inputs = try InputReading.read(request.source.input, setting)
    progress.step("Checking and adding up")
    let settlement = try settle(inputs, setting)
    let runID = RunIdentity.make(inputs: inputs, setting: setting, request: request)
    let findings = settlement.findings.map { finding in
      FindingLine(
        finding, wording: setting.wording, catalogue: setting.catalogue, exports: settlement.exports,
        locate: inputs.location)
    }
    let statement = try state(settlement, findings: findings, runID: runID, setting)
    progress.step("Writing the statement")
    let publication = YearlyPublication(
      statement: statement, settlement: settlement, findings: findings, inputs: inputs, setting: setting,
      runID: runID, year: request.year, edition: request.edition)
    let folder = try publication.publish(below: request.output)
    progress.end()
    say(statement, findings, folder: folder)
    return request.failOn.isReached(by: findings.map(\.severity)) ? .findings : .done
  }

  private func settle(_ inputs: InputReading, _ setting: Setting) throws(RunFailure) -> Settlement {
    let settlement: Settlement
    do {
      settlement = try GrantLedger.settle(inputs.read.exports, by: setting.catalogue, today: setting.today)
    } catch {
      throw RunFailure(
        .notReconciled,
        "A sum is too large to be kept exactly. Look for an amount with too many digits. Nothing was published."
      )
    }
    try Reconciled.check(settlement)
    let years = settlement.ledger.years
    guard years.contains(request.year) else {
      let known = years.map(String.init).joined(separator: ", ")
      throw RunFailure(
        .dataUnreadable,
        "The input has no countable row for \(request.year)\(known.isEmpty ? "" : "; it has rows for \(known)"). Give another --year, or the exports of that year. Nothing was published."
      )
    }
    return settlement
  }

  private func state(
    _ settlement: Settlement, findings: [FindingLine], runID: String, _ setting: Setting
  ) throws(RunFailure) -> Statement {
    do {
      return try yearlyStatement(
        StatementRequest(
          year: request.year, edition: request.edition, settlement: settlement, catalogue: setting.catalogue,
          wording: setting.wording, findings: findings, runID: runID, programVersion: ProgramVersion.text))
    } catch {
      throw RunFailure(.notReconciled, "A sum is too large to be kept exactly. Nothing was published.")
    }
  }

  private func say(_ statement: Statement, _ findings: [FindingLine], folder: String) {
    console.result(statement.keySentence)
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    if errors + warnings > 0 {
      console.result(
        "\(errors) errors and \(warnings) warnings: see \(folder)/\(YearlyPublication.findingsFile)")
    }
    console.result("Workbook: \(folder)/\(statement.name).xlsx")
    console.result("Markdown: \(folder)/\(statement.name).md")
  }
}
