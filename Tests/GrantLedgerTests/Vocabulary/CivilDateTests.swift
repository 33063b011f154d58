import GrantLedger
import Testing

@Suite struct CivilDateTests {
  @Test func `every day of 1900–2100 becomes its number and back, one after the other`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    // 1 January 1900 lies 25 567 days before 1970.
    var number: Int32 = -25_567
    for year in 1900...2100 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
        for day in 1...length {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          if date.dayNumber != number || date.parts != (year, month, day) {
            Issue.record("\(year)-\(month)-\(day) became \(date.dayNumber) and \(date)")
            return
          }
          number += 1
        }
        if CivilDate(year: year, month: month, day: length + 1) != nil {
          Issue.record("\(year)-\(month) has \(length) days and no more")
          return
        }
      }
    }
  }

  @Test(arguments: [
    (2021, 2, 29), (2100, 2, 29), (1900, 2, 29), (2200, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1),
    (2021, 1, 0),
    (2021, 1, -1), (0, 1, 1), (10_000, 1, 1), (.min, 1, 1), (2021, 1, .max), (2021, .min, 1),
  ])
  func `a day that does not exist is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2020, 2, 29), (2000, 2, 29), (1, 1, 1), (9999, 12, 31)])
  func `a rare day that exists is kept`(year: Int, month: Int, day: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.parts == (year, month, day))
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test(arguments: ["2021-03-01", "0001-01-01", "9999-12-31", "1969-12-31", "2020-02-29"])
  func `ISO form is read and written alike`(text: String) {
    #expect(CivilDate(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2021-3-1", "21-03-01", "2021-03-01 ", " 2021-03-01", "2021/03/01", "2021-02-30", "2021-03-01-",
    "+021-03-01", "２０２１-03-01", "2021-03-0１", "-021-03-01", "2021-03",
  ])
  func `anything but ISO form is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `days are counted across a leap day, and backwards`() throws {
    let first = try #require(CivilDate(iso: "2020-02-28"))
    let second = try #require(CivilDate(iso: "2020-03-01"))
    #expect(first.days(until: second) == 2)
    #expect(second.days(until: first) == -2)
    #expect(first < second)
    #expect(CivilDate(iso: "1970-01-01")?.dayNumber == 0)
  }

  @Test(arguments: [Int32.min, Int32.min + 1, -1, 0, Int32.max])
  func `any day number has parts`(number: Int32) {
    let date = CivilDate(dayNumber: number)
    #expect((1...12).contains(date.month))
    #expect((1...31).contains(date.day))
  }
}
