import Foundation
import Testing

/// Cases of several public suites, which lie beside the project and are no part of it, by the program as built.
@Suite struct PublicCSVCasesTests {
  struct Case: Decodable, CustomStringConvertible {
    struct Shape: Decodable {
      var delimiter: String
      var quote: String
      var comment: String?
      var trimSurroundingSpaces: Bool?
    }

    var id: String
    var input: String
    var encoding: String
    var dialect: Shape
    var emptyLines: String
    var outcome: String
    var expected: String?
    var tags: [String]

    var description: String { id }
  }

  private static let folder = URL(filePath: Project.root).appending(path: "../shared/data/csv-cases")
    .standardizedFileURL
  private static let cases: [Case] =
    (try? Data(contentsOf: folder.appending(path: "manifest.json"))).flatMap {
      try? JSONDecoder().decode([Case].self, from: $0)
    } ?? []

  @Test(.enabled(if: !cases.isEmpty, "the folder ../shared/data/csv-cases is not there"))
  func `there are cases to read`() { #expect(Self.cases.count > 40) }

  /// Spaces around fields are part of them here, as in RFC 4180.
  @Test(arguments: cases.filter { $0.dialect.trimSurroundingSpaces != true })
  func `the program prints the expected records, in the dialect given`(item: Case) throws {
    var arguments = [
      "inspect", "--rows", "--delimiter", item.dialect.delimiter, "--quote", item.dialect.quote,
    ]
    arguments += ["--encoding", item.encoding]
    try check(item, arguments)
  }

  @Test(arguments: cases.filter { $0.dialect.trimSurroundingSpaces != true && isDivided($0) })
  func `the program finds encoding and dialect by itself`(item: Case) throws {
    try check(item, ["inspect", "--rows"])
  }

  /// A file of a single column has no delimiter to be found.
  private static func isDivided(_ item: Case) -> Bool {
    (try? expected(item))?.contains { $0.count > 1 } ?? false
  }

  private static func expected(_ item: Case) throws -> [[String]]? {
    guard item.outcome == "rows", let path = item.expected else { return nil }
    return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: folder.appending(path: path)))
  }

  private func check(_ item: Case, _ arguments: [String]) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(
      arguments + (item.emptyLines == "skip" ? [] : ["--no-skip-blank"])
        + [Self.folder.appending(path: item.input).path], in: scratch)
    guard let expected = try Self.expected(item) else {
      #expect((0...78).contains(outcome.exitCode), "\(outcome.errors)")
      if item.outcome == "malformed" { #expect(!outcome.errors.isEmpty) }
      return
    }
    var rows = try outcome.output.split(separator: "\n").map { line in
      try JSONDecoder().decode([String].self, from: Data(line.utf8))
    }
    // Lines of comment are records to us.
    if let comment = item.dialect.comment { rows.removeAll { $0[0].hasPrefix(comment) } }
    #expect(rows == expected)
    if item.tags.contains("u+fffd") { #expect(outcome.errors.contains("U+FFFD")) }
    #expect(outcome.exitCode == 0)
  }
}
