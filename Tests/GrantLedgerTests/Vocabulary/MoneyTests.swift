import GrantLedger
import Testing

@Suite struct MoneyTests {
  @Test func `sums and differences are exact to the øre`() throws {
    #expect(try Money(øre: 10).adding(Money(øre: -30)) == Money(øre: -20))
    #expect(try Money(øre: 10).subtracting(Money(øre: 30)) == Money(øre: -20))
    #expect(try Money(øre: 975_200).times(15) == Money(øre: 14_628_000))
    #expect(try [Money(øre: 1), Money(øre: 2), Money(øre: 3)].total() == Money(øre: 6))
    #expect(try [Money]().total() == .zero)
  }

  @Test func `what does not fit is an error and never wraps`() {
    let most = Money(øre: .max)
    let least = Money(øre: .min)
    #expect(throws: Money.Overflow.self) { try most.adding(Money(øre: 1)) }
    #expect(throws: Money.Overflow.self) { try least.adding(Money(øre: -1)) }
    #expect(throws: Money.Overflow.self) { try least.subtracting(Money(øre: 1)) }
    #expect(throws: Money.Overflow.self) { try Money.zero.subtracting(least) }
    #expect(throws: Money.Overflow.self) { try least.times(-1) }
    #expect(throws: Money.Overflow.self) { try [most, most].total() }
  }

  @Test func `the largest amounts that fit are kept`() throws {
    #expect(try Money(øre: .max - 1).adding(Money(øre: 1)) == Money(øre: .max))
    #expect(try Money(øre: .min + 1).subtracting(Money(øre: 1)) == Money(øre: .min))
    #expect(Money(øre: .min).magnitude == 9_223_372_036_854_775_808)
  }

  @Test func `whole kroner become øre, or nil when they do not fit`() {
    #expect(Money(kroner: 22_408_000) == Money(øre: 2_240_800_000))
    #expect(Money(kroner: .max / 100) != nil)
    #expect(Money(kroner: .max / 100 + 1) == nil)
    #expect(Money(kroner: .min / 100 - 1) == nil)
  }

  @Test(arguments: [
    (Int64(0), "0.00"), (5, "0.05"), (-5, "-0.05"), (123_456_750, "1234567.50"), (-100, "-1.00"),
    (.max, "92233720368547758.07"), (.min, "-92233720368547758.08"),
  ])
  func `is described plainly, the same everywhere`(øre: Int64, text: String) {
    #expect(Money(øre: øre).description == text)
  }

  @Test func `is ordered by amount`() {
    #expect([Money(øre: 3), Money(øre: -4), .zero].sorted() == [Money(øre: -4), .zero, Money(øre: 3)])
  }
}
