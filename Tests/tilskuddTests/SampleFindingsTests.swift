import Foundation
import Testing

/// The planted mistakes of the sample are found where they stand, and nothing else is.
@Suite struct SampleFindingsTests {
  /// The rule that must find each planted mistake.
  private static let rules = [
    "unknown-scheme": "SCH-001", "unknown-municipality": "MUN-001", "outside-county": "MUN-003",
    "eight-digit-municipality": "MUN-001", "number-name-conflict": "MUN-002", "unreadable-amount": "VAL-001",
    "short-record": "REC-001", "long-record": "REC-001", "exact-duplicate": "DUP-001",
    "same-measure-twice": "DUP-002", "granted-over-applied": "GRT-001", "paid-over-granted": "PAY-001",
    "refused-but-granted": "GRT-002", "granted-over-frame": "FRM-001", "used-unused-available": "USE-001",
    "carry-over-unused": "CAR-001", "report-without-application": "REP-001", "missing-report-4212": "REP-002",
    "missing-report-4220": "REP-002", "wrong-total-row": "TOT-001",
  ]

  private struct Found: Hashable, Comparable, CustomStringConvertible {
    var rule: String
    var severity: String
    var place: String

    var description: String { "\(severity) \(rule) \(place)" }
    static func < (one: Self, other: Self) -> Bool { one.description < other.description }
  }

  /// The errors and warnings; notes are no mistakes.
  private static func mistakes() throws -> [[String: String]] {
    DelimitedText(try Sample.published.get().text("funn.csv")).rows.filter {
      $0["Alvorlighetsgrad"] != "MERKNAD"
    }
  }

  @Test func `every planted mistake is found, and no error or warning is raised elsewhere`() throws {
    let planted = try Expectations.sample.get().findings.map { mistake in
      Found(
        rule: try #require(Self.rules[mistake.key], "\(mistake.key)"),
        severity: mistake.severity == "error" ? "FEIL" : "ADVARSEL",
        place: mistake.line > 0
          ? "\(mistake.file):\(mistake.line)"
          : "\(mistake.year)/\(mistake.scheme)/\(mistake.municipality)")
    }
    let found = try Self.mistakes().map { row in
      Found(
        rule: row["Kontroll"] ?? "", severity: row["Alvorlighetsgrad"] ?? "", place: try Self.place(of: row))
    }
    #expect(found.sorted() == planted.sorted())
  }

  /// File and line; of what no single line is to blame for, year, scheme and municipality.
  private static func place(of row: [String: String]) throws -> String {
    let (file, line) = (row["Fil"] ?? "", Int(row["Linje"] ?? "") ?? 0)
    if row["Kontroll"] == "REP-002" {
      // A missing report is shown at an application that it should have told about.
      let text = try Project.text("SampleInput/\(file)").replacing("\r\n", with: "\n")
      let fields = text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].split(
        separator: ";", omittingEmptySubsequences: false)
      return "\(fields[2])/kompetanse-innovasjon/\(fields[5])"
    }
    if line > 0 { return "\(file):\(line)" }
    let figure = (row["Tall"] ?? "").split(separator: "/")
    // 42 is the county.
    return figure.prefix(2).joined(separator: "/") + "/" + (figure[2] == "42" ? "" : figure[2])
  }

  @Test func `every finding says what is wrong and what to do`() throws {
    let findings = DelimitedText(try Sample.published.get().text("funn.csv")).rows
    for row in findings {
      #expect(row["Hva som er galt"]?.hasSuffix(".") == true, "\(row)")
      #expect(row["Hva du kan gjøre"]?.isEmpty == false, "\(row)")
      #expect(row["Kilde"]?.isEmpty == false, "\(row)")
      #expect(row.values.allSatisfy { !$0.contains("{") && !$0.contains("[?") }, "\(row)")
    }
  }

  @Test func `the quarantine holds the rows left out, as they were delivered, with reason and place`() throws
  {
    let quarantine = DelimitedText(try Sample.published.get().text("karantene.csv"))
    let planted = try Expectations.sample.get().findings.filter { $0.severity == "error" }
    let places = quarantine.rows.map { "\($0["_fil"] ?? ""):\($0["_linje"] ?? "")" }
    #expect(places.sorted() == planted.map { "\($0.file):\($0.line)" }.sorted())
    for row in quarantine.rows {
      #expect(row["_kontroll"]?.isEmpty == false && row["_grunn"]?.isEmpty == false)
      #expect(row["_forslag"]?.isEmpty == false)
    }
    let written = quarantine.rows.flatMap(\.values)
    for value in ["ca. 300 000", "42030000", "Tilskudd til trivselstiltak", "4299"] {
      #expect(written.contains(value), "\(value)")
    }
  }

  @Test func `the workbook lists the findings of the schemes it may show`() throws {
    let listed = try Sample.workbook().sheet("Funn").table(withHeading: "Hva som er galt").rows
    let errors = listed.count { $0["Alvorlighetsgrad"]?.text == "FEIL" }
    let planted = try Expectations.sample.get().findings.count { $0.severity == "error" }
    #expect(errors == planted)
  }
}
