import ExportReading
import GrantLedger
import Testing

/// The examples of the rules that the reader follows are files: here they are read.
@Suite struct RuleExampleTests {
  private static let rules = RuleBook.all.filter { rule in
    if case .reading = rule.check { true } else { false }
  }

  @Test(arguments: rules.map(\.number))
  func `each example gives the rule's findings as stated, and no other rule's`(number: RuleNumber) throws {
    let rule = try #require(RuleBook.rule(number))
    for example in rule.examples {
      guard case .file(let text) = example.input else { continue }
      let read = read(text)
      #expect(read.problems.isEmpty, "\(number): \(example.title): \(read.problems)")
      let findings = read.exports.findings + read.exports.unread.flatMap(\.findings)
      #expect(findings.count == example.findings, "\(number): \(example.title): \(findings)")
      #expect(findings.allSatisfy { $0.rule == number && $0.severity == rule.severity })
    }
  }
}
