import Foundation
import GrantLedger
import SystemPackage

@testable import tilskudd

/// A command that a timer starts, on a small input, for tests that run it many times.
enum TimedCommand: String, CaseIterable, Sendable {
  case yearly, nightly

  /// A turn is a day of its own, where the command keeps one run beside the other.
  func arguments(turn: Int = 0) -> [String] {
    switch self {
    case .yearly:
      SmallInput.yearly
    case .nightly:
      [
        "nightly", "--input", "input", "--state", "state", "--output", "Output", "--keep", "3", "--as-of",
        Self.day(turn),
      ]
    }
  }

  static func day(_ turn: Int) -> String {
    let first = CivilDate(iso: "2022-03-15")?.dayNumber ?? 0
    return CivilDate(dayNumber: first + Int32(turn)).description
  }

  /// Where a reader looks for what was published last.
  var published: String {
    switch self {
    case .yearly: "Output/2021"
    case .nightly: "Output/latest"
    }
  }

  /// How the names of folders that are being written begin.
  var temporaryPrefix: String {
    switch self {
    case .yearly: ".tmp-2021-"
    case .nightly: ".tmp-nightly-"
    }
  }

  /// The folder whose lock a run takes first.
  var lockedFolder: String {
    switch self {
    case .yearly: "Output"
    case .nightly: "state"
    }
  }

  /// Whether what a reader finds is all of one run, byte for byte as it was written.
  func isWhole(in scratch: Scratch) throws -> Bool {
    let folder = URL(filePath: scratch.file(published)).resolvingSymlinksInPath().path
    do {
      return try FinishedRun(folder: folder).isUntouched()
    } catch Errno.noSuchFileOrDirectory {
      return false
    }
  }

  /// A folder with the small input, of a time long ago: nobody is writing there.
  static func scratch() throws -> Scratch {
    let scratch = try SmallInput.scratch(inMemory: true)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_640_000_000)],
      ofItemAtPath: scratch.file("input/applications.csv"))
    return scratch
  }
}
