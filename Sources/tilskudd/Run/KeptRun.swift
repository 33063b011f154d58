internal import Foundation
internal import GrantLedger
internal import SystemPackage

/// A yearly run as it stands in its folder: what its manifest says of it, and its figures.
struct KeptRun {
  let folder: String
  let manifest: Manifest
  let figures: Figures

  /// `manifest.json`, as far as a run can be done again by it.
  struct Manifest: Decodable {
    struct File: Decodable {
      var name: String
      var sha256: String
    }

    struct Digest: Decodable { var sha256: String }

    var schemaVersion: Int
    var asOf: String
    var edition: String
    var language: String
    var program: String
    var runID: String
    var year: Int
    var inputs: [File]
    var outputs: [File]
    var catalogue: Digest
    var templates: Digest
  }

  /// `tall.json`, in the order of the statement.
  struct Figures: Decodable {
    struct Figure: Decodable {
      var id: String
      /// Øre, or how many.
      var value: Int64
      var unit: String
    }

    var schemaVersion: Int
    var figures: [Figure]
  }

  /// - Throws: `.inputMissing` where no run stands, `.dataUnreadable` where it is not of this version of the program.
  init(in folder: String) throws(RunFailure) {
    self.folder = folder
    manifest = try Self.read("manifest.json", in: folder)
    figures = try Self.read(FiguresJSON.file, in: folder)
    guard manifest.schemaVersion == 1, figures.schemaVersion == FiguresJSON.schemaVersion,
      CivilDate(iso: manifest.asOf) != nil, Edition(rawValue: manifest.edition) != nil
    else {
      throw RunFailure(
        .dataUnreadable,
        "\(folder)/manifest.json: this run is of another version of tilskudd. Verify it with that one.")
    }
  }

  private static func read<Value: Decodable>(_ file: String, in folder: String) throws(RunFailure) -> Value {
    let path = "\(folder)/\(file)"
    let bytes: [UInt8]
    do {
      bytes = try FileOperations.system.bytes(of: path)
    } catch {
      switch error {
      case .noSuchFileOrDirectory, .notDirectory:
        throw RunFailure(
          .inputMissing,
          "\(path): no such file, so that this is no folder of a yearly run. Give one, such as Output/2021.")
      case .permissionDenied, .notPermitted:
        throw RunFailure(.notPermitted, "\(path): may not be read: \(error). Ask for the right to it.")
      default:
        throw RunFailure(
          .inputOutputFailed,
          "\(path): cannot be read: \(error). Give the folder of another run, or see to the disk.")
      }
    }
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw RunFailure(
        .dataUnreadable,
        "\(path): this is not as tilskudd writes it. Verify a folder that nobody has changed.")
    }
  }

  /// The files that are no longer as the run wrote them.
  var changedFiles: [String] {
    manifest.outputs.filter { output in
      (try? FileOperations.system.digest("\(folder)/\(output.name)").sha256) != output.sha256
    }.map(\.name)
  }
}
