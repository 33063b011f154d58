public import GrantLedger

/// A run in the history.
public struct RecordedRun: Hashable, Sendable {
  /// Counts up by one for each run.
  public var number: Int64
  /// The same for runs of the same input, day and program.
  public var runID: String
  public var asOf: CivilDate
  public var program: String
  /// Seconds since 1 January 1970, UTC.
  public var finishedAt: Int64
  public var rowCount: Int
  /// Warnings and errors.
  public var openFindings: Int
}

extension [RecordedRun] {
  /// The run that a word means: `last`, `last-1` for the one before it, or the beginning of an id.
  ///
  /// Of runs with the same id it is the newest. The newest run stands first.
  public func named(_ word: String, in path: String) throws(HistoryError) -> RecordedRun {
    if word == "last" || word.hasPrefix("last-") {
      let back = word == "last" ? 0 : Int(word.dropFirst(5)) ?? -1
      if indices.contains(back) { return self[back] }
    }
    let meant = word.isEmpty ? [] : filter { $0.runID.hasPrefix(word) }
    let ids = meant.map(\.runID).uniqued()
    if ids.count > 1 { throw HistoryError(path: path, reason: .ambiguousRun(word, meant: ids)) }
    guard let run = meant.first else {
      throw HistoryError(
        path: path, reason: .noSuchRun(word, known: map(\.runID).uniqued().prefix(10).map(\.self)))
    }
    return run
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
