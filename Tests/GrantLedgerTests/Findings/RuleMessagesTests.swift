import Testing

@testable import GrantLedger

/// What every rule says of its own examples, as readers will see it: place, what to do, what is wrong.
@Suite struct RuleMessagesTests {
  @Test func `the messages are as recorded`() throws {
    let wording = try Wording.bokmål()
    var text = ""
    for rule in RuleBook.all {
      for example in rule.examples where example.findings > 0 {
        guard let player = ExamplePlayer(example.input) else { continue }
        text += "\(rule.number) \(example.title)\n"
        let settlement = try player.settle()
        for finding in settlement.findings where finding.rule == rule.number {
          let line = FindingLine(
            finding, wording: wording, catalogue: ExampleWorld.catalogue, exports: settlement.exports
          ) { origin, column in
            Location(
              file: settlement.exports[origin.file].name, line: Int(origin.line), column: 1,
              heading: column?.rawValue)
          }
          let heading = line.location?.heading.map { " (\($0))" } ?? ""
          text += "  \(line.place)\(heading) \(line.scheme?.text ?? "-"): \(line.remedy) \(line.message)\n"
        }
      }
    }
    try expectRecorded(text, "rule-messages.txt")
  }
}
