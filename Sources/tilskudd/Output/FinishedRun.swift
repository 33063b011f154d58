internal import Glibc

/// What stands where a run is to be published: only what a run before has written there may be replaced.
enum FinishedRun {
  /// Throws `.cannotCreate` where publishing would take away something that is not from a run of this program.
  static func mayBeReplaced(_ folder: String) throws(RunFailure) {
    var status = stat()
    if lstat(folder, &status) != 0 { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw refusal(folder, "a file or link stands where the run's folder is to be")
    }
    let names = Folder.names(in: folder).filter { !isMarkOfOpenFile($0) }.sorted()
    if names.isEmpty { return }
    guard let sums = try? Folder.bytes(of: "\(folder)/\(checksumsFile)") else {
      throw refusal(folder, "the folder holds files, but no run of tilskudd")
    }
    // Each line is a checksum of 64 digits, two spaces and a name.
    let written = Set(
      String(decoding: sums, as: UTF8.self).split(separator: "\n").map { $0.dropFirst(66) } + [
        checksumsFile[...]
      ])
    if let other = names.first(where: { !written.contains($0[...]) }) {
      throw refusal("\(folder)/\(other)", "this is not from the run that stands here")
    }
  }

  static let checksumsFile = "SHA256SUMS"

  /// LibreOffice and Excel put such a file beside a workbook for as long as someone has it open.
  private static func isMarkOfOpenFile(_ name: String) -> Bool {
    name.hasPrefix(".~lock.") || name.hasPrefix("~$")
  }

  private static func refusal(_ path: String, _ what: String) -> RunFailure {
    RunFailure(
      .cannotCreate,
      "\(path): \(what), and would be lost. Move it, or give another --output folder. Nothing was published.")
  }
}
