internal import ExportReading
internal import Glibc
internal import GrantLedger

/// The checks from files to standard output: read, settle, and show what was found.
struct CheckRun {
  var year: Int
  var source: SourceOptions
  /// Files of corrected rows.
  var amend: [String]
  var format: CheckFormat
  var failOn: FailOn
  /// The rules to ask; all of them when none is named.
  var only: [RuleNumber]

  /// Prints the findings and returns what the shell is told.
  func execute() -> ExitStatus { .of(run) }

  private func run() throws(RunFailure) -> ExitStatus {
    var progress = Progress(isQuiet: false)
    let setting = try Setting(source)
    progress.step("Reading the exports")
    let inputs = try InputReading.read(source.exports, correctedBy: amend, setting)
    progress.step("Checking")
    let rules = RuleBook.rules(by: setting.catalogue).filter { only.isEmpty || only.contains($0.number) }
    let found = try found(in: inputs, by: rules, setting)
    let exports = inputs.read.exports
    let lines = inputs.inWords(found.findings.map(\.finding), of: exports, setting)
    let report = CheckReport(
      year: year, rules: rules.filter { $0.holds(in: year) },
      findings: zip(lines, found.findings).map { CheckedFinding(line: $0, subject: $1.subject) },
      inputNames: Set(exports.files.map(\.name) + setting.waiverFiles.map(\.name)), setting: setting)
    progress.end()
    Console.write(report.text(format), to: STDOUT_FILENO)
    // With few rules asked, rows that others refuse are neither posted nor left out.
    if only.isEmpty { try found.reconciled.get() }
    return try status(report, exports)
  }

  /// What is shown of a settlement; the ledger takes much room and is not needed to put it into words.
  private struct Found {
    /// Those of the year and of no year, by the rules asked.
    var findings: [(finding: Finding, subject: FindingSubject)]
    var reconciled: Result<Void, RunFailure>
  }

  private func found(
    in inputs: InputReading, by rules: [Rule], _ setting: Setting
  ) throws(RunFailure) -> Found {
    let settlement = try inputs.settle(by: setting, rules: rules)
    let asked = Set(rules.map(\.number))
    let findings = zip(settlement.findings, settlement.subjects).filter { finding, subject in
      asked.contains(finding.rule) && subject.year.map { $0 == year } ?? true
    }
    return Found(
      findings: findings.map { (finding: $0, subject: $1) },
      reconciled: Result { () throws(RunFailure) in try Reconciled.check(settlement) })
  }

  private func status(_ report: CheckReport, _ exports: Exports) throws(RunFailure) -> ExitStatus {
    if report.findings.contains(where: { $0.line.severity == .fatal }) { return .notReconciled }
    let years = exports.years
    // Where no row could be typed, the findings say why, and the year may be right.
    if !years.contains(year), !years.isEmpty || exports.unread.isEmpty {
      throw RunFailure(
        .dataUnreadable,
        "The input has no row for \(year)\(RunFailure.years(years)). Give another --year, or the exports of that year."
      )
    }
    guard let severity = failOn.severity else { return .done }
    return report.findings.contains { $0.line.severity >= severity } ? .findings : .done
  }
}

extension Exports {
  /// The years of the money in typed rows, in order.
  fileprivate var years: [Int] {
    var years = Set(applications.lazy.map(\.content.year))
    years.formUnion(reports.lazy.map(\.content.year))
    years.formUnion(claims.lazy.map(\.content.year))
    years.formUnion(statusReports.lazy.map(\.content.year))
    years.formUnion(surveys.lazy.map(\.content.year))
    return years.sorted()
  }
}
