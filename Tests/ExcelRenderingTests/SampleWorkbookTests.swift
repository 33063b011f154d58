import ExcelRendering
import Foundation
import GrantLedger
import Testing

/// The sample written once, read back by an independent reader.
private let sample = Result { try written(Sample.statement) }

/// Writes a statement and reads it back.
///
/// With KEEP_WORKBOOK in the environment the workbook is also copied there, to be looked at.
func written(_ statement: Statement) throws -> ReadWorkbook {
  let folder = try TemporaryFolder()
  try writeWorkbook(statement, words: .sample, to: folder.file("a.xlsx"))
  if let keep = ProcessInfo.processInfo.environment["KEEP_WORKBOOK"] {
    try? FileManager.default.copyItem(atPath: folder.file("a.xlsx"), toPath: keep)
  }
  return try readWorkbook(at: folder.file("a.xlsx"))
}

/// The whole workbook.
@Suite struct SampleWorkbookTests {
  @Test func theFirstSheetIsTheCoverAndEverySectionHasASheetInOrder() throws {
    let book = try sample.get()
    #expect(book.sheets.map(\.name) == ["Forside"] + Sample.statement.sections.map(\.tab))
  }

  @Test func itOpensOnTheCoverAtA1AndFullSize() throws {
    let book = try sample.get()
    #expect(book.active == "Forside")
    #expect(book.sheets.filter(\.selected).map(\.name) == ["Forside"])
    #expect(book.sheets.allSatisfy { $0.zoom == 100 })
    #expect(try book.sheet("Forside").activeCell == "A1")
  }

  @Test func nothingIsMergedOrHiddenAndNoSheetHasTwoTablesOrAFilterOfItsOwn() throws {
    for sheet in try sample.get().sheets {
      #expect(
        sheet.merged == [] && !sheet.hidden && sheet.tables.count <= 1 && sheet.autofilter == nil,
        "\(sheet.name)")
    }
  }

  @Test func everySheetPrintsAcrossAnA4PageWithItsFooter() throws {
    for sheet in try sample.get().sheets {
      #expect(
        sheet.landscape && sheet.paper == 9 && sheet.fitWidth == 1 && sheet.fitHeight == 0, "\(sheet.name)")
      #expect(sheet.printArea?.hasPrefix("A1:") == true, "\(sheet.name)")
      #expect(sheet.footer.left == "&F – &A")
      #expect(sheet.footer.center == "Side &P av &N")
      #expect(sheet.footer.right == "Per 31.12.2021")
    }
  }

  @Test func allLinksStayInTheWorkbookAndLeadToASheet() throws {
    let book = try sample.get()
    let places = Set(book.sheets.map { "'\($0.name)'" })
    for sheet in book.sheets {
      #expect(sheet.externalLinks == [])
      for (cell, location) in sheet.links {
        let parts = location.split(separator: "!")
        #expect(parts.count == 2 && places.contains(String(parts[0])), "\(sheet.name) \(cell): \(location)")
      }
    }
  }

  @Test func everySheetBeginsWithItsTitleAndTheWayBack() throws {
    for section in Sample.statement.sections {
      let sheet = try sample.get().sheet(section.tab)
      #expect(sheet.cells["A1"]?.text == section.title)
      #expect(sheet.cells["A2"]?.text == "← Til innhold")
      #expect(sheet.links["A2"] == "'Forside'!A1")
    }
  }

  @Test func itSaysWhatItIs() throws {
    let book = try sample.get()
    #expect(book.core["title"] == "Tildelingsrapport for Agder 2021")
    #expect(book.core["creator"] == "Statsforvalteren i Agder")
    #expect(book.core["subject"] == "Tilskudd til kommunene")
    #expect(book.core["keywords"] == "2021-1a2b3c")
    #expect(book.core["created"] == "2021-12-31T12:00:00Z")
    #expect(book.core["modified"] == "2021-12-31T12:00:00Z")
    #expect(book.custom == Sample.statement.properties.custom.map { [$0.name, $0.value] })
  }

  @Test func totalsHaveTheirNames() throws {
    let names = try sample.get().names
    #expect(names["Sum_Kompetanse_2021"] == "'Per kommune'!$C$7")
    #expect(names["Sum_Wide_2021"] == "'Kompetanse og innovasjon'!$D$5")
  }

  @Test func textIsNeverSmallerThanTenPoints() throws {
    for sheet in try sample.get().sheets {
      for (place, cell) in sheet.cells { #expect(cell.size >= 10, "\(sheet.name) \(place)") }
    }
  }
}

/// The cover.
@Suite struct CoverTests {
  @Test func itShowsTitleKeySentenceAndProperties() throws {
    let cover = try sample.get().sheet("Forside")
    #expect(cover.cells["A1"]?.text == Sample.statement.title)
    let sentence = ["A2", "A3"].compactMap { cover.cells[$0]?.text }.joined(separator: " ")
    #expect(sentence == Sample.statement.keySentence)
    #expect(cover.cells["A5"]?.text == "Om oversikten")
    for (index, pair) in Sample.statement.properties.custom.enumerated() {
      #expect(cover.cells["A\(6 + index)"]?.text == pair.name)
      #expect(cover.cells["B\(6 + index)"]?.text == pair.value)
      #expect(cover.cells["B\(6 + index)"]?.kind == "text")
    }
  }

  @Test func itListsEverySheetWithALinkAndASummary() throws {
    let cover = try sample.get().sheet("Forside")
    #expect(cover.cells["A10"]?.text == "Innhold")
    #expect(cover.cells["A11"]?.text == "Ark")
    #expect(cover.cells["B11"]?.text == "Hva arket viser")
    for (index, section) in Sample.statement.sections.enumerated() {
      #expect(cover.cells["A\(12 + index)"]?.text == section.title)
      #expect(cover.links["A\(12 + index)"] == "'\(section.tab)'!A1")
      #expect(cover.cells["B\(12 + index)"]?.text == section.summary)
    }
  }
}
