internal import Glibc
internal import GrantLedger
internal import SystemPackage

/// The nightly runs in an output folder, of which the oldest are removed in time.
///
/// A folder counts as a run when a day is its name and all in it is as this program wrote it, byte for byte.
struct KeptRuns {
  var output: String
  var files = FileOperations.system

  /// Removes all but the last runs, never the one that `latest` leads to, and nothing else in the folder.
  ///
  /// - Returns: the days whose runs were removed, oldest first, and why others were not, in words.
  func prune(keep: Int) -> (pruned: [CivilDate], remarks: [String]) {
    var pruned: [CivilDate] = []
    var remarks: [String] = []
    let latest = LatestLink(output: output, files: files).target
    for day in days.dropLast(max(1, keep)) where day.description != latest {
      let folder = "\(output)/\(day)"
      do {
        if try FinishedRun(folder: folder, files: files).isUntouched() {
          try remove(folder)
          pruned.append(day)
        } else {
          remarks.append("\(folder): not removed, since not all in it is as the run wrote it")
        }
      } catch {
        remarks.append("\(folder): not removed, since it cannot be looked at or moved: \(error)")
      }
    }
    return (pruned, remarks)
  }

  /// Those of the runs, oldest first.
  private var days: [CivilDate] {
    ((try? files.names(in: output)) ?? []).compactMap { CivilDate(iso: $0) }.sorted().filter {
      access("\(output)/\($0)/\(FinishedRun.checksumsFile)", F_OK) == 0
    }
  }

  /// Moved out of sight first, so that a kill leaves no half of a run under a run's name.
  private func remove(_ folder: String) throws(Errno) {
    let old = "\(output)/\(NightlyFolder.temporaryPrefix)old-\(getpid())"
    try files.rename(folder, to: old)
    files.remove(old)
  }
}
