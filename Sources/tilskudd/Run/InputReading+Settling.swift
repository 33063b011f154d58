internal import ExportReading
internal import GrantLedger

extension InputReading {
  /// Settles what was read, by all rules; a sum that cannot be kept stops the run.
  func settle(by setting: Setting) throws(RunFailure) -> Settlement {
    do {
      return try GrantLedger.settle(read.exports, by: setting.catalogue, today: setting.today)
    } catch {
      // A column that is too large by itself was found while it was read, with its place.
      let found = inWords(read.exports.findings.filter { $0.severity == .fatal }, of: read.exports, setting)
      if !found.isEmpty { throw RunFailure(fatal: found, setting) }
      let place = read.exports.largestAmount.map { read.locate($0.origin, $0.column) }
      throw RunFailure(
        .notReconciled,
        (place.map { "\($0): the largest amount of an input whose sums cannot be kept exactly. " }
          ?? "A sum is too large to be kept exactly. ")
          + "Look for an amount with too many digits. Nothing was published.")
    }
  }

  /// The same by some rules, for an answer that publishes nothing.
  func settle(by setting: Setting, rules: [Rule]) throws(RunFailure) -> Settlement {
    try RunFailure.exactly { () throws(Money.Overflow) in
      try GrantLedger.settle(read.exports, by: setting.catalogue, today: setting.today, rules: rules)
    }
  }

  /// Findings in the words of the run's language, with their places.
  func inWords(_ findings: [Finding], of exports: Exports, _ setting: Setting) -> [FindingLine] {
    // As many that a thread's start is soon forgotten: each is a record to be read once more.
    let perPiece = 32
    return concurrently((findings.count + perPiece - 1) / perPiece) { piece in
      findings[(piece * perPiece)...].prefix(perPiece).map { finding in
        FindingLine(
          finding, wording: setting.wording, catalogue: setting.catalogue, exports: exports,
          locate: read.locate)
      }
    }.flatMap(\.self)
  }
}

extension RunFailure {
  /// The findings with which nothing may be published.
  init(fatal findings: [FindingLine], _ setting: Setting) {
    self.init(
      .notReconciled,
      messages: FindingReport.lines(findings, from: .fatal, wording: setting.wording) + [
        "Nothing was published."
      ])
  }
}
