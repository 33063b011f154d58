internal import CatalogueReading
internal import ExportReading
internal import Foundation
internal import GrantLedger

/// What was read, by which rules, and what was written (*kjøreprotokoll*), as JSON with keys in a fixed order.
struct Manifest {
  /// A file of the run, as it was written.
  struct Output {
    var name: String
    var byteCount: Int
    var sha256: String

    init(name: String, bytes: [UInt8]) {
      self.name = name
      byteCount = bytes.count
      sha256 = Digest.hexadecimal(bytes)
    }
  }

  let text: String

  init(_ publication: YearlyPublication, outputs: [Output]) throws(RunFailure) {
    let reconciliation = publication.settlement.reconciliation
    let exports = publication.settlement.exports
    let bytes = Dictionary(
      (publication.inputs.files + publication.inputs.corrections).map { ($0.name, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    let content = Content(
      asOf: publication.settlement.today.description,
      catalogue: .init(
        sha256: Self.hash(publication.setting.catalogueFiles.files.map { ($0.path, $0.text) })),
      edition: publication.edition.rawValue,
      findings: .init(publication.findings),
      inputs: zip(exports.files, reconciliation.files).map { file, balance in
        .init(file, balance, sha256: bytes[file.name].map(Digest.hexadecimal) ?? "")
      } + publication.setting.waiverFiles.map { .init($0) }, language: publication.setting.wording.language,
      outputs: outputs.map { .init(bytes: $0.byteCount, name: $0.name, sha256: $0.sha256) },
      program: "tilskudd \(ProgramVersion.text)", rules: RuleBook.all.map(\.number.text),
      runID: publication.runID,
      schemaVersion: 1,
      templates: .init(sha256: Self.hash(publication.setting.templates.files.map { ($0.path, $0.text) })),
      year: publication.year)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      text = String(decoding: try encoder.encode(content), as: UTF8.self) + "\n"
    } catch {
      throw RunFailure(.inputOutputFailed, "manifest.json: cannot be made: \(error). Nothing was published.")
    }
  }

  private static func hash(_ files: [(String, String)]) -> String {
    Digest.hexadecimal(Array(files.map { "\($0.0)\n\($0.1.utf8.count)\n\($0.1)" }.joined().utf8))
  }
}

extension Manifest {
  private struct Content: Encodable {
    var asOf: String
    var catalogue: Hash
    var edition: String
    var findings: Counts
    var inputs: [Input]
    var language: String
    var outputs: [File]
    var program: String
    var rules: [String]
    var runID: String
    var schemaVersion: Int
    var templates: Hash
    var year: Int
  }

  private struct Hash: Encodable { var sha256: String }

  private struct File: Encodable {
    var bytes: Int
    var name: String
    var sha256: String
  }

  private struct Counts: Encodable {
    var error: Int
    var note: Int
    var warning: Int

    init(_ findings: [FindingLine]) {
      error = findings.count { $0.severity == .error }
      warning = findings.count { $0.severity == .warning }
      note = findings.count { $0.severity == .note }
    }
  }

  private struct Input: Encodable {
    var bytes: Int
    // A list of waivers has no rows: only kind, name, size and checksum, and how many waivers were read.
    var delimiter: String?
    var encoding: String?
    var kind: String
    var name: String
    var posted: Int?
    var quarantined: Int?
    var read: Int
    /// Records in whose place a corrected one stands; left out where there is none.
    var replaced: Int?
    var sha256: String
    var skipped: Int?
    /// Øre per money column.
    var sumsInØre: [String: Int64]?

    init(_ file: WaiverFile) {
      bytes = file.bytes.count
      kind = "waivers"
      name = file.name
      read = file.waivers.count
      sha256 = Digest.hexadecimal(file.bytes)
    }

    init(_ file: SourceFile, _ balance: Reconciliation.FileBalance, sha256: String) {
      bytes = file.byteCount
      delimiter = file.delimiter
      encoding = file.encoding
      kind = file.kind.rawValue
      name = file.name
      posted = balance.recordsPosted
      quarantined = balance.recordsQuarantined
      read = balance.recordsRead
      replaced = balance.recordsReplaced > 0 ? balance.recordsReplaced : nil
      self.sha256 = sha256
      skipped = balance.recordsSkipped
      sumsInØre = Dictionary(
        file.read.map { ($0.column.rawValue, $0.sum.øre) }, uniquingKeysWith: { first, _ in first })
    }

    enum CodingKeys: String, CodingKey {
      case bytes, delimiter, encoding, kind, name, posted, quarantined, read, replaced, sha256, skipped
      case sumsInØre = "sumsInOere"
    }
  }
}
