internal import Foundation
internal import GrantLedger
internal import Logging
internal import RunHistory

/// The nightly run from files to files: read, settle, compare with the last run, state, publish, remember.
struct NightlyRun {
  private let request: Request
  private let log = Logger(label: "tilskudd.nightly")

  struct Request: Sendable {
    var source: SourceOptions
    var state: String
    var output: String
    var edition: Edition
    var hasWorkbook: Bool
    var allowsEmpty: Bool
    /// How many nights stay, in the output folder and in the history; nil for all.
    var keep: Int?
    var isQuiet: Bool
    var wait: Duration = .zero
    var files = FileOperations.system
  }

  init(_ request: Request) { self.request = request }

  /// Does it all, says on the console what has changed, and returns what the shell is told.
  func execute() -> ExitStatus {
    .done { () throws(RunFailure) in
      try run { lines, isWorthTelling in
        Console(isQuiet: request.isQuiet && !isWorthTelling).result(lines.joined(separator: "\n"))
      }
    }
  }

  /// The same, but for what it says when it fails. `tell` is given the lines, and whether they tell of more than that
  /// nothing has changed; only when they have been told the run counts as ended.
  func run(_ tell: (_ lines: [String], _ isWorthTelling: Bool) -> Void) throws(RunFailure) {
    let setting = try Setting(request.source)
    let state = try StateFolder.take(
      request.state, besides: request.output, today: setting.today, wait: request.wait, files: request.files)
    let known = try KnownRuns(state.history)
    try known.requireDay(setting.today, isAsked: request.source.setting.asOf != nil)
    let inputs = try NightlyInputs(
      request.source.input, known: Set(known.last?.inputs.map(\.name) ?? []),
      allowsEmpty: request.allowsEmpty, setting)
    let snapshot = try snapshot(inputs.reading, setting)
    try requireRows(snapshot, known.last)

    let told = Heartbeat.runID(in: request.state, files: request.files)
    let comparison = RunComparison(before: try known.baseline(of: snapshot, told: told), after: snapshot)
    let asked = NightlyRequest(
      comparison: comparison, edition: request.edition, catalogue: setting.catalogue,
      wording: setting.wording, filesLeft: inputs.left, copies: inputs.copies)
    var lines = try RunFailure.exactly(ending: RunFailure.unpublished) { () throws(Money.Overflow) in
      try nightlySummary(asked, atMost: 19)
    }
    if known.last?.runID != snapshot.runID || told != snapshot.runID || !isPublished(setting.today) {
      let page = try publish(asked, inputs.reading, setting)
      if !asked.comparison.isUnchanged { lines.append(setting.wording(.nightlyWhole, ("path", page))) }
    }
    try remember(comparison.after, unless: known.last, in: state.history)
    tell(lines, !asked.comparison.isUnchanged || !inputs.left.isEmpty || !inputs.copies.isEmpty)
    try heartbeat(comparison.after)
  }

  private func snapshot(_ reading: InputReading, _ setting: Setting) throws(RunFailure) -> RunSnapshot {
    let settlement = try reading.settle(by: setting)
    let lines = reading.inWords(settlement.findings, of: settlement.exports, setting)
    if lines.contains(where: { $0.severity == .fatal }) { throw RunFailure(fatal: lines, setting) }
    try Reconciled.check(settlement)
    let fingerprints = fingerprints(
      of: zip(lines, settlement.subjects).map { CheckedFinding(line: $0, subject: $1) })
    let runID = RunIdentity.make(
      ["nightly", request.edition.rawValue, request.hasWorkbook ? "xlsx" : ""], inputs: reading,
      setting: setting)
    log.info("figures reconciled", metadata: ["run": "\(runID)", "findings": "\(lines.count)"])
    return try RunFailure.exactly(ending: RunFailure.unpublished) { () throws(Money.Overflow) in
      try RunSnapshot(
        of: settlement, by: setting.catalogue, findings: Array(zip(lines, fingerprints)),
        inputs: reading.files.map { .init(name: $0.name, byteCount: $0.byteCount, sha256: $0.sha256) },
        runID: runID, program: "tilskudd \(ProgramVersion.text)")
    }
  }

  /// Files without a row are as empty as a folder without a file.
  private func requireRows(_ snapshot: RunSnapshot, _ last: RunSnapshot?) throws(RunFailure) {
    guard snapshot.rows.isEmpty, let last, !last.rows.isEmpty, !request.allowsEmpty else { return }
    throw RunFailure(
      .dataUnreadable,
      "The input has no row tonight, and the last run had \(last.rows.count). Nothing is reported as gone and nothing was published; give --allow-empty where it is meant to be empty."
    )
  }

  private func isPublished(_ day: CivilDate) -> Bool {
    LatestLink(output: request.output, files: request.files).target == day.description
  }

  /// Returns the path of the page.
  private func publish(
    _ asked: NightlyRequest, _ reading: InputReading, _ setting: Setting
  ) throws(RunFailure) -> String {
    let after = asked.comparison.after
    let statement = try RunFailure.exactly(ending: RunFailure.unpublished) { () throws(Money.Overflow) in
      try nightlyStatement(asked, runID: after.runID, program: after.program)
    }
    let publication = NightlyPublication(
      request: asked, statement: statement, setting: setting, inputs: reading,
      hasWorkbook: request.hasWorkbook, keep: request.keep)
    let published = try publication.publish(
      below: request.output, wait: request.wait, files: request.files)
    published.remarks.forEach(Console.warning)
    return "\(published.path)/\(statement.name).md"
  }

  private func remember(
    _ snapshot: RunSnapshot, unless last: RunSnapshot?, in history: RunHistory
  ) throws(RunFailure) {
    do {
      if last?.runID != snapshot.runID {
        try history.record(snapshot, at: Int64(Today.now.timeIntervalSince1970))
      }
      if let keep = request.keep { try history.prune(keeping: keep) }
    } catch {
      throw RunFailure(error)
    }
  }

  private func heartbeat(_ snapshot: RunSnapshot) throws(RunFailure) {
    try Heartbeat(
      runID: snapshot.runID, time: Today.now, asOf: snapshot.asOf.description,
      counts: [
        ("files", snapshot.inputs.count), ("rows", snapshot.rows.count),
        ("openFindings", snapshot.findings.count { $0.isOpen }),
      ]
    ).write(in: request.state, files: request.files)
  }
}
