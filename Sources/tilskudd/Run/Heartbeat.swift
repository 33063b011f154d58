internal import Foundation
internal import SystemPackage

/// What the last run that ended well says of itself (*livstegn*): the last file a run writes, in its state folder.
///
/// Whoever watches needs no more than its time: `tilskudd doctor` says whether it is too old.
struct Heartbeat: Sendable {
  static let file = "last-success.json"

  var runID: String
  /// When the run ended, by the clock, whatever day stood for its today.
  var time: Date
  /// The day that stood for today.
  var asOf: String
  /// Whole numbers that tell of the run's size, such as rows and findings, in the order to be written.
  var counts: [(name: String, value: Int)]

  /// Puts it in place of the one before in one step, and on the disk; the folder must exist.
  func write(in state: String, files: FileOperations = .system) throws(RunFailure) {
    let path = "\(state)/\(Self.file)"
    let text = JSON.object([
      ("schemaVersion", .number(Self.schemaVersion)), ("time", .string(Today.timestamp(time))),
      ("runID", .string(runID)), ("asOf", .string(asOf)),
      ("program", .string("tilskudd \(ProgramVersion.text)")),
      ("counts", .object(counts.map { (key: $0.name, value: .number($0.value)) })),
    ]).document
    do {
      try files.replace(path, with: Array(text.utf8), mode: 0o644)
    } catch {
      throw OutputError.failure(
        path, "the heartbeat cannot be written", error, outcome: "The run itself was published.")
    }
  }

  private static let schemaVersion = 1
}

extension Heartbeat {
  /// What a reader goes by.
  struct Seen: Sendable {
    var runID: String
    var time: Date
  }

  /// - Throws: `.inputMissing` where no run has ended well yet.
  static func read(in state: String, files: FileOperations = .system) throws(RunFailure) -> Seen {
    let path = "\(state)/\(file)"
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(of: path)
    } catch {
      switch error {
      case .noSuchFileOrDirectory:
        throw RunFailure(
          .inputMissing,
          "\(path): no run has ended well here yet. Give the --state folder of the nightly run, or see to it that it runs."
        )
      case .permissionDenied, .notPermitted:
        throw RunFailure(
          .notPermitted, "\(path): the heartbeat may not be read: \(error). Ask for the right to it.")
      default:
        throw RunFailure(
          .inputOutputFailed, "\(path): the heartbeat cannot be read: \(error). Give another --state folder.")
      }
    }
    return try seen(bytes, path)
  }

  private static func seen(_ bytes: [UInt8], _ path: String) throws(RunFailure) -> Seen {
    struct Written: Decodable {
      var schemaVersion: Int
      var time: String
      var runID: String
    }
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(bytes)),
      written.schemaVersion == schemaVersion, let time = Today.instant(written.time)
    else {
      throw RunFailure(
        .dataUnreadable,
        "\(path): this is no heartbeat of this version of tilskudd. Move it away; the next run writes a new one."
      )
    }
    return Seen(runID: written.runID, time: time)
  }
}
