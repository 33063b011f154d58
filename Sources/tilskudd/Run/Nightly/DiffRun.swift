internal import Glibc
internal import GrantLedger
internal import MarkdownRendering
internal import RunHistory

/// The change from one remembered run to another on standard output.
struct DiffRun {
  var first: String
  var second: String
  var state: String
  var format: DiffFormat
  var edition: Edition
  var setting: SettingOptions

  func execute() -> ExitStatus {
    .done { () throws(RunFailure) in Console.write(try text(), to: STDOUT_FILENO) }
  }

  private func text() throws(RunFailure) -> String {
    let setting = try Setting(self.setting)
    let request = NightlyRequest(
      comparison: try comparison(), edition: edition, catalogue: setting.catalogue, wording: setting.wording)
    switch format {
    case .json: return comparisonJSON(request.comparison).document
    case .text:
      return try RunFailure.exactly(ending: "") { () throws(Money.Overflow) in
        try nightlySummary(request, atMost: .max)
      }.map {
        $0 + "\n"
      }.joined()
    case .markdown:
      let after = request.comparison.after
      let statement = try RunFailure.exactly(ending: "") { () throws(Money.Overflow) in
        try nightlyStatement(request, runID: after.runID, program: after.program)
      }
      return try setting.template("nightly.md.mustache").render(
        statement.forReading(), words: setting.wording.markdownWords, numbers: setting.wording.numbers
      ).document
    }
  }

  private func comparison() throws(RunFailure) -> RunComparison {
    do {
      let history = try RunHistory(readingIn: state)
      let runs = try history.runs()
      let both = [
        try runs.named(first, in: history.path), try runs.named(second, in: history.path),
      ].sorted { $0.number < $1.number }
      return RunComparison(
        before: try history.snapshot(both[0]), after: try history.snapshot(both[1]))
    } catch {
      throw RunFailure(error)
    }
  }
}
