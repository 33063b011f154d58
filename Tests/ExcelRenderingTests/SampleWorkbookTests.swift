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
        sheet.landscape && sheet.paper == 9 && sheet.fitWidth == 1 && [0, 1].contains(sheet.fitHeight),
        "\(sheet.name)")
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
    let heading = try row(of: "Om oversikten", in: cover)
    for (index, pair) in Sample.statement.properties.custom.enumerated() {
      let value = cover.cells["B\(heading + 1 + index)"]
      #expect(cover.cells["A\(heading + 1 + index)"]?.text == pair.name)
      #expect(value?.text == pair.value && value?.kind == "text")
    }
  }

  @Test func itShowsTheKeyFiguresAsNumbersBesideThoseOfTheYearBefore() throws {
    let cover = try sample.get().sheet("Forside")
    let heading = try row(of: "Nøkkeltall", in: cover)
    #expect(cover.cells["B\(heading)"]?.text == "2021" && cover.cells["C\(heading)"]?.text == "Året før")
    let expected: [(String, Double, Double?, String)] = [
      ("Søknader", 1_040, 998, "#,##0"), ("Innvilget", 21_733_000, 22_408_000, "#,##0"),
      ("Forbruk", 20_000_000, 19_999_999.5, "#,##0.00"), ("Andel av rammen", 0.9879, nil, "0.0 %"),
    ]
    for (index, figure) in expected.enumerated() {
      let place = heading + 1 + index
      let (now, before) = (cover.cells["B\(place)"], cover.cells["C\(place)"])
      #expect(cover.cells["A\(place)"]?.text == figure.0)
      #expect(now?.kind == "number" && now?.number == figure.1 && now?.format == figure.3)
      #expect(before?.number == figure.2)
      if let before { #expect(before.kind == "number" && before.format == figure.3) }
    }
    #expect(cover.cells["B\(heading + 5)"]?.text == "ikke fastsatt")
    #expect(try row(of: "Om oversikten", in: cover) > heading + 5)
  }

  @Test func itListsEverySheetWithALinkAndASummary() throws {
    let cover = try sample.get().sheet("Forside")
    let heading = try row(of: "Innhold", in: cover)
    #expect(cover.cells["A\(heading + 1)"]?.text == "Ark")
    #expect(cover.cells["D\(heading + 1)"]?.text == "Hva arket viser")
    for (index, section) in Sample.statement.sections.enumerated() {
      let row = heading + 2 + index
      #expect(cover.cells["A\(row)"]?.text == section.title)
      #expect(cover.links["A\(row)"] == "'\(section.tab)'!A1")
      #expect(cover.cells["D\(row)"]?.text == section.summary)
    }
  }

  @Test func aLinkRunsOverEmptyCellsAndIsNotCut() throws {
    var statement = Sample.statement
    statement.sections[0].title =
      "Kompensasjon til næringsdrivende fastleger ved sykefravær knyttet til koronavirus 2021"
    let cover = try written(statement).sheet("Forside")
    let row = try row(of: "Innhold", in: cover) + 2
    #expect(cover.cells["A\(row)"]?.wraps == false && cover.cells["B\(row)"] == nil)
    let room = ["A", "B", "C"].compactMap { cover.widths[$0] }.reduce(0, +) * 7
    #expect(room > 86 * 6)
  }

  @Test func itIsOnePageOnPaper() throws {
    #expect(try sample.get().sheet("Forside").fitHeight == 1)
    var statement = Sample.statement
    statement.keyFigures = Array(repeating: statement.keyFigures[0], count: 60)
    #expect(try written(statement).sheet("Forside").fitHeight == 0)
  }

  @Test func withoutKeyFiguresItHasNoColumnsForThem() throws {
    var statement = Sample.statement
    statement.keyFigures = []
    let cover = try written(statement).sheet("Forside")
    let heading = try row(of: "Innhold", in: cover)
    #expect(cover.cells["B\(heading + 1)"]?.text == "Hva arket viser")
    #expect(!cover.cells.values.contains { $0.text == "Året før" })
  }

  private func row(of heading: String, in sheet: ReadSheet) throws -> Int {
    let place = try #require(
      sheet.cells.first { $0.key.hasPrefix("A") && $0.value.text == heading && $0.value.size == 12 })
    return try #require(Int(place.key.dropFirst()))
  }
}
