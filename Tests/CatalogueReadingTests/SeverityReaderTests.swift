import CatalogueReading
import GrantLedger
import Testing

/// `kontroller.toml`: what the office has made of a rule, and each mistake with its exact words.
@Suite struct SeverityReaderTests {
  @Test func `a change is read with its reason`() throws {
    let catalogue = try readCatalogue(
      EditedCatalogue().with("kontroller.toml", change("GRT-001", "error")).files)
    #expect(
      catalogue.severityChanges == [SeverityChange(rule: "GRT-001", severity: .error, reason: "avtalt")])
    #expect(RuleBook.rules(by: catalogue).first { $0.number == "GRT-001" }?.severity == .error)
  }

  @Test func `the bundled catalogue has none, and its example is read when it is no longer a comment`() throws
  {
    #expect(try bundledCatalogue().severityChanges.isEmpty)
    let bundled = try #require(CatalogueFiles.bundled.files.first { $0.path == "kontroller.toml" }).text
    let lines = bundled.split(separator: "\n").drop { !$0.hasPrefix("# [[") }.map { $0.dropFirst(2) }
    let text = lines.joined(separator: "\n")
    let catalogue = try readCatalogue(EditedCatalogue().with("kontroller.toml", text).files)
    #expect(catalogue.severityChanges.map(\.severity) == [.note])
  }

  @Test(arguments: mistakes) func `a mistake is told with its place`(text: String, complaint: String) {
    #expect(
      EditedCatalogue().with("kontroller.toml", text).complaint == "min/kontroller.toml:" + complaint)
  }
}

private func change(_ rule: String, _ severity: String) -> String {
  "[[severity]]\nrule = \"\(rule)\"\nseverity = \"\(severity)\"\nreason = \"avtalt\"\n"
}

private let mistakes: [(text: String, complaint: String)] = [
  (change("PAY-01", "note"), "2:8: there is no rule \"PAY-01\". Did you mean \"PAY-001\"?"),
  (change("QQQ-999", "note"), "2:8: there is no rule \"QQQ-999\". tilskudd rules lists them all."),
  (
    "[[severity]]\nrule = \"GRT-001\"\nseverity = \"note\"",
    "1:1: \"reason\" is missing in the change. Add it."
  ),
  (
    change("GRT-001", "warnign"), "3:12: \"severity\" cannot be \"warnign\". Did you mean \"warning\"?"
  ),
  (
    change("VAL-001", "warning"),
    "3:12: VAL-001 cannot be \"warning\": a row that it finds cannot be counted whatever it is called. Take the change out."
  ),
  (
    change("MUN-001", "note"),
    "3:12: MUN-001 cannot be \"note\": a row that it finds cannot be counted whatever it is called. Take the change out."
  ),
  (
    change("SUM-001", "error"),
    "3:12: SUM-001 cannot be \"error\": figures that it finds wrong are never published. Take the change out."
  ),
  (
    change("GRT-001", "fatal"),
    "3:12: GRT-001 cannot be \"fatal\": only the program itself stops a run. It can be \"note\" or \"warning\" or \"error\"."
  ),
  (
    change("FRM-001", "error"),
    "3:12: FRM-001 cannot be \"error\": it finds nothing that could be left out of the sums. It can be \"note\" or \"warning\"."
  ),
  (
    change("GRT-001", "note") + change("GRT-001", "error"),
    "6:8: GRT-001 is changed twice. Take one of the changes out."
  ),
  (
    change("GRT-001", "note") + "until = 2022-01-01\n",
    "5:1: unknown key \"until\" in the change. Known here: rule, severity, reason."
  ),
]
