internal import ExportReading
internal import Glibc
internal import GrantLedger

/// The sums of all rows, from files to standard output.
struct SumCommand {
  var source: SourceOptions
  var threads: Int
  var failOn: FailOn
  var isQuiet: Bool

  /// Prints the sums, says what was found, and returns what the shell is told.
  func execute() -> ExitStatus { .of(run) }

  private func run() throws(RunFailure) -> ExitStatus {
    let setting = try Setting(source.setting)
    let read: ExportSums
    do {
      read = try sumExports(source.exports, by: setting.catalogue, today: setting.today, threads: threads)
    } catch {
      switch error {
      case .input(let error): throw RunFailure(ExitStatus(error), error.description)
      case .overflow: throw RunFailure.sumTooLarge()
      }
    }
    let unusable = read.problems.filter { !$0.fileWasRead }
    if !unusable.isEmpty { throw RunFailure(.dataUnreadable, messages: unusable.map(\.description)) }
    for problem in read.problems { Console.warning(problem.description) }
    Console.write(SumTable.text(read.sums.lines), to: STDOUT_FILENO)
    let found = read.sums.findingLines
    if !isQuiet { for line in found { Console.warning(text(line, setting.wording)) } }
    guard let severity = failOn.severity, found.contains(where: { $0.severity >= severity }) else {
      return .done
    }
    return .findings
  }

  private func text(_ line: RowSums.FindingLine, _ wording: Wording) -> String {
    "\(wording[line.severity.label]) \(line.rule): \(line.count)"
  }
}

/// The sums as `;`-separated text with LF, amounts in whole øre.
enum SumTable {
  private static let columns: [(heading: String, value: @Sendable (RowTotals) -> Int64)] = [
    ("application_rows", { Int64($0.applicationRows) }), ("claim_rows", { Int64($0.claimRows) }),
    ("applied", { $0.amounts.applied.øre }), ("proposed", { $0.amounts.proposed.øre }),
    ("granted", { $0.amounts.granted.øre }), ("paid", { $0.amounts.paid.øre }),
    ("report_rows", { Int64($0.reportRows) }), ("carried_in", { $0.amounts.carriedIn.øre }),
    ("used", { $0.amounts.used.øre }), ("unused", { $0.amounts.unused.øre }),
    ("carry_over_applied", { $0.amounts.carryOverApplied.øre }),
    ("carry_over_approved", { $0.amounts.carryOverApproved.øre }), ("to_repay", { $0.amounts.toRepay.øre }),
  ]

  static func text(_ lines: [RowSums.Line]) -> String {
    var text =
      (["year", "scheme", "part", "municipality"] + columns.map(\.heading)).joined(separator: ";") + "\n"
    for line in lines {
      text += "\(line.key.year);\(line.key.scheme);\(line.key.part?.text ?? "");\(line.key.municipality)"
      for column in columns { text += ";\(column.value(line.totals))" }
      text += "\n"
    }
    return text
  }
}
