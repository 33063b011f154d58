import ExcelRendering
import Foundation
import GrantLedger
import Testing

/// What a workbook cannot hold is an error with its place, and no file is left behind.
@Suite struct RefusalTests {
  private func refusal(
    words: WorkbookWords = .sample, _ change: (inout Statement) -> Void
  ) throws -> WorkbookError? {
    let folder = try TemporaryFolder()
    var statement = Sample.statement
    change(&statement)
    do throws(WorkbookError) {
      try writeWorkbook(statement, words: words, to: folder.file("a.xlsx"))
      return nil
    } catch {
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
      return error
    }
  }

  @Test func theSampleIsNotRefused() throws {
    #expect(try refusal { _ in } == nil)
  }

  @Test func twoTabsThatDifferOnlyInCapitalLetters() throws {
    let error = try refusal { $0.sections[1].tab = "NØKKELTALL" }
    #expect(error == WorkbookError(place: "tildelingsrapport-2021.xlsx", reason: .duplicate("NØKKELTALL")))
  }

  @Test func aTabLikeTheCovers() throws {
    #expect(try refusal { $0.sections[1].tab = "forside" }?.reason == .duplicate("forside"))
  }

  @Test func aTabThatExcelDoesNotTake() throws {
    let error = try refusal { $0.sections[1].tab = "a/b" }
    #expect(error?.place == "tildelingsrapport-2021.xlsx: section 'by-municipality'")
    #expect(error?.reason == .name("a/b", .character("'/'")))
  }

  @Test func twoSectionsOfOneId() throws {
    #expect(try refusal { $0.sections[1].id = "overview" }?.reason == .duplicate("overview"))
  }

  @Test func aLinkToASectionThatIsNotThere() throws {
    let error = try refusal { $0.sections[0].table?.rows[0][2] = .link("Hit", section: "nowhere") }
    #expect(
      error?.description
        == "tildelingsrapport-2021.xlsx: sheet 'Nøkkeltall', cell C6: a link leads to the section 'nowhere', "
        + "which the statement does not have")
  }

  @Test func aTotalThatIsNotTheSumOfItsRows() throws {
    let error = try refusal { $0.sections[1].table?.total?.cells[3] = .count(37) }
    #expect(error?.place == "tildelingsrapport-2021.xlsx: sheet 'Per kommune', cell D7")
    #expect(error?.reason == .totalDiffers(total: "37", rows: "36"))
  }

  @Test func aRowWithACellTooFew() throws {
    let error = try refusal { $0.sections[1].table?.rows[3].removeLast() }
    #expect(error?.reason == .cellCount(3, columns: 4))
  }

  @Test func aTotalWithACellTooFew() throws {
    #expect(
      try refusal { $0.sections[1].table?.total?.cells.removeLast() }?.reason == .cellCount(3, columns: 4))
  }

  @Test func twoColumnsOfOneHeading() throws {
    let error = try refusal { $0.sections[1].table?.columns[1].heading = "KOMMUNENR." }
    #expect(error?.reason == .duplicate("KOMMUNENR."))
  }

  @Test func twoTablesOfOneId() throws {
    let error = try refusal { $0.sections[1].table?.id = "key-figures" }
    #expect(error?.reason == .duplicate("T_key_figures"))
  }

  @Test func aTotalNamedLikeATable() throws {
    #expect(try refusal { $0.sections[1].totalName = "t_Key_Figures" }?.reason == .duplicate("t_Key_Figures"))
  }

  @Test func aTotalsNameWithoutATotal() throws {
    #expect(try refusal { $0.sections[0].totalName = "Sum_X" }?.reason == .nothingToName("Sum_X"))
  }

  @Test func textThatACellCannotHold() throws {
    let error = try refusal {
      $0.sections[3].table?.rows[0][2] = .text(String(repeating: "x", count: 40_000))
    }
    #expect(error?.place == "tildelingsrapport-2021.xlsx: sheet 'Funn', cell C6")
    #expect(error?.reason == .textTooLong(length: 40_000, limit: longestCellText))
  }

  @Test func anAmountThatIsNotExact() throws {
    let error = try refusal { $0.sections[0].table?.rows[0][1] = .money(Money(øre: .max)) }
    #expect(error?.reason == .numberTooLarge("92233720368547758.07"))
  }

  @Test func moreColumnsThanASheetHas() throws {
    let error = try refusal { statement in
      let columns = (0...16_384).map { Column(key: "c\($0)", heading: "C\($0)", kind: .text) }
      statement.sections[0].table = Table(id: "broad", columns: columns, rows: [])
    }
    #expect(error?.reason == .tooManyColumns(16_385, limit: 16_384))
  }

  @Test func moreRowsThanASheetHas() throws {
    let error = try refusal { statement in
      let column = Column(key: "c", heading: "C", kind: .text)
      statement.sections[0].table = Table(
        id: "long", columns: [column], rows: Array(repeating: [.blank], count: 1_048_576))
    }
    guard case .tooManyRows(let rows, limit: 1_048_576) = error?.reason else {
      Issue.record("expected too many rows, got \(String(describing: error))")
      return
    }
    #expect(rows > 1_048_576)
  }

  @Test func aDayThatADocumentCannotCarry() throws {
    let error = try refusal { $0.properties.asOf = CivilDate(dayNumber: -700_000) }
    #expect(error?.reason == .day("0053-06-19"))
  }

  @Test func aPropertyThatIsTooLong() throws {
    let error = try refusal { $0.properties.custom.append(.init("Lang", String(repeating: "x", count: 256))) }
    #expect(error?.place == "tildelingsrapport-2021.xlsx: property 'Lang'")
    #expect(error?.reason == .textTooLong(length: 256, limit: 255))
  }

  @Test func aChartTitleThatWouldBeAFormula() throws {
    #expect(try refusal { $0.sections[1].chart?.title = "=A1" }?.reason == .formula("=A1"))
  }

  @Test func wordsThatAreMissing() throws {
    var words = WorkbookWords.sample
    words.toContents = ""
    #expect(try refusal(words: words) { _ in }?.reason == .emptyText)
  }
}
