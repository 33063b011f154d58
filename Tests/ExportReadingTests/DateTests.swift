import GrantLedger
import Testing

@testable import ExportReading

@Suite struct DateTests {
  private func reading(_ text: String) -> Reading<CivilDate> {
    let bytes = Array(text.utf8)
    return readDate(bytes.span)
  }

  @Test(
    arguments: [
      ("01.03.2021", "2021-03-01"), ("1.3.2021", "2021-03-01"), ("1. 3. 2021", "2021-03-01"),
      ("1.3.21", "2021-03-01"), ("31.12.99", "1999-12-31"), ("2021-03-01", "2021-03-01"),
      ("2021-03-01T23:59:59", "2021-03-01"), ("2021-03-01T23:59:59.123+01:00", "2021-03-01"),
      ("2021-03-01T23:59:59+0100", "2021-03-01"), ("2021-03-01 12:00Z", "2021-03-01"),
      ("31.12.2020 00:00:00", "2020-12-31"), ("01.03.2021 kl. 12.00", "2021-03-01"),
      ("01.03.2021, kl 12:00", "2021-03-01"), ("1. mars 2021 23:59", "2021-03-01"),
      ("1. mars 2022 15.00", "2022-03-01"), ("22. mars 2020 23.59", "2020-03-22"),
      ("1 Mars 2021", "2021-03-01"), ("24. des. 2020", "2020-12-24"), ("17.mai 2021", "2021-05-17"),
      ("29. februar 2020", "2020-02-29"), ("1.\u{A0}oktober\u{A0}2021", "2021-10-01"),
      ("44256", "2021-03-01"), ("44256,5", "2021-03-01"), ("44256.999", "2021-03-01"),
      ("32874", "1990-01-01"), ("73415", "2100-12-31"),
    ])
  func `a date is read in every spelling that exports have`(text: String, iso: String) {
    #expect(reading(text) == .value(day(iso)))
  }

  @Test(
    arguments: [
      "09.01.20219", "01.03.202", "20. januar", "31.02.2021", "29.02.2021", "00.01.2021", "32.01.2021",
      "01.13.2021", "1.3", "2021-02-30", "2021-3", "01/03/2021", "1. smarch 2021", "1. mars", "mars 2021",
      "1", "202", "12345", "99999", "44256x", "44256,", "01.03.2021 25:00", "01.03.2021 12:60",
      "01.03.2021 i dag", "01.03.2021 12", "01.03.1021", "20210301", "i morgen", "å", "2021-03-01Tkl 12:00",
      "01.03.2021 12:00:", "01.03.2021 12:00+1", "1.3.2021.", "-1.3.2021",
    ])
  func `an impossible or unfinished date is not read, and never guessed`(text: String) {
    #expect(reading(text) == .unreadable)
  }

  @Test func `nothing and a dash are blank`() {
    #expect(reading("") == .blank)
    #expect(reading("–") == .blank)
  }
}

@Suite struct WholeNumberTests {
  @Test func `a year has four digits and is between 1990 and 2100`() {
    for (text, year) in [("1990", 1990), ("2021", 2021), ("2100", 2100)] {
      #expect(readYear(Array(text.utf8).span) == .value(year))
    }
    for text in ["1989", "2101", "21", "202", "20211", "2021.0", "2o21", "år 2021"] {
      #expect(readYear(Array(text.utf8).span) == .unreadable)
    }
    #expect(readYear([UInt8]().span) == .blank)
  }

  @Test func `a count is whole and not negative`() {
    for (text, count) in [("0", 0), ("12", 12), ("1 234", 1234), ("12\u{A0}345", 12345)] {
      #expect(readCount(Array(text.utf8).span) == .value(count))
    }
    for text in ["-1", "2,5", "2.5", "12 34", "1234 567", "3 stk", "tre", "12345678901234567890"] {
      #expect(readCount(Array(text.utf8).span) == .unreadable)
    }
    #expect(readCount(Array("-".utf8).span) == .blank)
  }
}
