extension RunSnapshot {
  /// What a run knew, taken from its outcome.
  ///
  /// - Parameters:
  ///   - findings: the settlement's findings in words, each with the fingerprint by which it is known from run to run.
  ///   - inputs: the files that were read; whether the public edition may tell of them is found here.
  public init(
    of settlement: Settlement, by catalogue: Catalogue, findings: [(line: FindingLine, fingerprint: String)],
    inputs: [Input], runID: String, program: String
  ) throws(Money.Overflow) {
    let withholding = Withholding(.public, settlement, catalogue)
    self.init(
      runID: runID, asOf: settlement.today, program: program,
      inputs: inputs.map { input in
        var input = input
        input.isPublic = withholding.showsSums(ofFile: input.name)
        return input
      },
      rows: SnapshotRows(settlement, withholding).rows,
      figures: snapshotFigures(settlement, catalogue),
      findings: findings.map { line, fingerprint in
        Finding(
          fingerprint: fingerprint, rule: line.rule.text, severity: line.severity, message: line.message,
          place: line.place, isWaived: line.waiver != nil, firstSeen: settlement.today,
          isPublic: withholding.shows(line))
      }, matters: try settlement.matters(by: catalogue))
  }
}
