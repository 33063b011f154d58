import Testing

@testable import GrantLedger

@Suite struct RuleExampleTests {
  /// An example of one report or one grant says nothing of its counterpart; these rules then speak of that, and rightly.
  private static let companions: Set<RuleNumber> = ["REP-001", "REP-002", "REP-003", "STA-001"]

  /// What an example must also have, by the first letters of its rule's number.
  private static let causes: [String: Set<RuleNumber>] = [
    "WAI": ["GRT-001"],
    // An amount in thousands where it was applied for is granted many times over.
    "PLA": ["GRT-001"],
    // A row of a former municipality is recoded.
    "APP": ["MUN-004"],
    // Every row that the price per student holds for is of an education that another body pays wages under; and who claims more
    // than the rate, but is granted no more, is pointed out.
    "RAT": ["RAT-003", "RAT-005"],
    // Who used more than was available is pointed out, also where it adds up.
    "USE": ["USE-003"],
    // Examples on both sides of a limit or deadline stand near it, or at it.
    "AUD": ["RAD-001", "AUD-004", "MUN-004", "APP-001"], "DDL": ["RAD-002"], "STA": ["RAD-002"],
    // Mandal is a former municipality, and is said to be.
    "CAR": ["MUN-004"],
  ]

  @Test(arguments: RuleBook.all.map(\.number))
  func `each example gives the rule's findings as stated, and no other rule's`(number: RuleNumber) throws {
    let rule = try #require(RuleBook.rule(number))
    for example in rule.examples {
      guard let player = ExamplePlayer(example.input) else { continue }
      let settlement = try player.settle()
      let own = settlement.findings.filter { $0.rule == number }
      #expect(own.count == example.findings, "\(number): \(example.title)")
      #expect(own.allSatisfy { $0.severity == rule.severity })
      let others = Set(settlement.findings.map(\.rule)).subtracting(Self.companions).subtracting([number])
        .subtracting(Self.causes[String(number.text.prefix(3))] ?? [])
      #expect(others.isEmpty, "\(number): \(example.title): \(others)")
      #expect(settlement.reconciliation.holds, "\(number): \(example.title)")
    }
  }

  @Test(arguments: RuleBook.all.map(\.number))
  func `an error leaves its rows out of the sums, and nothing less does`(number: RuleNumber) throws {
    let rule = try #require(RuleBook.rule(number))
    for example in rule.examples {
      guard let player = ExamplePlayer(example.input) else { continue }
      let quarantine = try player.settle().quarantine
      #expect(quarantine.count == (rule.severity == .error ? example.findings : 0), "\(example.title)")
      #expect(quarantine.allSatisfy { row in row.reasons.allSatisfy { $0.rule == number } })
    }
  }

  @Test func `every place that a rule's message names gets a value`() throws {
    let wording = try Wording.bokmål()
    for rule in RuleBook.all {
      let words = wording.words(ofRule: rule.number.text)
      for example in rule.examples {
        guard let player = ExamplePlayer(example.input) else { continue }
        for finding in try player.settle().findings where finding.rule == rule.number {
          let names = Set(finding.arguments.map(\.name))
          let places = Set(words.message.places + words.remedy.places)
          #expect(places.isSubset(of: names), "\(rule.number): \(places.subtracting(names))")
        }
      }
    }
  }
}
