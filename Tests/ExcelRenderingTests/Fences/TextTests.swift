import Testing

@testable import ExcelRendering

@Suite struct CellTextTests {
  @Test(arguments: [
    ("Åseral", "Åseral"), ("", ""), ("=1+1", "=1+1"), ("a\tb\nc", "a\tb\nc"), ("_x0041_", "_x005F_x0041_"),
    ("_x004_", "_x004_"), ("_X0041_", "_X0041_"), ("__x0041__x0042_", "__x005F_x0041__x005F_x0042_"),
    ("pip\u{7}", "pip_x0007_"), ("null\0slutt", "null_x0000_slutt"), ("\r\n", "_x000D_\n"),
    ("\u{FFFE}", "_xFFFE_"),
    ("\u{FF21}", "\u{FF21}"),
  ])
  func textIsWrittenSoThatItComesBackAsItWas(_ text: String, _ escaped: String) throws {
    #expect(try CellText(text).escaped == escaped)
  }

  @Test func textOverTheLimitIsRefusedAndNotCut() throws {
    let most = String(repeating: "å", count: CellText.limit)
    #expect(try CellText(most).escaped == most)
    #expect(throws: WorkbookError.Reason.textTooLong(length: 32_768, limit: 32_767)) {
      try CellText(most + "å")
    }
  }

  @Test func lengthIsCountedAsExcelCounts() {
    #expect(throws: WorkbookError.Reason.textTooLong(length: 32_768, limit: 32_767)) {
      try CellText(String(repeating: "🙂", count: 16_384))
    }
  }
}

@Suite struct PlainTextTests {
  @Test func emptyLongAndControlledTextsAreRefused() {
    #expect(throws: WorkbookError.Reason.emptyText) { try PlainText("") }
    #expect(throws: WorkbookError.Reason.textTooLong(length: 256, limit: 255)) {
      try PlainText(String(repeating: "a", count: 256))
    }
    #expect(throws: WorkbookError.Reason.controlCharacter("U+000A")) { try PlainText("to\nlinjer") }
    #expect(throws: WorkbookError.Reason.controlCharacter("U+FFFF")) { try PlainText("\u{FFFF}") }
  }

  @Test func anAlternativeTextFitsTheLibrarysBufferWhateverItsLetters() throws {
    let most = String(repeating: "☃", count: PlainText.longLimit)
    #expect(try PlainText(most, limit: PlainText.longLimit).text.utf8.count < 2_080)
  }

  @Test func aChartsTitleIsNeverAFormula() {
    #expect(throws: WorkbookError.Reason.formula("=A1")) { try PlainText(chartTitle: "=A1") }
  }
}

@Suite struct HeadingsTests {
  @Test func headingsThatMakeExcelRepairTheFileAreRefused() {
    #expect(throws: WorkbookError.Reason.duplicate("SØKT")) { try Headings(["Søkt", "Innvilget", "SØKT"]) }
    #expect(throws: WorkbookError.Reason.emptyText) { try Headings(["Søkt", ""]) }
    #expect(throws: WorkbookError.Reason.controlCharacter("U+000A")) { try Headings(["Søkt\n(kr)"]) }
  }

  @Test func headingsKeepLiteralEscapes() throws {
    #expect(try Headings(["_x0041_"]).escaped == ["_x005F_x0041_"])
  }
}

@Suite struct FooterTextTests {
  @Test func onlyThePagesCodesAreCodes() throws {
    let footer = try FooterText(pages: "Side &P av &N & slutt", asOf: "Per 31.12.2021 &D")
    #expect(footer.code == "&L&F – &A&CSide &P av &N && slutt&RPer 31.12.2021 &&D")
  }

  @Test func aFooterThatDoesNotFitIsRefused() {
    #expect(throws: WorkbookError.Reason.textTooLong(length: 263, limit: 255)) {
      try FooterText(pages: "&P", asOf: String(repeating: "x", count: 248))
    }
  }
}
