import Foundation
import ProgramRunning
import Testing

/// A workbook as an independent reader (openpyxl) sees it; the script `read_workbook.py` says what each field is.
struct ReadWorkbook: Decodable {
  var sheets: [ReadSheet]
  var active: String
  var names: [String: String]
  /// Name and formula as the file writes them, print titles and areas too.
  var writtenNames: [[String]]
  var core: [String: String]
  var custom: [[String]]
  var parts: [String]

  func sheet(_ name: String) throws -> ReadSheet { try #require(sheets.first { $0.name == name }) }
}

struct ReadSheet: Decodable {
  var name: String
  var cells: [String: ReadCell]
  var links: [String: String]
  var externalLinks: [String]
  var tables: [ReadTable]
  var frozen: String?
  var repeatedRows: String?
  var printArea: String?
  var landscape: Bool
  /// 9 is A4.
  var paper: Int?
  var fitWidth: Int?
  var fitHeight: Int?
  var footer: ReadFooter
  var merged: [String]
  var autofilter: String?
  var widths: [String: Double]
  var hidden: Bool
  var zoom: Int
  var activeCell: String
  var selected: Bool
  var charts: [ReadChart]
}

struct ReadCell: Decodable {
  var kind: String
  var text: String?
  /// The stored value of a formula.
  var number: Double?
  var format: String
  var italic: Bool
  var bold: Bool
  var size: Double
  var color: String?
  var fill: String?
  var wraps: Bool
  var indent: Double
}

struct ReadTable: Decodable {
  var name: String
  var range: String
  var headings: [String]
  var banded: Bool
  var totalsRows: Int
}

struct ReadFooter: Decodable {
  var left: String?
  var center: String?
  var right: String?
}

struct ReadChart: Decodable {
  var alternativeText: String?
  var title: String
  var axisTitles: [String]
  var categories: ReadPoints
  var values: ReadPoints
  /// First row and column, last row and column: 0-based.
  var place: [Int]
}

struct ReadPoints: Decodable {
  var formula: String
  var values: [String?]
}

/// Reads a workbook back with Python and openpyxl; a machine without them fails the test with the reader's own words.
func readWorkbook(at path: String, sourceFile: String = #filePath) throws -> ReadWorkbook {
  let script = URL(fileURLWithPath: sourceFile).deletingLastPathComponent().appendingPathComponent(
    "read_workbook.py")
  let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  let program = try #require(
    python, "python3 is missing; install it with: apt-get install python3 python3-openpyxl")
  let answer = try RunningProgram(program, [script.path, path]).outcome()
  if answer.exitCode != 0 { throw ReadingFailed(words: String(decoding: answer.errors, as: UTF8.self)) }
  return try JSONDecoder().decode(ReadWorkbook.self, from: answer.output)
}

struct ReadingFailed: Error, CustomStringConvertible {
  var words: String
  var description: String { "the workbook could not be read back: \(words)" }
}

/// A folder of its own that goes away with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "excel-rendering-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}
