internal import Glibc
internal import SystemPackage

/// A folder in which a run may stand: only what this program has written there may be replaced or removed.
struct FinishedRun {
  static let checksumsFile = "SHA256SUMS"

  var folder: String
  var files = FileOperations.system

  /// Throws `.cannotCreate` where publishing would take away something that is not from a run of this program.
  func requireReplaceable() throws(RunFailure) {
    var status = stat()
    if lstat(folder, &status) != 0 { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw refusal(folder, "a file or link stands where the run's folder is to be")
    }
    let names: [String]
    do {
      names = try files.names(in: folder).filter { !Self.isMarkOfOpenFile($0) }
    } catch {
      throw OutputError.failure(folder, Self.unseen, error)
    }
    if names.isEmpty { return }
    guard names.contains(Self.checksumsFile) else {
      throw refusal(folder, "the folder holds files, but no run of tilskudd")
    }
    let written: Set<String>
    do {
      written = Set(try checksums().map(\.name) + [Self.checksumsFile])
    } catch {
      throw OutputError.failure(folder, Self.unseen, error)
    }
    if let other = names.first(where: { !written.contains($0) }) {
      throw refusal("\(folder)/\(other)", "this is not from the run that stands here")
    }
  }

  /// Whether all that a run has written is there, byte for byte, and nothing else.
  func isUntouched() throws(Errno) -> Bool {
    let sums = try checksums()
    guard try Set(files.names(in: folder)) == Set(sums.map(\.name) + [Self.checksumsFile]) else {
      return false
    }
    for sum in sums {
      if try files.digest("\(folder)/\(sum.name)").sha256 != sum.sha256 { return false }
    }
    return true
  }

  /// Each line is a checksum of 64 digits, two spaces and a name.
  private func checksums() throws(Errno) -> [(sha256: String, name: String)] {
    let text = String(decoding: try files.bytes(of: "\(folder)/\(Self.checksumsFile)"), as: UTF8.self)
    return text.split(separator: "\n").map { (String($0.prefix(64)), String($0.dropFirst(66))) }
  }

  /// LibreOffice and Excel put such a file beside a workbook for as long as someone has it open.
  private static func isMarkOfOpenFile(_ name: String) -> Bool {
    name.hasPrefix(".~lock.") || name.hasPrefix("~$")
  }

  private static let unseen = "the run that stands there cannot be looked at"

  private func refusal(_ path: String, _ what: String) -> RunFailure {
    RunFailure(
      .cannotCreate,
      "\(path): \(what), and would be lost. Move it, or give another --output folder. Nothing was published.")
  }
}
