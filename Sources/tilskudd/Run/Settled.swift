internal import ExportReading
internal import GrantLedger

/// Exports read and settled for a question of their sums alone.
struct Settled: Sendable {
  var settlement: Settlement
  var inputs: InputReading

  /// With only the rules that leave a row out of the sums or stop the run: the others change no figure.
  init(_ source: SourceOptions, _ setting: Setting) throws(RunFailure) {
    try self.init(
      source, setting, rules: RuleBook.rules(by: setting.catalogue).filter { $0.severity >= .error })
  }

  init(_ source: SourceOptions, _ setting: Setting, rules: [Rule]) throws(RunFailure) {
    inputs = try InputReading.read(source.exports, correctedBy: [], setting, listingFiles: false)
    settlement = try inputs.settle(by: setting, rules: rules)
    let fatal = settlement.findings.filter { $0.severity == .fatal }
    if !fatal.isEmpty {
      throw RunFailure(
        .notReconciled,
        messages: FindingReport.lines(
          lines(of: fatal, try setting.withRuleWords()), from: .fatal, wording: setting.wording))
    }
    try Reconciled.check(settlement)
  }

  func lines(of findings: [Finding], _ setting: Setting) -> [FindingLine] {
    inputs.inWords(findings, of: settlement.exports, setting)
  }

  func request(_ edition: Edition, _ setting: Setting) -> StatementRequest {
    StatementRequest(
      year: setting.today.year, edition: edition, settlement: settlement, catalogue: setting.catalogue,
      wording: setting.wording, findings: [], runID: "", programVersion: ProgramVersion.text)
  }
}
