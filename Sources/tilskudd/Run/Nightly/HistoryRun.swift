internal import Foundation
internal import Glibc
internal import GrantLedger
internal import RunHistory

/// The remembered runs on standard output, one a line.
struct HistoryRun {
  var state: String
  var format: HistoryFormat

  func execute() -> ExitStatus {
    do {
      let runs = try RunHistory(readingIn: state).runs()
      Console.write(format == .json ? Self.json(runs) : Self.text(runs), to: STDOUT_FILENO)
      return .done
    } catch {
      Console.error(error.description)
      return RunFailure(error).status
    }
  }

  private static func text(_ runs: [RecordedRun]) -> String {
    if runs.isEmpty { return "No run has been recorded yet.\n" }
    let lines =
      [["run", "for", "finished", "rows", "open findings"]]
      + runs.map { run in
        [
          run.runID, run.asOf.description, finished(run), String(run.rowCount), String(run.openFindings),
        ]
      }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      cells.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        // Numbers stand to the right; no line ends in spaces.
        return column > 2 ? padding + cell : cell + padding
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func json(_ runs: [RecordedRun]) -> String {
    JSON.object([
      ("schemaVersion", 1),
      (
        "runs",
        .array(
          runs.map { run in
            .object([
              ("runID", .string(run.runID)), ("asOf", .string(run.asOf.description)),
              ("finished", .string(finished(run))), ("program", .string(run.program)),
              ("rows", .number(run.rowCount)), ("openFindings", .number(run.openFindings)),
            ])
          })
      ),
    ]).document
  }

  private static func finished(_ run: RecordedRun) -> String {
    Today.timestamp(Date(timeIntervalSince1970: TimeInterval(run.finishedAt)))
  }
}
