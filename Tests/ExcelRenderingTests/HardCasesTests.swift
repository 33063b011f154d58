import ExcelRendering
import GrantLedger
import Testing

/// Names and texts on which workbooks are known to break.
@Suite struct HardCasesTests {
  /// The municipality section under another tab, with chart, named total and print titles that refer to it.
  private func statement(tab: String) -> Statement {
    var statement = Sample.statement
    statement.sections = [Sample.byMunicipality]
    statement.sections[0].tab = tab
    return statement
  }

  @Test(arguments: ["2021", "BPA21", "R1C1", "RC", "Årets 'beste' & <største>", "😀 tall", "a!b", "TRUE"])
  func aTabThatLooksLikeSomethingElseIsQuotedEverywhere(_ tab: String) throws {
    let book = try written(statement(tab: tab))
    let sheet = try book.sheet(tab)
    let quoted = "'" + tab.replacing("'", with: "''") + "'"
    #expect(try Array(book.sheet("Forside").links.values) == [quoted + "!A1"])
    #expect(book.names["Sum_Kompetanse_2021"] == quoted + "!$C$7")
    #expect(sheet.charts.first?.values.formula == quoted + "!$C$9:$C$33")
    #expect(sheet.charts.first?.values.values.count == 25)
    #expect(sheet.repeatedRows?.replacing("$", with: "") == "8:8")
    #expect(sheet.printArea?.hasPrefix("A1:") == true)
    // Openpyxl is patient with names in no quotes; Excel is not.
    #expect(book.writtenNames.count == 4)
    #expect(book.writtenNames.allSatisfy { $0[1].hasPrefix("'Forside'!") || $0[1].hasPrefix(quoted + "!") })
  }

  @Test func textsComeBackAsTheyWere() throws {
    let texts = [
      "=1+1", "+47 900 00 000", "-5", "@sum", "'sitert", " luft rundt ", "_x0041_", "linje\nto", "tab\ther",
      "pip\u{7}",
      "null\0slutt", "\u{FFFE}", "<b>&amp;</b>", "😀 Čáhcesuolu", "<r>rik</r>", "internal:'x'!A1",
      String(repeating: "å", count: 32_767),
    ]
    var statement = Sample.statement
    statement.sections = [Sample.findings]
    statement.sections[0].table = Table(
      id: "texts", columns: [Column(key: "t", heading: "Tekst_x0041_", kind: .text)],
      rows: texts.map { [.text($0)] })
    let sheet = try written(statement).sheet("Funn")
    // openpyxl leaves the escapes of control characters as they are; Excel and LibreOffice turn them back.
    let unread = ["pip\u{7}": "pip_x0007_", "null\0slutt": "null_x0000_slutt", "\u{FFFE}": "_xFFFE_"]
    for (index, text) in texts.enumerated() {
      let expected = unread[text] ?? text
      #expect(sheet.cells["A\(6 + index)"]?.text == expected, "\(text.prefix(40))")
      #expect(sheet.cells["A\(6 + index)"]?.kind == "text")
    }
  }

  @Test func aLongLinkKeepsItsWords() throws {
    var statement = statement(tab: "Ark")
    let words = String(repeating: "Åseral og ", count: 400)
    statement.sections[0].chart = nil
    statement.sections[0].table?.rows[0][1] = .link(words, section: "by-municipality")
    let sheet = try written(statement).sheet("Ark")
    #expect(sheet.cells["B9"]?.text == words)
    #expect(sheet.links["B9"] == "'Ark'!A1")
  }

  @Test func aDayThatSpreadsheetsCountDifferentlyIsText() throws {
    var statement = Sample.statement
    statement.sections = [Sample.findings]
    statement.sections[0].table?.rows[0][3] = .date(try #require(CivilDate(iso: "1814-05-17")))
    let cell = try #require(try written(statement).sheet("Funn").cells["D6"])
    #expect(cell.kind == "text" && cell.text == "17.05.1814")
  }

  @Test func aStatementWithoutSectionsIsACover() throws {
    var statement = Sample.statement
    statement.sections = []
    statement.properties.custom = []
    #expect(try written(statement).sheets.map(\.name) == ["Forside"])
  }

  @Test func aSheetOfManyRowsIsWhole() throws {
    let rows: [[Cell]] = (0..<20_000).map { [.code(String($0)), .money(Money(øre: Int64($0) * 1_01))] }
    let total = Money(øre: (0..<20_000).reduce(0) { $0 + Int64($1) * 1_01 })
    var statement = statement(tab: "Alle rader")
    statement.sections[0].chart = nil
    statement.sections[0].table = Table(
      id: "rows",
      columns: [
        Column(key: "c", heading: "Sak", kind: .code), Column(key: "m", heading: "Beløp", kind: .money),
      ],
      rows: rows, total: Table.Total(cells: [.blank, .money(total)]))
    let sheet = try written(statement).sheet("Alle rader")
    #expect(sheet.tables.first?.range == "A8:B20008")
    #expect(sheet.cells["A20008"]?.text == "19999" && sheet.cells["B20008"]?.number == 20_198.99)
    #expect(sheet.cells["B7"]?.number == Double(total.øre) / 100)
  }
}
