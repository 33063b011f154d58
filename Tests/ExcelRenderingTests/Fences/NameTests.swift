import Testing

@testable import ExcelRendering

@Suite struct SheetNameTests {
  @Test(arguments: [
    "A", "Per kommune", "Årets 'beste' tall", "2021", "🇳🇴 flagg", String(repeating: "å", count: 31),
  ])
  func tabsThatExcelTakesAreTaken(_ text: String) throws {
    #expect(try SheetName(text).text == text)
  }

  @Test(arguments: [
    ("", WorkbookError.NameFault.empty), (String(repeating: "a", count: 32), .tooLong(limit: 31)),
    // 16 flags are 64 UTF-16 units, though 16 letters to the eye.
    (String(repeating: "🇳🇴", count: 16), .tooLong(limit: 31)),
    ("'sitat", .apostropheAtEnd), ("sitat'", .apostropheAtEnd), ("HISTORY", .reserved),
    ("a[b", .character("'['")), ("a]b", .character("']'")), ("a:b", .character("':'")),
    ("a*b", .character("'*'")),
    ("a?b", .character("'?'")), ("a/b", .character("'/'")), ("a\\b", .character("'\\'")),
    ("nr #1", .character("'#'")),
    ("to\nlinjer", .character("U+000A")), ("null\0", .character("U+0000")),
  ])
  func tabsThatExcelDoesNotTakeAreRefused(_ text: String, _ fault: WorkbookError.NameFault) {
    #expect(throws: WorkbookError.Reason.name(text, fault)) { try SheetName(text) }
  }

  @Test func tabsThatDifferOnlyInCapitalLettersHaveOneKey() throws {
    #expect(try SheetName("ÅSERAL").key == SheetName("Åseral").key)
  }

  @Test func apostrophesAreDoubledInFormulas() throws {
    #expect(try SheetName("Årets 'beste' tall").quoted == "'Årets ''beste'' tall'")
  }
}

@Suite struct DefinedNameTests {
  @Test(arguments: ["Sum_Kompetanse_2021", "Total", "Abcd1", "RCX"])
  func namesThatExcelTakesAreTaken(_ text: String) throws {
    #expect(try DefinedName(text).text == text)
  }

  @Test(arguments: [
    ("", WorkbookError.NameFault.empty), (String(repeating: "a", count: 101), .tooLong(limit: 100)),
    ("Sum Kompetanse", .character("' '")), ("Sum!A", .character("'!'")), ("Søkt", .character("'ø'")),
    ("2021_Sum", .character("'2' first")), ("_xlnm", .character("'_' first")), ("AB12", .looksLikeCell),
    ("xfd1", .looksLikeCell), ("R1C1", .looksLikeCell), ("r", .looksLikeCell), ("C", .looksLikeCell),
  ])
  func namesThatExcelDoesNotTakeAreRefused(_ text: String, _ fault: WorkbookError.NameFault) {
    #expect(throws: WorkbookError.Reason.name(text, fault)) { try DefinedName(text) }
  }

  @Test func aTableIsNamedAfterItsId() throws {
    #expect(try DefinedName(table: "granted-by-municipality").text == "T_granted_by_municipality")
    #expect(throws: WorkbookError.Reason.name("", .empty)) { try DefinedName(table: "") }
  }
}
