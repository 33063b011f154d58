import Foundation
import GrantLedger
import Testing

@testable import ExcelRendering

@Suite struct LayoutTests {
  @Test func textIsBrokenBetweenWordsAndNothingIsLost() {
    let text = "en to tre fire fem etlangtordutenmellomrom seks"
    let broken = lines(of: text, pixels: 60)
    #expect(broken == ["en to tre", "fire fem", "etlangtordutenmellomrom", "seks"])
    #expect(broken.joined(separator: " ") == text)
    #expect(lines(of: "en\nto", pixels: 400) == ["en", "to"])
  }

  @Test func aWordTooLongForItsCellIsCountedAsTheLinesThatTheCellMakesOfIt() {
    #expect(lineCount(of: "etlangtordutenmellomrom", pixels: 60) == 3)
    #expect(lineCount(of: "en to", pixels: 60) == 1)
    #expect(lineCount(of: "en\nto", pixels: 400) == 2)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func columnsHaveTheirLetters(_ column: Int, _ letters: String) {
    #expect(CellPlace(row: 0, column: column).reference == letters + "1")
  }

  @Test(arguments: [
    (Cell.money(Money(øre: 123_456_700)), "1 234 567"), (.money(Money(øre: -99_900)), "-999"),
    (.money(Money(øre: 123_456_750)), "1 234 567,50"), (.count(1_000), "1 000"),
    (.share(basisPoints: 10_000), "100,0 %"), (.share(basisPoints: -1_250), "-12,5 %"),
    (.date(CivilDate(dayNumber: 0)), "01.01.1970"), (.notSet, "ikke fastsatt"),
    (.text("en\nlengre"), "lengre"),
  ])
  func widthIsThatOfTheShownValue(_ cell: Cell, _ shown: String) {
    var measure = ColumnMeasure()
    measure.add(cell, .bold, .sample)
    #expect(measure.width == Typeface.bold.measure(shown).line)
  }

  /// Of the font's own table: H 722, a 556, space 278, å 556, – 556; and in bold.
  @Test func lettersAreAsWideAsTheFontDrawsThem() {
    #expect(Typeface.regular.measure("Ha å").line == 722 + 556 + 278 + 556)
    #expect(Typeface.bold.measure("Ha å").line == 722 + 556 + 278 + 556)
    #expect(Typeface.regular.measure("kilde") == (line: 2_056, word: 2_056))
    #expect(Typeface.bold.measure("kilde") == (line: 2_279, word: 2_279))
    #expect(Typeface.regular.measure("i\nla la") == (line: 1_834, word: 778))
    // No width of their own: a dash, a letter of another alphabet, and signs as wide as they are high, of three bytes and four.
    #expect(Typeface.regular.measure("–").line == 584 && Typeface.regular.measure("ж").line == 834)
    #expect(Typeface.regular.measure("€漢\u{1F600}").line == 3_000)
    #expect(Typeface.regular.measure("").line == 0 && Typeface.regular.measure("\u{FF}").line == 500)
  }

  @Test func aTableThatFitsAPageHasRoomAndAWiderOneIsStillOnePage() {
    let few = fit(columns: 6)
    #expect(few.pagesAcross == 1 && few.pageWidth <= PrintedPage.paper.width)
    #expect(few.looks.allSatisfy { !$0.buttonIsBelow })
    let many = fit(columns: 16)
    #expect(many.pagesAcross == 1 && many.looks.allSatisfy(\.buttonIsBelow))
  }

  @Test func aTableTooWideToReadOnOnePageGoesOnBesideIt() {
    let most = fit(columns: 40)
    #expect(most.pagesAcross > 1 && most.pageWidth <= 1_920)
  }

  private func fit(columns: Int) -> TableFit {
    let table = Table(
      id: "t", columns: (0..<columns).map { Column(key: "c\($0)", heading: "Innvilget \($0)", kind: .money) },
      rows: [Array(repeating: .money(Money(øre: 1_234_567_850)), count: columns)])
    return TableFit(table, words: .sample, room: PrintedPage.paper.width)
  }

  @Test func aPageTakesAChartWholeOrNotAtAll() {
    let page = PrintedPage(sheetWidth: 1_026, headings: 40)
    #expect(page.place(300, top: 200) == 200)
    #expect(page.place(300, top: page.height - 299) == page.height)
    #expect(page.place(300, top: page.height + 10) == page.height + 10)
  }

  @Test func textColoursStandOutFromTheirGround() {
    for (text, ground) in Palette.pairs {
      #expect(contrast(text, ground) >= 4.5, "\(String(text, radix: 16)) on \(String(ground, radix: 16))")
    }
  }

  /// As WCAG 2.1 counts it.
  private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  private func luminance(_ colour: UInt32) -> Double {
    func part(_ shift: UInt32) -> Double {
      let value = Double((colour >> shift) & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }
}
