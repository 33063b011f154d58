import Testing

@testable import GrantLedger

@Suite struct RuleBookTests {
  @Test func `numbers are three capitals, a hyphen and three digits`() {
    for rule in RuleBook.all {
      #expect(rule.number.text.wholeMatch(of: /[A-Z]{3}-[0-9]{3}/) != nil, "\(rule.number)")
    }
  }

  @Test func `numbers are unique, and each finds its rule`() {
    #expect(Set(RuleBook.all.map(\.number)).count == RuleBook.all.count)
    for rule in RuleBook.all { #expect(RuleBook.rule(rule.number)?.examples.count == rule.examples.count) }
    #expect(RuleBook.rule("XXX-999") == nil)
  }

  @Test func `every rule shows what it finds and what it lets pass`() {
    for rule in RuleBook.all {
      #expect(rule.examples.contains { $0.findings > 0 }, "\(rule.number) has no example that it finds")
      #expect(rule.examples.contains { $0.findings == 0 }, "\(rule.number) has no example that passes")
      #expect(rule.examples.allSatisfy { !$0.title.isEmpty })
      #expect(Set(rule.examples.map(\.title)).count == rule.examples.count)
    }
  }

  @Test func `a rule of the reader has files as examples, and no other rule has`() {
    for rule in RuleBook.all {
      let isReading = if case .reading = rule.check { true } else { false }
      for example in rule.examples {
        let isFile = if case .file = example.input { true } else { false }
        #expect(isFile == isReading, "\(rule.number): \(example.title)")
      }
    }
  }

  @Test func `the rules on Leve hele livet hold from 2021 on, and no other rule has a first year`() {
    for rule in RuleBook.all {
      #expect(rule.firstYear == (rule.number.text.hasPrefix("LHL-") ? 2021 : nil), "\(rule.number)")
    }
  }

  @Test func `a rule holds in its years, both ends included`() {
    let rule = Rule("TST-001", .note, firstYear: 2019, lastYear: 2020, check: .reading, examples: [])
    #expect([2018, 2019, 2020, 2021].map(rule.holds(in:)) == [false, true, true, false])
    #expect(Rule("TST-002", .note, check: .reading, examples: []).holds(in: .min))
  }

  @Test func `a consequence is worse than the one before it`() {
    #expect([Severity.fatal, .note, .error, .warning].sorted() == [.note, .warning, .error, .fatal])
  }
}
