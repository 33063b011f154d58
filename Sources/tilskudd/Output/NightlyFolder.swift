internal import GrantLedger

/// Where a night's run is published: in `<output>/<day>/`, and `<output>/latest` is a link to the last whole one.
///
/// A second run of the same day takes the place of the first.
struct NightlyFolder: ~Copyable {
  /// What came of publishing.
  struct Published: Sendable {
    /// Where the run stands.
    var path: String
    /// The days of runs that were removed since they were too old.
    var pruned: [CivilDate]
    /// Old runs that could not be removed or are not quite ours, in words; nothing is wrong with the new one.
    var remarks: [String]
  }

  /// What the files of the run are written through.
  let folder: OutputFolder

  private init(_ folder: consuming OutputFolder) { self.folder = folder }

  /// Makes `output`, keeps other runs out of it, and sees to it that nothing of the user's would be lost.
  static func make(
    output: String, day: CivilDate, wait: Duration = .zero, files: FileOperations = .system
  ) throws(RunFailure) -> NightlyFolder {
    let folder = try OutputFolder.make(
      output: output, name: day.description, temporaryPrefix: temporaryPrefix, wait: wait, files: files)
    try LatestLink(output: output, files: files).requireReplaceable()
    return NightlyFolder(folder)
  }

  /// Swaps the run into place, then the link; afterwards all but the last `keep` runs are removed.
  ///
  /// - Parameter keep: at least 1; all runs are kept when not given.
  consuming func publish(keep: Int? = nil) throws(RunFailure) -> Published {
    try folder.swapIntoPlace()
    try LatestLink(output: folder.output, files: folder.files).point(to: folder.name)
    var published = Published(path: folder.final, pruned: [], remarks: [])
    if let keep {
      let old = KeptRuns(output: folder.output, files: folder.files)
      (published.pruned, published.remarks) = old.prune(keep: keep)
    }
    return published
  }

  /// All that is temporary in `output` has a name that begins so.
  static let temporaryPrefix = ".tmp-nightly-"
}
