import ExcelRendering
import GrantLedger
import Testing

private let sample = Result { try written(Sample.statement) }

/// Every table, cell by cell with its type, as the independent reader sees it.
@Suite struct TableReadBackTests {
  static let sections = Sample.statement.sections.filter { !($0.table?.rows ?? []).isEmpty }

  @Test(arguments: sections.map(\.id))
  func everyCellIsWhatTheTableSays(_ id: String) throws {
    let (table, sheet, range) = try parts(id)
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let place = letter(column) + String(range.headingRow + 1 + row)
        let money = hasØre(table, column) ? "#,##0.00" : "#,##0"
        expect(cell, sheet.cells[place], money: money, "\(sheet.name) \(place)")
      }
    }
  }

  @Test(arguments: sections.map(\.id))
  func theTableObjectCoversHeadingsAndRows(_ id: String) throws {
    let (table, sheet, range) = try parts(id)
    let object = try #require(sheet.tables.first)
    #expect(object.headings == table.columns.map(\.heading))
    #expect(object.banded && object.totalsRows == 0)
    #expect(object.name == "T_" + table.id.replacing("-", with: "_"))
    for (column, heading) in table.columns.map(\.heading).enumerated() {
      #expect(sheet.cells[letter(column) + String(range.headingRow)]?.text == heading)
    }
    let last = letter(table.columns.count - 1) + String(range.headingRow + table.rows.count)
    #expect(object.range == "A\(range.headingRow):\(last)")
  }

  @Test(arguments: sections.map(\.id))
  func totalsAreLiveAndCarryTheLedgersOwnSum(_ id: String) throws {
    let (table, sheet, range) = try parts(id)
    guard let total = table.total else { return }
    for (column, cell) in total.cells.enumerated() {
      let read = sheet.cells[letter(column) + String(range.headingRow - 1)]
      let rows =
        "\(letter(column))\(range.headingRow + 1):\(letter(column))\(range.headingRow + table.rows.count)"
      switch cell {
      case .money(let money):
        #expect(read?.kind == "formula" && read?.text == "=SUBTOTAL(109,\(rows))")
        #expect(read?.number == Double(money.øre) / 100)
        #expect(read?.format == (hasØre(table, column) ? "#,##0.00" : "#,##0"))
      case .count(let count):
        #expect(read?.kind == "formula" && read?.text == "=SUBTOTAL(109,\(rows))")
        #expect(read?.number == Double(count) && read?.format == "#,##0")
      case .blank where column == 0: #expect(read?.text == "Sum")
      default: expect(cell, read, money: "", "\(sheet.name) total \(column)")
      }
      if let read { #expect(read.bold) }
    }
  }

  @Test(arguments: sections.map(\.id))
  func headingsAndNamesStayInViewAndOnPaper(_ id: String) throws {
    let (table, sheet, range) = try parts(id)
    #expect(sheet.frozen == "\(letter(table.nameColumns))\(range.headingRow + 1)")
    #expect(sheet.repeatedRows?.replacing("$", with: "") == "\(range.headingRow):\(range.headingRow)")
  }

  @Test(arguments: sections.map(\.id))
  func columnsAreWideEnoughForTheirFiguresAndNoWiderThanNeeded(_ id: String) throws {
    let (table, sheet, _) = try parts(id)
    for column in table.columns.indices {
      let width = try #require(sheet.widths[letter(column)])
      let cells = table.rows.map { $0[column] } + (table.total.map { [$0.cells[column]] } ?? [])
      let longest = cells.map { shownWidth($0, øre: hasØre(table, column)) }.max() ?? 0
      // Edges, a step of indent, and no more than long text needs.
      let place: Comment = "\(sheet.name) \(letter(column))"
      #expect(width * 7 >= longest + 14 && (45...640).contains(width * 7), place)
    }
  }

  @Test func rowsThatSumUpOthersStandOutInBoldOnAGround() throws {
    let (table, sheet, range) = try parts("overview")
    for row in table.rows.indices {
      let cell = try #require(sheet.cells["A\(range.headingRow + 1 + row)"])
      let isSubtotal = table.subtotalRows.contains(row)
      #expect(cell.bold == isSubtotal && (cell.fill != nil) == isSubtotal, "\(row)")
    }
  }

  @Test func wordsKeepAwayFromTheEdgeAndSoFromFiguresBesideThem() throws {
    for section in Self.sections {
      let (table, sheet, range) = try parts(section.id)
      for row in range.headingRow...range.headingRow + table.rows.count {
        for column in table.columns.indices {
          guard let cell = sheet.cells[letter(column) + String(row)], cell.kind == "text" else { continue }
          #expect(cell.indent >= 1 || table.columns[column].kind == .date, "\(sheet.name) \(column) \(row)")
        }
      }
    }
  }

  @Test func textThatLooksLikeAFormulaIsText() throws {
    let cell = try #require(try sample.get().sheet("Funn").cells["B7"])
    #expect(cell.kind == "text" && cell.text == "=1+1")
  }

  @Test func aTableWithoutRowsHasHeadingsAndAWord() throws {
    let sheet = try sample.get().sheet("Overføringer")
    #expect(sheet.tables.isEmpty)
    #expect(
      sheet.cells["A5"]?.text == "Sum" && sheet.cells["B5"]?.number == 0
        && sheet.cells["B5"]?.kind == "number")
    #expect(sheet.cells["A6"]?.text == "Kommune" && sheet.cells["B6"]?.text == "Overført (kr)")
    #expect(sheet.cells["A7"]?.text == "Ingen rader")
    #expect(sheet.frozen == "B7")
  }

  @Test func notesThatWouldFillTheScreenStandUnderTheTableWithALinkToThem() throws {
    let sheet = try sample.get().sheet("Kompetanse og innovasjon")
    let heading = try #require(sheet.cells.first { $0.value.text == "Merknader" }?.key)
    #expect(sheet.links["C2"] == "'Kompetanse og innovasjon'!\(heading)")
    let row = try #require(Int(heading.dropFirst()))
    let lines = (row + 1...row + 8).compactMap { sheet.cells["A\($0)"]?.text }
    #expect(lines.joined(separator: " ") == Sample.wide.notes.joined(separator: " "))
  }

  @Test func textOnASheetWithoutATableIsWhole() throws {
    let sheet = try sample.get().sheet("Om tallene")
    let lines = (3...6).compactMap { sheet.cells["A\($0)"]?.text }
    #expect(
      lines.joined(separator: " ") == ([Sample.about.summary] + Sample.about.notes).joined(separator: " "))
    #expect(sheet.frozen == nil)
  }

  private func parts(_ id: String) throws -> (Table, ReadSheet, (headingRow: Int, Void)) {
    let section = try #require(Sample.statement.sections.first { $0.id == id })
    let sheet = try sample.get().sheet(section.tab)
    let first = try #require(sheet.tables.first?.range.split(separator: ":").first)
    return (try #require(section.table), sheet, (try #require(Int(first.dropFirst())), ()))
  }
}

private func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

private func hasØre(_ table: Table, _ column: Int) -> Bool {
  (table.rows.map { $0[column] } + (table.total.map { [$0.cells[column]] } ?? [])).contains { cell in
    if case .money(let money) = cell { money.øre % 100 != 0 } else { false }
  }
}

/// Pixels of a figure with separators, in Arial of 10 points: a digit is 0.556 of the size, a separator 0.278.
private func shownWidth(_ cell: Cell, øre: Bool) -> Double {
  func pixels(digits: Int, separators: Int) -> Double {
    Double(digits * 556 + separators * 278) * 10 * 96 / 72 / 1_000
  }
  switch cell {
  case .money(let money):
    let digits = String(money.magnitude / 100).count
    return pixels(
      digits: digits + (øre ? 2 : 0) + (money.øre < 0 ? 1 : 0), separators: (digits - 1) / 3 + (øre ? 1 : 0))
  case .count(let count):
    return pixels(digits: String(count).count, separators: (String(count).count - 1) / 3)
  case .date: return pixels(digits: 8, separators: 2)
  case .share: return pixels(digits: 4, separators: 2)
  default: return 0
  }
}

/// Expects a read cell to be what was meant, with its type and number format.
private func expect(_ cell: Cell, _ read: ReadCell?, money: String, _ place: String) {
  let comment = Comment(rawValue: place)
  func words(_ text: String, italic: Bool = false) {
    #expect(read?.kind == "text" && read?.text == text && read?.italic == italic, comment)
  }
  func number(_ value: Double, _ format: String) {
    #expect(read?.kind == "number" && read?.number == value && read?.format == format, comment)
  }
  switch cell {
  case .text(let text), .link(let text, section: _): words(text)
  case .code(let text):
    words(text)
    #expect(read?.format == "@", comment)
  case .money(let amount): number(Double(amount.øre) / 100, money)
  case .count(let count): number(Double(count), "#,##0")
  case .share(let basisPoints): number(Double(basisPoints) / 10_000, "0.0 %")
  case .date(let day):
    #expect(read?.kind == "date" && read?.text == day.description && read?.format == "dd.mm.yyyy", comment)
  case .blank: #expect(read == nil, comment)
  case .withheld: words("skjermet", italic: true)
  case .notSet: words("ikke fastsatt", italic: true)
  }
}
