import Foundation
import Testing

/// `tilskudd check` on the sample: the same findings in every form, each at its place, and nothing written.
@Suite struct CheckTests {
  private static func run(_ format: String, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      [
        "check", "--year", "2021", "--input", Project.path("SampleInput"), "--as-of", "2022-03-15",
        "--format", format,
      ] + more, in: try Scratch())
  }

  private struct Report: Decodable {
    struct Summary: Decodable {
      var errors: Int
      var warnings: Int
      var notes: Int
      var rules: Int
      var rulesWithoutFindings: Int
    }
    struct Finding: Decodable {
      var rule: String
      var severity: String
      var file: String?
      var line: Int?
      var column: Int?
      var written: String?
      var year: Int?
      var remedy: String
      var fingerprint: String
      var didYouMean: [String]
    }
    var schemaVersion: Int
    var year: Int
    var asOf: String
    var summary: Summary
    var findings: [Finding]
    var rulesWithoutFindings: [String]
  }

  private static let sample = Result {
    try JSONDecoder().decode(Report.self, from: Data(run("json").output.utf8))
  }

  @Test func `the findings are those of the yearly run that are about the year or about no year`() throws {
    let report = try Self.sample.get()
    #expect(report.schemaVersion == 1)
    #expect(report.year == 2021)
    let yearly = DelimitedText(try Sample.published.get().text("funn.csv")).rows.map { row in
      "\(row["Kontroll"] ?? "") \(row["Fil"] ?? "") \(row["Linje"] ?? "")"
    }
    let checked = report.findings.map { finding in
      "\(finding.rule) \(finding.file ?? "") \(finding.line.map(String.init) ?? "")"
    }
    #expect(!checked.isEmpty && checked.count < yearly.count)
    #expect(Set(checked).isSubset(of: Set(yearly)))
    #expect(report.findings.allSatisfy { $0.year == 2021 || $0.year == nil })
  }

  @Test func `every form has the same findings in the same order`() throws {
    let report = try Self.sample.get()
    let rules = report.findings.map(\.rule)
    #expect(DelimitedText(try Self.run("csv").output).rows.compactMap { $0["Kontroll"] } == rules)
    let log = try SARIFLog(try Self.run("sarif").output)
    #expect(log.runs[0].results.map(\.ruleId) == rules)
    #expect(
      log.runs[0].results.map { $0.partialFingerprints["finding/v1"] } == report.findings.map(\.fingerprint))
    let text = try Self.run("text").output
    for rule in Set(rules) { #expect(text.contains(" \(rule) "), "\(rule)") }
  }

  @Test func `the worst stand first, and the exit code follows the worst that is asked for`() throws {
    let order = ["fatal", "error", "warning", "note"]
    let ranks = try Self.sample.get().findings.compactMap { order.firstIndex(of: $0.severity) }
    #expect(ranks == ranks.sorted())
    #expect(try Self.run("text").exitCode == 1)
    #expect(try Self.run("text", "--fail-on", "never").exitCode == 0)
    #expect(try Self.run("text", "--fail-on", "error", "--only", "FRM-001").exitCode == 0)
    #expect(try Self.run("text", "--fail-on", "warning", "--only", "FRM-001").exitCode == 1)
  }

  @Test func `what passed is counted, and named in the form for programs`() throws {
    let report = try Self.sample.get()
    let spoken = Set(report.findings.map(\.rule))
    #expect(report.summary.rulesWithoutFindings == report.summary.rules - spoken.count)
    #expect(report.rulesWithoutFindings.count == report.summary.rulesWithoutFindings)
    #expect(spoken.isDisjoint(with: report.rulesWithoutFindings))
    let text = try Self.run("text").output
    #expect(
      text.hasSuffix(
        "\n\(report.summary.rulesWithoutFindings) av \(report.summary.rules) kontroller uten funn.\n"))
  }

  @Test func `only the rules named are asked`() throws {
    let report = try JSONDecoder().decode(
      Report.self, from: Data(try Self.run("json", "--only", "PAY-001", "CAR-001").output.utf8))
    #expect(Set(report.findings.map(\.rule)) == ["PAY-001", "CAR-001"])
    #expect(report.summary.rules == 2)
    let whole = try Self.sample.get().findings.filter { ["PAY-001", "CAR-001"].contains($0.rule) }
    #expect(report.findings.map(\.line) == whole.map(\.line))
  }

  @Test func `no personal value is shown in any form`() throws {
    for format in ["text", "json", "csv", "sarif"] {
      let output = try Self.run(format).output
      for name in ["@kommune", "Kontaktperson: «"] { #expect(!output.contains(name), "\(format): \(name)") }
    }
  }

  @Test func `nothing is written`() throws {
    let folder = try Scratch()
    _ = try Program.run(
      ["check", "--year", "2021", "--input", Project.path("SampleInput"), "--as-of", "2022-03-15"], in: folder
    )
    #expect(try folder.entries(of: ".").isEmpty)
  }
}

/// The log of SARIF 2.1.0, as far as the standard demands it of what we write.
@Suite struct SARIFTests {
  private static let sample = Result {
    try SARIFLog(
      Program.run(
        [
          "check", "--year", "2021", "--input", Project.path("SampleInput"), "--as-of", "2022-03-15",
          "--format", "sarif",
        ], in: try Scratch()
      ).output)
  }

  @Test func `the members that the standard requires are there, with the values it allows`() throws {
    let log = try Self.sample.get()
    #expect(log.version == "2.1.0")
    #expect(log.schema.hasSuffix("/sarif-schema-2.1.0.json"))
    #expect(log.runs.count == 1)
    let run = log.runs[0]
    #expect(run.tool.driver.name == "tilskudd")
    #expect(run.columnKind == "unicodeCodePoints")
    let rules = run.tool.driver.rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(rules.allSatisfy { !$0.shortDescription.text.isEmpty && !$0.help.text.isEmpty })
    #expect(rules.allSatisfy { !$0.fullDescription.text.isEmpty })
    let levels: Set = ["none", "note", "warning", "error"]
    #expect(rules.allSatisfy { levels.contains($0.defaultConfiguration.level) })
    #expect(!run.results.isEmpty)
    for result in run.results {
      #expect(levels.contains(result.level))
      #expect(!result.message.text.isEmpty)
      #expect(result.locations.count == 1)
      let place = try #require(result.ruleIndex)
      #expect(rules[place].id == result.ruleId)
      #expect(rules[place].defaultConfiguration.level == result.level)
    }
  }

  private func encoding(of path: String) throws -> String? {
    try Expectations.sample.get().files.first { $0.path == path }?.encoding
  }

  @Test func `lines and columns are counted from one, and point at what was written`() throws {
    var pointed = 0
    for result in try Self.sample.get().runs[0].results {
      guard let place = result.locations[0].physicalLocation else { continue }
      #expect(place.region.startLine >= 1 && place.region.startColumn ?? 1 >= 1)
      #expect(place.artifactLocation.uriBaseId == "INPUT")
      let uri = place.artifactLocation.uri
      #expect(URL(string: uri) != nil && uri.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 })
      guard let written = place.region.snippet?.text, let column = place.region.startColumn else { continue }
      let bytes = try Data(
        contentsOf: URL(filePath: Project.path("SampleInput/\(uri.removingPercentEncoding ?? uri)")))
      // One file of the sample has a byte that is none of its encoding: a mark, and one character, in what is read.
      let encoding = try encoding(of: uri.removingPercentEncoding ?? uri)
      let text =
        encoding == "windows-1252"
        ? try #require(String(data: bytes, encoding: .windowsCP1252)) : String(decoding: bytes, as: UTF8.self)
      let line = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)[
        place.region.startLine - 1]
      // The mark of UTF-8 is no character of the first line.
      let scalars = line.unicodeScalars.drop { $0 == "\u{FEFF}" }
      let rest = String(String.UnicodeScalarView(scalars.dropFirst(column - 1)))
      #expect(rest.hasPrefix(written), "\(uri):\(place.region.startLine):\(column): \(written)")
      pointed += 1
    }
    #expect(pointed > 5)
  }

  @Test func `a finding keeps its fingerprint when rows are put in above it and its file gets another name`()
    throws
  {
    let heading = "Saksnr;År;Ordning;Kommune;Tiltak;Søkt beløp;Innvilget beløp;Utbetalt beløp\n"
    let bad = "2021/1;2021;Ensomhet;Arendal;Kor;500;400;401\n2021/1;2021;Ensomhet;Arendal;Kor 2;500;400;402\n"
    func prints(_ rows: String, _ name: String) throws -> [String?] {
      let folder = try Scratch()
      try folder.write(heading + rows, to: "input/\(name)")
      let outcome = try Program.run(
        ["check", "--year", "2021", "--input", "input", "--format", "sarif", "--only", "PAY-001"], in: folder)
      return try SARIFLog(outcome.output).runs[0].results.map { $0.partialFingerprints["finding/v1"] }
    }
    let before = try prints(bad, "a.csv")
    #expect(before.count == 2 && Set(before).count == 2)
    #expect(try prints("2021/9;2021;Ensomhet;Risør;Dans;5;4;4\n" + bad, "b.csv") == before)
    #expect(try prints(bad.replacing("Arendal", with: "Risør"), "a.csv") != before)
  }

  @Test func `what is waived is suppressed, with its reason and place, at the rule's own level`() throws {
    let folder = try Scratch()
    try folder.write(
      "Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp;Utbetalt beløp\n2021/1;2021;Ensomhet;Arendal;500;400;401\n",
      to: "input/a.csv")
    try folder.write(
      "\n[[waiver]]\nrule = \"PAY-001\"\ncase = \"2021/1\"\nreason = \"avtalt\"\nby = \"NN\"\nuntil = 2022-12-31\n",
      to: "input/unntak.toml")
    let outcome = try Program.run(
      [
        "check", "--year", "2021", "--input", "input", "--as-of", "2022-03-15", "--format", "sarif", "--only",
        "PAY-001",
      ], in: folder)
    #expect(outcome.exitCode == 0)
    let result = try #require(try SARIFLog(outcome.output).runs[0].results.first)
    #expect(result.level == "error")
    let suppression = try #require(result.suppressions?.first)
    #expect(suppression.kind == "external" && suppression.status == "accepted")
    #expect(suppression.justification == "avtalt (NN, 2022-12-31)")
    #expect(suppression.location.physicalLocation?.region.startLine == 2)
    #expect(suppression.location.physicalLocation?.artifactLocation.uri == "unntak.toml")
  }
}
