import Testing

@testable import GrantLedger

@Suite struct DemandTests {
  /// Whether every rule that the demands name has been written; then the strict test holds.
  private static let allAreWritten = Demand.all.flatMap(\.rules).allSatisfy { RuleBook.rule($0) != nil }

  @Test func `every demand R01 to R23 and K1 to K20 is there once, and names at least one rule`() {
    let documents = (1...23).map { ($0 < 10 ? "R0" : "R") + String($0) }
    let relations = (1...20).map { "K\($0)" }
    #expect(Demand.all.map(\.id) == documents + relations)
    for demand in Demand.all {
      #expect(!demand.rules.isEmpty, "\(demand.id)")
      #expect(Set(demand.rules).count == demand.rules.count, "\(demand.id)")
    }
  }

  @Test func `the numbers that they name are well formed`() {
    for demand in Demand.all {
      for rule in demand.rules {
        #expect(rule.text.wholeMatch(of: /[A-Z]{3}-[0-9]{3}/) != nil, "\(demand.id): \(rule)")
      }
    }
  }

  @Test(.enabled(if: allAreWritten, "some of the rules are still to be written"))
  func `every demand leads to rules that there are`() {
    for demand in Demand.all {
      for rule in demand.rules { #expect(RuleBook.rule(rule) != nil, "\(demand.id): \(rule)") }
    }
  }

  @Test func `a rule knows its demands`() throws {
    #expect(try #require(RuleBook.rule("PAY-001")).demands == ["R22", "K10"])
    #expect(try #require(RuleBook.rule("FRM-001")).demands == ["R20", "R22", "K11"])
    #expect(try #require(RuleBook.rule("CAT-001")).demands.isEmpty)
  }
}
