import Foundation

/// What a right reading of the sample finds, counted by the program that made it from its own records.
struct Expectations: Decodable {
  struct File: Decodable {
    var path: String
    var kind: String
    var encoding: String
    var records: Int
    var posted: Int
    var quarantined: Int
    var totalRows: Int
    var blankLines: Int
    var separatorLines: Int
    var repeatedHeadings: Int
    var footerLines: Int
  }

  /// Amounts are øre. A sum of applications has `applied` and `paid`; one of reports has `used` and `unused`.
  struct Sum: Decodable {
    var year: Int
    var scheme: String
    var part: String
    var municipality: String?
    var round: String?
    var cases: Int?
    var rows: Int
    var granted: Int?
    var applied: Int?
    var proposed: Int?
    var paid: Int?
    var carriedIn: Int?
    var available: Int?
    var used: Int?
    var unused: Int?
    var carryOverApplied: Int?
    var carryOverApproved: Int?
    var toRepay: Int?
  }

  /// A planted mistake, and the rules that find it: at file and line, or at a figure.
  struct Finding: Decodable {
    var key: String
    var rules: [String]
    var severity: String
    var file: String
    var line: Int
    var figure: String
  }

  /// What a rule rightly says of records in which nothing is planted: at lines of a file, or at a figure.
  struct Ordinary: Decodable {
    var rule: String
    var severity: String
    var file: String
    var lines: [Int]
    var figure: String
  }

  /// A rule that finds nothing in the sample, and the file or case that shows it.
  struct Elsewhere: Decodable {
    var rule: String
    var shownBy: String
  }

  var files: [File]
  var applications: [Sum]
  var applicationTotals: [Sum]
  var reports: [Sum]
  var reportTotals: [Sum]
  var findings: [Finding]
  var ordinary: [Ordinary]
  var elsewhere: [Elsewhere]

  static let sample = Result {
    try JSONDecoder().decode(
      Expectations.self,
      from: Data(
        contentsOf: URL(filePath: Project.path("Tests/tilskuddTests/Cases/sample-expectations.json"))))
  }
}

extension Sequence<Expectations.Sum> {
  func of(_ scheme: String, _ year: Int, part: String? = nil) -> [Expectations.Sum] {
    filter { $0.scheme == scheme && $0.year == year && (part == nil || $0.part == part) }
  }

  func total(_ amount: KeyPath<Expectations.Sum, Int?>) -> Int {
    reduce(0) { $0 + ($1[keyPath: amount] ?? 0) }
  }
}
