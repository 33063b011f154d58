import GrantLedger
import Testing

@Suite struct NumberStyleTests {
  private let style = NumberStyle.norwegian

  @Test(arguments: [
    (Int64(0), "0"), (99, "0,99"), (100, "1"), (100_000, "1 000"), (99_900, "999"),
    (123_456_750, "1 234 567,50"), (123_456_705, "1 234 567,05"), (-123_456_750, "−1 234 567,50"),
    (-5, "−0,05"), (.max, "92 233 720 368 547 758,07"), (.min, "−92 233 720 368 547 758,08"),
  ])
  func `amounts are grouped by a space that does not break, with øre only where there are any`(
    øre: Int64, text: String
  ) {
    #expect(style.money(Money(øre: øre)) == text.replacing(" ", with: "\u{A0}"))
  }

  @Test func `a column with øre shows them everywhere`() {
    #expect(style.moneyWithØre(Money(øre: 123_400)) == "1\u{A0}234,00")
    #expect(style.moneyWithØre(Money(øre: -7)) == "\u{2212}0,07")
  }

  @Test func `the minus is a real one`() {
    #expect(style.money(Money(øre: -100)).unicodeScalars.first == "\u{2212}")
    #expect(style.count(-1234) == "\u{2212}1\u{A0}234")
    #expect(style.count(.min).hasPrefix("\u{2212}9\u{A0}223"))
  }

  @Test func `the unit stands after a space that does not break`() {
    #expect(style.moneyWithUnit(Money(øre: 3_605_000_000)) == "36\u{A0}050\u{A0}000\u{A0}kr")
  }

  @Test(arguments: [
    (0, "0,0 %"), (4, "0,0 %"), (5, "0,1 %"), (1_250, "12,5 %"), (1_254, "12,5 %"), (1_255, "12,6 %"),
    (9_995, "100,0 %"), (10_000, "100,0 %"), (12_345_678, "123 456,8 %"), (-1_255, "−12,6 %"), (-4, "0,0 %"),
  ])
  func `shares are rounded to a tenth, half away from zero`(basisPoints: Int, text: String) {
    #expect(style.share(basisPoints: basisPoints) == text.replacing(" ", with: "\u{A0}"))
  }

  @Test func `the smallest share of all is no crash`() {
    #expect(style.share(basisPoints: .min).hasPrefix("\u{2212}92\u{A0}233"))
  }

  @Test func `dates are written short and long`() throws {
    let day = try #require(CivilDate(iso: "2021-03-01"))
    #expect(style.date(day) == "01.03.2021")
    #expect(style.longDate(day) == "1. mars 2021")
    #expect(style.longDate(try #require(CivilDate(iso: "2021-12-24"))) == "24. desember 2021")
  }

  @Test func `a month's name is not mistaken for a place to fill`() throws {
    var style = style
    style.months = (1...12).map { "md\($0)-yyyy" }
    #expect(style.longDate(try #require(CivilDate(iso: "2021-03-01"))) == "1. md3-yyyy 2021")
  }

  @Test func `a month without a name is written as a number`() throws {
    var style = style
    style.months = []
    #expect(style.longDate(try #require(CivilDate(iso: "2021-03-01"))) == "1. 03 2021")
  }
}
