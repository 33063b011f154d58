internal import CatalogueReading
internal import ExportReading
internal import GrantLedger

/// What was read, by which rules, and what was written (*kjøreprotokoll*), as JSON with keys in a fixed order.
struct Manifest {
  /// A file of the run, as it was written.
  struct Output {
    var name: String
    var byteCount: Int
    var sha256: String

    init(name: String, byteCount: Int, sha256: String) {
      self.name = name
      self.byteCount = byteCount
      self.sha256 = sha256
    }

    init(name: String, bytes: [UInt8]) {
      self.init(name: name, byteCount: bytes.count, sha256: Digest.hexadecimal(bytes))
    }
  }

  /// What a run goes by, as the manifest tells of it; known before anything is written.
  struct Rules {
    fileprivate let catalogue: JSON
    fileprivate let templates: JSON

    init(_ setting: Setting) {
      catalogue = Manifest.hash(setting.catalogueFiles.files)
      templates = Manifest.hash(setting.templates.files)
    }
  }

  let text: String

  init(_ publication: YearlyPublication, _ rules: Rules, outputs: [Output]) {
    let digests = Dictionary(
      publication.inputs.files.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let counts = { (severity: Severity) in
      JSON.number(publication.findings.count { $0.severity == severity })
    }
    text = JSON.object([
      ("asOf", .string(publication.today.description)),
      ("catalogue", rules.catalogue),
      ("edition", .string(publication.edition.rawValue)),
      (
        "findings",
        .object([("error", counts(.error)), ("note", counts(.note)), ("warning", counts(.warning))])
      ),
      (
        "inputs",
        .array(
          zip(publication.inputs.read.exports.files, publication.reconciliation.files).map { file, balance in
            Self.input(file, balance, sha256: digests[file.name] ?? "")
          } + publication.setting.waiverFiles.map(Self.input))
      ),
      ("language", .string(publication.setting.wording.language)),
      ("outputs", outputs.json),
      ("program", .string("tilskudd \(ProgramVersion.text)")),
      ("rules", .array(RuleBook.all.map { .string($0.number.text) })),
      ("runID", .string(publication.runID)), ("schemaVersion", 1),
      ("templates", rules.templates), ("year", .number(publication.year)),
    ]).document(colon: " : ")
  }

  private static func hash(_ files: [TextFile]) -> JSON {
    let text = files.map { "\($0.path)\n\($0.text.utf8.count)\n\($0.text)" }.joined()
    return .object([("sha256", .string(Digest.hexadecimal(Array(text.utf8))))])
  }

  /// A list of waivers has no rows: only kind, name, size and checksum, and how many waivers were read.
  private static func input(_ file: WaiverFile) -> JSON {
    .object([
      ("bytes", .number(file.bytes.count)), ("kind", "waivers"), ("name", .string(file.name)),
      ("read", .number(file.waivers.count)), ("sha256", .string(Digest.hexadecimal(file.bytes))),
    ])
  }

  private static func input(_ file: SourceFile, _ balance: Reconciliation.FileBalance, sha256: String) -> JSON
  {
    var members: [(key: String, value: JSON)] = [
      ("bytes", .number(file.byteCount)), ("delimiter", .string(file.delimiter)),
      ("encoding", .string(file.encoding)), ("kind", .string(file.kind.rawValue)),
      ("name", .string(file.name)),
      ("posted", .number(balance.recordsPosted)), ("quarantined", .number(balance.recordsQuarantined)),
      ("read", .number(balance.recordsRead)),
    ]
    // Records in whose place a corrected one stands; left out where there is none.
    if balance.recordsReplaced > 0 { members.append(("replaced", .number(balance.recordsReplaced))) }
    let sums = file.read.map { (key: $0.column.rawValue, value: JSON.number(Int($0.sum.øre))) }
    members += [
      ("sha256", .string(sha256)), ("skipped", .number(balance.recordsSkipped)),
      // Øre per money column.
      ("sumsInOere", .object(sums.sorted { $0.key < $1.key })),
    ]
    return .object(members)
  }
}
