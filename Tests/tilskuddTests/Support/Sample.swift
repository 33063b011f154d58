import Foundation

/// The sample year, run once for all tests that only look at what came of it.
struct Sample {
  let outcome: Program.Outcome
  let folder: Scratch

  static let name = "tildelingsrapport-2021"
  static let arguments = [
    "yearly", "--year", "2021", "--input", Project.path("SampleInput"), "--output", "Output", "--as-of",
    "2022-03-15",
  ]

  /// The public edition, as `make report` makes it.
  static let published = Result { try Sample(arguments + ["--fail-on", "never"]) }
  static let internalEdition = Result {
    try Sample(arguments + ["--fail-on", "never", "--edition", "internal"])
  }
  private static let readPublished = Result { try Workbook(at: published.get().path("\(name).xlsx")) }

  /// The published workbook, read back once.
  static func workbook() throws -> Workbook { try readPublished.get() }

  init(_ arguments: [String]) throws {
    folder = try Scratch()
    outcome = try Program.run(arguments, in: folder)
  }

  func path(_ name: String) -> String { folder.file("Output/2021/\(name)") }
  func text(_ name: String) throws -> String { try folder.text("Output/2021/\(name)") }
  func files() throws -> [String] { try folder.files(below: "Output/2021") }
  func markdown() throws -> Markdown { Markdown(try text("\(Self.name).md")) }

  func manifest() throws -> Manifest {
    try JSONDecoder().decode(Manifest.self, from: try folder.bytes("Output/2021/manifest.json"))
  }
}

/// `manifest.json`, as far as the tests ask.
struct Manifest: Decodable {
  struct Input: Decodable {
    var name: String
    var kind: String
    var encoding: String
    var bytes: Int
    var read: Int
    var posted: Int
    var quarantined: Int
    var skipped: Int
    var sha256: String
  }

  struct Output: Decodable {
    var name: String
    var bytes: Int
    var sha256: String
  }

  struct Counts: Decodable {
    var error: Int
    var warning: Int
    var note: Int
  }

  var asOf: String
  var edition: String
  var year: Int
  var runID: String
  var inputs: [Input]
  var outputs: [Output]
  var findings: Counts
}
