import Foundation
import Testing

/// What the sample was made to have wrong is found where it stands, with what else is rightly said of it, and nothing more.
@Suite struct SampleFindingsTests {
  private struct Found: Hashable, Comparable, CustomStringConvertible {
    var rule: String
    var severity: String
    /// File and line, or the figure.
    var place: String

    init(_ rule: String, _ severity: String, file: String, line: Int, figure: String) {
      self.rule = rule
      self.severity = severity
      place = figure.isEmpty ? "\(file):\(line)" : figure
    }

    var description: String { "\(severity) \(rule) \(place)" }
    static func < (one: Self, other: Self) -> Bool { one.description < other.description }
  }

  private static let severities = ["FEIL": "error", "ADVARSEL": "warning", "MERKNAD": "note"]

  private static func found() throws -> [Found] { found(in: try Sample.published.get().text("funn.csv")) }

  private static func found(in findings: String) -> [Found] {
    DelimitedText(findings).rows.map { row in
      Found(
        row["Kontroll"] ?? "", severities[row["Alvorlighetsgrad"] ?? ""] ?? "", file: row["Fil"] ?? "",
        line: Int(row["Linje"] ?? "") ?? 0, figure: row["Tall"] ?? "")
    }
  }

  private static func expected() throws -> [Found] {
    let expectations = try Expectations.sample.get()
    let planted = expectations.findings.flatMap { mistake in
      mistake.rules.map { rule in
        Found(rule, mistake.severity, file: mistake.file, line: mistake.line, figure: mistake.figure)
      }
    }
    let ordinary = expectations.ordinary.flatMap { finding in
      (finding.figure.isEmpty ? finding.lines : [0]).map { line in
        Found(finding.rule, finding.severity, file: finding.file, line: line, figure: finding.figure)
      }
    }
    return planted + ordinary
  }

  @Test func `every rule finds its case, each where it stands, and nothing else is found`() throws {
    let (found, expected) = (try Self.found().sorted(), try Self.expected().sorted())
    #expect(Set(expected).subtracting(found).sorted() == [], "not found")
    #expect(Set(found).subtracting(expected).sorted() == [], "found, but not expected")
    #expect(found == expected, "found another number of times")
  }

  /// Waivers of the ordinary run would hide what is planted: these lie in a folder of their own.
  @Test func `the sample's waivers are each found at fault, and nothing else changes`() throws {
    let folder = try Scratch()
    try folder.copy(Project.path("SampleInput"), to: "input")
    try folder.copy(Project.path("SampleInput/unntak/unntak.toml"), to: "input/unntak.toml")
    let arguments = Sample.arguments.map { $0 == Project.path("SampleInput") ? "input" : $0 }
    let outcome = try Program.run(arguments + ["--fail-on", "never"], in: folder)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let found = try Self.found(in: folder.text("Output/2021/funn.csv"))
    let expected = [
      Found("WAI-001", "warning", file: "unntak.toml", line: 5, figure: ""),
      Found("WAI-002", "note", file: "unntak.toml", line: 13, figure: ""),
      Found("WAI-003", "warning", file: "unntak.toml", line: 21, figure: ""),
      Found("WAI-004", "warning", file: "unntak.toml", line: 29, figure: ""),
    ]
    let ordinary = try Self.found()
    #expect(found.count == ordinary.count + expected.count)
    #expect(Set(found).subtracting(ordinary).sorted() == expected.sorted())
  }

  @Test func `every rule has a case in the sample, or a test of its own that is named`() throws {
    let words = try Project.text("Templates/nb/rules.toml")
    let rules = Set(words.matches(of: /\[rule\.([A-Z]{3}-[0-9]{3})\]/).map { String($0.1) })
    #expect(rules.count > 90)
    let expectations = try Expectations.sample.get()
    let elsewhere = Set(expectations.elsewhere.map(\.rule))
    let planted = Set(expectations.findings.flatMap(\.rules) + expectations.ordinary.map(\.rule))
    #expect(rules.subtracting(planted).subtracting(elsewhere).sorted() == [])
    #expect(planted.intersection(elsewhere).sorted() == [])
    #expect(planted.union(elsewhere).subtracting(rules).sorted() == [])
    for rule in expectations.elsewhere {
      let isCase = rule.shownBy.hasPrefix("Tests/tilskuddTests/Cases/")
      let text = try Project.text(isCase ? "\(rule.shownBy)/expected" : rule.shownBy)
      #expect(text.contains(rule.rule), "\(rule.shownBy) does not show \(rule.rule)")
    }
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
    // What may tell about one person's health is shown for the county alone.
    let planted = try Expectations.sample.get().findings.count { mistake in
      mistake.severity == "error" && !mistake.file.contains("fastlege")
    }
    #expect(errors == planted)
  }
}
