internal import ExportReading
internal import Glibc
internal import GrantLedger

/// The files of a night: which are read, and which are not, since they are being written or are copies.
struct NightlyInputs {
  let reading: InputReading
  /// Files that somebody was still writing to.
  let left: [String]
  let copies: [NightlyRequest.Copy]

  /// Looks at the files, reads those that are whole, and looks again.
  ///
  /// A file that is new may be left for the next run. One that the last run has read may not: without it, all its rows
  /// would seem to be gone.
  ///
  /// - Parameter known: the names of the files that the last run read.
  init(
    _ paths: [String], known: Set<String>, allowsEmpty: Bool, _ setting: Setting
  ) throws(RunFailure) {
    var left: [String] = []
    while true {
      let looks = try Self.quietLooks(paths, allowsEmpty: allowsEmpty)
      left += looks.unfinished.filter { !left.contains($0) }
      try Self.require(left, toBeNewTo: known)
      let whole = looks.files.filter { !left.contains($0.name) }
      if whole.isEmpty, let first = left.first {
        throw RunFailure(.inputOutputFailed, "\(first): \(Self.stillWritten)")
      }
      let copies = try Self.copies(among: whole, known)
      let reading = try InputReading.read(
        whole.isEmpty ? [] : paths, correctedBy: [], setting, leavingOut: Set(left + copies.map(\.name)),
        ending: " Nothing was published.")
      // What was written to while it was read is left out as well, and the rest is read again.
      let changed = try Self.changed(whole, paths) + Self.unseen(reading, among: looks.files)
      if changed.isEmpty {
        self.reading = reading
        self.left = left
        self.copies = copies
        return
      }
      left += changed
    }
  }

  private static let stillWritten =
    "somebody is still writing to this file. Nothing was published; the next run takes it when it is whole."

  /// The files, and the names of those that are being written; a file just written is looked at twice, a second apart.
  private static func quietLooks(
    _ paths: [String], allowsEmpty: Bool
  ) throws(RunFailure) -> (files: [InputLook], unfinished: [String]) {
    let first = try looks(paths, allowsEmpty: allowsEmpty)
    let now = time(nil)
    guard first.contains(where: { $0.wasWritten(within: 2, before: now) }) else {
      return (first, first.filter(\.isOpenForWriting).map(\.name))
    }
    usleep(1_000_000)
    let second = try looks(paths, allowsEmpty: allowsEmpty)
    let earlier = Dictionary(first.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let unfinished = second.filter { look in
      look.isOpenForWriting || earlier[look.name].map { !look.isUnchanged(since: $0) } ?? true
    }
    return (second, unfinished.map(\.name))
  }

  private static func looks(_ paths: [String], allowsEmpty: Bool) throws(RunFailure) -> [InputLook] {
    do {
      return try lookAtInputs(paths)
    } catch {
      if case .noExports = error.reason {
        if allowsEmpty { return [] }
        throw RunFailure(
          .inputMissing,
          "\(error.description). Nothing is reported as gone and nothing was published; give --allow-empty where it is meant to be empty."
        )
      }
      throw RunFailure(ExitStatus(error), "\(error.description). Nothing was published.")
    }
  }

  private static func require(_ left: [String], toBeNewTo known: Set<String>) throws(RunFailure) {
    let old = left.filter(known.contains)
    if old.isEmpty { return }
    throw RunFailure(.inputOutputFailed, messages: old.map { "\($0): \(stillWritten)" })
  }

  private static func changed(_ files: [InputLook], _ paths: [String]) throws(RunFailure) -> [String] {
    let now = Dictionary(
      try looks(paths, allowsEmpty: true).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return files.filter { look in !(now[look.name]?.isUnchanged(since: look) ?? false) }.map(\.name)
  }

  /// The files that came after the look, and were read all the same.
  private static func unseen(_ reading: InputReading, among looks: [InputLook]) -> [String] {
    let seen = Set(looks.map(\.name))
    return reading.files.map(\.name).filter { !seen.contains($0) }
  }

  /// Each file whose bytes are those of one before it, where those that the last run has read count as before all others.
  ///
  /// Only files of one size can be alike, so that few are read for it.
  private static func copies(
    among all: [InputLook], _ known: Set<String>
  ) throws(RunFailure) -> [NightlyRequest.Copy] {
    let files = all.filter { known.contains($0.name) } + all.filter { !known.contains($0.name) }
    var sizes: [Int: Int] = [:]
    for file in files { sizes[file.byteCount, default: 0] += 1 }
    var originals: [String: String] = [:]
    var copies: [NightlyRequest.Copy] = []
    for file in files where sizes[file.byteCount, default: 0] > 1 {
      let sha256: String
      do {
        sha256 = try FileOperations.system.digest(file.path).sha256
      } catch {
        throw RunFailure(
          .inputOutputFailed, "\(file.path): the file cannot be read: \(error). Nothing was published.")
      }
      if let original = originals[sha256] {
        copies.append(.init(name: file.name, original: original))
      } else {
        originals[sha256] = file.name
      }
    }
    return copies
  }
}
