import GrantLedger
import SeededNumbers
import Testing

@testable import ExportReading

@Suite struct AmountTests {
  private func reading(_ text: String) -> Reading<Money> {
    let bytes = Array(text.utf8)
    return readAmount(bytes.span.extracting(trimmed(0..<bytes.count, in: bytes.span)))
  }

  @Test(
    arguments: [
      ("0", 0), ("5", 500), ("1234567", 123_456_700), ("240000,00", 24_000_000), ("0,5", 50),
      ("1 234 567,50", 123_456_750), ("14 423 000", 1_442_300_000), ("82  425", 8_242_500),
      ("1\u{A0}234\u{A0}567,50", 123_456_750), ("1\u{202F}234,05", 123_405), ("1\u{2009}234", 123_400),
      ("1\t234", 123_400), ("  1 234  ", 123_400), ("\u{A0}5\u{A0}", 500),
      ("1.234.567,50", 123_456_750), ("1.234.567", 123_456_700), ("1.234,5", 123_450),
      ("1234567.50", 123_456_750), ("1 234 567.50", 123_456_750), ("12.5", 1250),
      ("kr 240 000", 24_000_000), ("kr. 200 000", 20_000_000), ("kr 200 000,00", 20_000_000),
      ("Kr. 9 752", 975_200), ("9752 kroner", 975_200), ("NOK 5", 500), ("5 NOK", 500), ("5 kr.", 500),
      ("kr 400.000,-", 40_000_000), ("kr 930.510,-", 93_051_000), ("5 000,-", 500_000),
      ("5 000.-", 500_000), ("400.000,-", 40_000_000), ("5 000,\u{2013}", 500_000), ("5,- kr", 500),
      ("2,3 mill.", 230_000_000), ("9,6 mill.", 960_000_000), ("36,05 mill.kroner", 3_605_000_000),
      ("2, 3 millioner", 230_000_000), ("kr.7 millioner", 700_000_000), ("7 millionar", 700_000_000),
      ("1 234,567 mill. kr", 123_456_700_000), ("0,00000001 mill.", 1),
      ("-5 000", -500_000), ("\u{2212}1\u{A0}234\u{A0}567,50", -123_456_750), ("\u{2013}5", -500),
      ("(5 000)", -500_000), ("( 5 000,25 )", -500_025), ("5 000-", -500_000), ("- 5", -500),
      ("kr -5", -500), ("-kr 5", -500), ("-0,01", -1), ("-5 000,-", -500_000), ("(kr 5)", -500),
      ("92 233 720 368 547 758,07", Int64.max), ("-92 233 720 368 547 758,08", Int64.min),
    ] as [(String, Int64)])
  func `an amount is read exactly`(text: String, øre: Int64) {
    #expect(reading(text) == .value(Money(øre: øre)))
  }

  @Test(arguments: ["", " ", "\u{A0}", "-", "–", "—", "−", " - "])
  func `nothing, and a dash alone, is blank and not zero`(text: String) {
    #expect(reading(text) == .blank)
  }

  @Test(
    arguments: [
      "12 34", "1234 567", "1 2345", "1 23,00", " 1 234 56", "1.23.456", "1.234.56", "1..234", "1,,5",
      "1.234", "12.345", "kr 400.000", "1.234 mill.", "0.125",
      "1,234", "1,2345", "1.2345", "1,234.50", "1,234,567", "1 234.567", "1.234 567",
      "5,", ",5", ".5", "5.", "5, 5", "abc", "12abc", "5 %", "5 stk", "ca. 5 000", "5 000 EUR", "1e",
      "12e3", "1,2345e2", "1e99", "=5", "'5", "--5", "-5-", "(-5)", "(5", "5)", "()", "kr", "kr kr 5 kr x",
      "5,50,-", "+5",
      "1 234 567 8", "2021/12", "01.03.2021", "5 000\u{3000}", "５", "mill.", "1,123456789 mill.",
      "92 233 720 368 547 758,08", "-92 233 720 368 547 758,09", "99999999999999999999999999", "1_000",
      "0x10", "NaN", "å", "1\n234\n5",
    ])
  func `what is no amount, or could be two, is not read`(text: String) {
    #expect(reading(text) == .unreadable)
  }

  @Test(
    arguments: [
      ("1e6", 100_000_000), ("1E+06", 100_000_000), ("1,25E+06", 125_000_000), ("1.25e6", 125_000_000),
      ("kr 2e3", 200_000), ("-1E+05", -10_000_000),
    ] as [(String, Int64)])
  func `a power of ten is read, and said to be doubtful`(text: String, øre: Int64) {
    #expect(reading(text) == .doubtful(Money(øre: øre), .powerOfTen))
  }

  @Test
  func `a point before three digits means what it means in the column, and nothing where it does not show`() {
    func reading(_ text: String, _ point: PointMeaning) -> Reading<Money> {
      readAmount(Array(text.utf8).span, point: point)
    }
    #expect(reading("1.234", .groups) == .doubtful(Money(øre: 123_400), .decidedByColumn))
    #expect(reading("kr 400.000", .groups) == .doubtful(Money(øre: 40_000_000), .decidedByColumn))
    #expect(reading("1.230", .decimals) == .doubtful(Money(øre: 123), .decidedByColumn))
    // Parts of an øre.
    #expect(reading("1.234", .decimals) == .unreadable)
    #expect(reading("1.234", .unknown) == .unreadable)
    #expect(reading("1.234 mill.", .decimals) == .doubtful(Money(øre: 123_400_000), .decidedByColumn))
    #expect(reading("1.23", .groups) == .value(Money(øre: 123)))
  }

  @Test(
    arguments: [
      ("1.234.567", .groups), ("1.234,50", .groups), ("400.000,-", .groups), ("1234.50", .decimals),
      ("12.5", .decimals), ("1.234", nil), ("1234", nil), ("1 234,50", nil), ("x", nil), ("", nil),
    ] as [(String, PointMeaning?)])
  func `an amount shows what its own points mean, if anything`(text: String, shown: PointMeaning?) {
    #expect(shownPoint(Array(text.utf8).span) == shown)
  }

  @Test func `a common spelling is read alike with and without the short way`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let øre = Int64.random(in: 0...99_999_999_999_99, using: &random)
      let digits = String(øre / 100)
      var grouped = ""
      for (index, digit) in digits.enumerated() {
        if index > 0 && (digits.count - index).isMultiple(of: 3) { grouped += " " }
        grouped.append(digit)
      }
      let rest = (øre % 100 < 10 ? ",0" : ",") + String(øre % 100)
      #expect(reading(grouped + rest) == .value(Money(øre: øre)))
      #expect(reading("kr " + grouped + rest) == .value(Money(øre: øre)))
      #expect(reading(digits + rest) == .value(Money(øre: øre)))
    }
  }
}
