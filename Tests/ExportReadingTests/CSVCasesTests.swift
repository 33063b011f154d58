import Foundation
import Testing

@testable import ExportReading

/// Cases of several public suites, which lie beside the project and are no part of it.
@Suite struct CSVCasesTests {
  struct Case: Decodable {
    struct Shape: Decodable {
      var delimiter: String
      var quote: String
      var comment: String?
      var trimSurroundingSpaces: Bool?
    }

    var id: String
    var input: String
    var dialect: Shape
    var emptyLines: String
    var outcome: String
    var expected: String?
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/data/csv-cases"
  ).standardizedFileURL

  static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "manifest.json").path)

  @Test(.enabled(if: isThere, "the folder ../shared/data/csv-cases is not there"))
  func `every case of the public suites is cut into the expected records`() throws {
    let cases = try JSONDecoder().decode(
      [Case].self, from: Data(contentsOf: Self.folder.appending(path: "manifest.json")))
    #expect(cases.count > 40)
    for item in cases {
      // A dialect of its own that no export uses.
      if item.dialect.trimSurroundingSpaces == true { continue }
      let text = try SourceText(decoding: [UInt8](Data(contentsOf: Self.folder.appending(path: item.input))))
      let found = Dialect(of: text)
      let expected = try item.expected.map { path in
        try JSONDecoder().decode([[String]].self, from: Data(contentsOf: Self.folder.appending(path: path)))
      }
      guard item.outcome == "rows", let expected else { continue }
      let isDivided = expected.contains { $0.count > 1 }
      if isDivided {
        #expect(String(UnicodeScalar(found.delimiter)) == item.dialect.delimiter, "\(item.id)")
      }
      #expect(String(UnicodeScalar(found.quote)) == item.dialect.quote, "\(item.id)")
      var declared = found
      declared.delimiter = item.dialect.delimiter.utf8.first ?? Byte.comma
      #expect(records(text, declared, item) == expected, "\(item.id)")
    }
  }

  private func records(_ text: SourceText, _ dialect: Dialect, _ item: Case) -> [[String]] {
    var scanner = RecordScanner(dialect)
    var record = Record()
    var records: [[String]] = []
    while scanner.next(in: text.bytes.span, into: &record) {
      let fields = record.fields.map {
        $0.text(in: text.bytes.span, quote: dialect.quote)
      }
      if fields == [""] && record.start == record.end && item.emptyLines == "skip" { continue }
      if let comment = item.dialect.comment, fields[0].hasPrefix(comment) { continue }
      records.append(fields)
    }
    return records
  }
}
