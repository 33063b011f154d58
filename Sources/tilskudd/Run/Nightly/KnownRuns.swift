internal import GrantLedger
internal import RunHistory

/// The last run and the one before it, as the history has them.
struct KnownRuns {
  private let history: RunHistory
  private let runs: [RecordedRun]
  /// What the newest run knew; nil before the first.
  let last: RunSnapshot?

  init(_ history: RunHistory) throws(RunFailure) {
    self.history = history
    do {
      runs = try history.runs()
      last = try runs.first.map { run throws(HistoryError) in try history.snapshot(run) }
    } catch {
      throw RunFailure(error)
    }
  }

  /// Lets no run go before the last one: ages and deadlines would be wrong, and the history goes forward only.
  func requireDay(_ today: CivilDate, isAsked: Bool) throws(RunFailure) {
    guard let last, today < last.asOf else { return }
    let end =
      "A history goes forward only; where the last run's day was wrong, move \(history.path) away. Nothing was published."
    throw RunFailure(
      .configurationWrong,
      isAsked
        ? "--as-of \(today) lies before the last run, which was for \(last.asOf) (\(last.runID)). Give that day or a later one, or another --state folder. \(end)"
        : "The clock says \(today), but the last run was for \(last.asOf) (\(last.runID)). Set the clock right and run again. \(end)"
    )
  }

  /// The run to compare with: the last one.
  ///
  /// A run that was killed after it was recorded, and before it had told of its changes, is told of again: it is compared
  /// with the run before it.
  ///
  /// - Parameter told: the id of the run that last came to its end.
  func baseline(of snapshot: RunSnapshot, told: String?) throws(RunFailure) -> RunSnapshot? {
    guard let last, last.runID == snapshot.runID, told != snapshot.runID else { return last }
    guard runs.count > 1 else { return nil }
    do {
      return try history.snapshot(runs[1])
    } catch {
      throw RunFailure(error)
    }
  }
}

extension Heartbeat {
  /// The id of the run that last came to its end; nil where there is none, or it cannot be read.
  static func runID(in state: String, files: FileOperations) -> String? {
    (try? read(in: state, files: files))?.runID
  }
}
