import ExcelRendering
import Foundation
import GrantLedger
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A workbook of rows holds every row once, whatever is in it, and is the same for any number of threads.
@Suite struct RowBookTests {
  private static let columns = [
    Column(key: "name", heading: "Navn", kind: .text), Column(key: "code", heading: "Kode", kind: .code),
    Column(key: "granted", heading: "Innvilget", kind: .money),
    Column(key: "used", heading: "Forbruk", kind: .money),
    Column(key: "received", heading: "Mottatt", kind: .date),
    Column(key: "share", heading: "Andel", kind: .share),
    Column(key: "line", heading: "Linje", kind: .count),
  ]

  /// A little of everything, the number of the row among it.
  private static func cells(_ row: Int) -> [Cell] {
    let texts = ["Åmli & <Sirdal>", " ytterst ", "_x0041_", "to\nlinjer", "klokke\u{7}", "\"sitat\"", ""]
    return [
      .text(texts[row % texts.count]), .code("0301-\(row)"),
      .money(Money(øre: Int64(row) * 12_345 - 999_999)),
      row % 3 == 0 ? .blank : .money(Money(øre: Int64(row) * 100)),
      .date(CivilDate(dayNumber: Int32(row % 2 == 0 ? 18_000 + row : -30_000))), .share(basisPoints: row),
      .count(row + 2),
    ]
  }

  private static func book(_ count: Int, perSheet: Int, _ cells: @escaping @Sendable (Int) -> [Cell] = cells)
    -> RowBook
  {
    RowBook(
      name: "rader", title: "Alle rader", summary: "\(count) rader.", notes: ["En merknad."],
      properties: Sample.statement.properties,
      table: LongTable(columns: columns, nameColumns: 2, rowCount: count) { row, room in room = cells(row) },
      sheets: stride(from: 0, to: count, by: perSheet).enumerated().map { place, first in
        RowBook.Sheet(tab: "Rader \(place + 1)", rows: first..<min(first + perSheet, count))
      })
  }

  private func bytes(_ book: RowBook, threads: Int) throws -> Data {
    let folder = try TemporaryFolder()
    try writeRowBook(book, words: .sample, threads: threads, to: folder.file("a.xlsx"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
    return try Data(contentsOf: URL(fileURLWithPath: folder.file("a.xlsx")))
  }

  private func error(_ book: RowBook, to path: String) -> WorkbookError? {
    do throws(WorkbookError) {
      try writeRowBook(book, words: .sample, threads: 2, to: path)
      return nil
    } catch { return error }
  }

  @Test func `every row stands once, in order, on the sheet it belongs to`() throws {
    let folder = try TemporaryFolder()
    // More than one piece a sheet, and a last one that is not full.
    try writeRowBook(Self.book(3_000, perSheet: 1_600), words: .sample, threads: 3, to: folder.file("a.xlsx"))
    let read = try readWorkbook(at: folder.file("a.xlsx"))
    #expect(read.sheets.map(\.name) == ["Rader 1", "Rader 2"])
    var next = 0
    for (sheet, count) in zip(read.sheets, [1_600, 1_400]) {
      #expect(sheet.cells["A1"]?.text == "Alle rader")
      let heading = 5
      #expect(sheet.cells["B\(heading)"]?.text == "Kode")
      #expect(sheet.autofilter == "A\(heading):G\(heading + count)")
      #expect(sheet.frozen == "C\(heading + 1)")
      #expect(sheet.repeatedRows?.contains("\(heading)") == true)
      for row in heading + 1...heading + count {
        check(sheet, row, Self.cells(next))
        next += 1
      }
      #expect(sheet.cells["B\(heading + count + 1)"] == nil)
    }
    #expect(next == 3_000)
    #expect(read.custom.contains(["Kjøring", "2021-1a2b3c"]))
  }

  private func check(_ sheet: ReadSheet, _ row: Int, _ cells: [Cell]) {
    for (letter, cell) in zip("ABCDEFG", cells) {
      let read = sheet.cells["\(letter)\(row)"]
      switch cell {
      case .text(let text), .code(let text):
        // The escapes for characters that XML cannot hold are Excel's own, which openpyxl lets stand.
        let escaped = text.replacing("\u{7}", with: "_x0007_").replacing("_x0041_", with: "_x005F_x0041_")
        #expect((read?.text ?? "") == escaped, "\(letter)\(row)")
      case .money(let money):
        #expect(read?.number.map { Int64(($0 * 100).rounded()) } == money.øre, "\(letter)\(row)")
      case .share(let basisPoints):
        #expect(read?.number.map { Int(($0 * 10_000).rounded()) } == basisPoints, "\(letter)\(row)")
      case .count(let count): #expect(read?.number == Double(count), "\(letter)\(row)")
      case .date(let day):
        // Spreadsheets count days before March 1900 differently: there they are words.
        let words =
          day.year < 1900 ? day.description.split(separator: "-").reversed().joined(separator: ".") : nil
        #expect(read?.text == words ?? day.description, "\(letter)\(row)")
      default: #expect(read == nil, "\(letter)\(row)")
      }
    }
  }

  @Test func `any number of threads gives the same bytes`() throws {
    let book = Self.book(5_000, perSheet: 4_000)
    let one = try bytes(book, threads: 1)
    for threads in [2, 3, 8] { #expect(try bytes(book, threads: threads) == one, "\(threads)") }
  }

  @Test func `amounts are written to the øre, and columns are wide enough for each of them`() throws {
    let amounts: [Int64] = [
      0, 1, -1, 10, 99, 100, -100, 101, 110, 9_007_199_254_740_992, -123_456_789_012_345,
    ]
    let folder = try TemporaryFolder()
    let book = Self.book(amounts.count, perSheet: 100) { row in
      [.text(""), .code(""), .money(Money(øre: amounts[row])), .blank, .blank, .blank, .blank]
    }
    try writeRowBook(book, words: .sample, threads: 2, to: folder.file("a.xlsx"))
    let sheet = try readWorkbook(at: folder.file("a.xlsx")).sheets[0]
    for (row, amount) in amounts.enumerated() {
      let cell = try #require(sheet.cells["C\(row + 6)"])
      #expect(cell.number == Double(amount) / 100)
      #expect(cell.format == "#,##0.00")
    }
    #expect(try #require(sheet.widths["C"]) > Double("90 071 992 547 409,92".count))
  }

  @Test(arguments: [
    (
      Cell.text(String(repeating: "å", count: 32_768)), "A8",
      WorkbookError.Reason.textTooLong(length: 32_768, limit: 32_767)
    ),
    (.money(Money(øre: .max)), "A8", .numberTooLarge("92233720368547758.07")),
  ])
  func `a cell that cannot be held is an error with its place, and leaves nothing`(
    cell: Cell, place: String, reason: WorkbookError.Reason
  ) throws {
    let folder = try TemporaryFolder()
    let book = Self.book(2_000, perSheet: 2_000) { row in
      var cells = Self.cells(row)
      if row == 2 { cells[0] = cell }
      return cells
    }
    let error = error(book, to: folder.file("a.xlsx"))
    #expect(error == WorkbookError(place: "rader.xlsx: sheet 'Rader 1', cell \(place)", reason: reason))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `a row of another width, or more rows than a sheet has, is an error`() throws {
    let folder = try TemporaryFolder()
    let narrow = Self.book(10, perSheet: 10) { row in row == 9 ? [.blank] : Self.cells(row) }
    #expect(error(narrow, to: folder.file("a.xlsx"))?.reason == .cellCount(1, columns: 7))
    let long = Self.book(1_048_576, perSheet: 1_048_576) { _ in [] }
    guard case .tooManyRows(_, limit: 1_048_576) = error(long, to: folder.file("a.xlsx"))?.reason else {
      Issue.record("not refused")
      return
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `what stands there is left as it is`() throws {
    let folder = try TemporaryFolder()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file("a.xlsx")))
    #expect(error(Self.book(10, perSheet: 10), to: folder.file("a.xlsx"))?.reason == .fileExists)
    #expect(try String(contentsOfFile: folder.file("a.xlsx"), encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
  }

  @Test func `a full disk is an error, and leaves nothing`() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      // Room for the workbook without its rows, which the library writes with room to spare.
      var limit = rlimit(rlim_cur: 1_200_000, rlim_max: 1_200_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let error = #expect(throws: WorkbookError.self) {
        try writeRowBook(
          Self.book(200_000, perSheet: 200_000), words: .sample, threads: 2, to: path + "/a.xlsx")
      }
      #expect(error?.reason == .cannotWrite("File too large"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
