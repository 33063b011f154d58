import Dispatch
import ExcelRendering
import Foundation
import GrantLedger
import Synchronization
import Testing

/// Long tables are written on other threads, past the library: nobody may be able to tell.
@Suite struct LongRowsTests {
  /// More rows than the library is left with, and no whole number of pieces.
  private static let many = 1_100
  /// As many as the library still writes by itself.
  private static let few = 499

  private static let columns = [
    Column(key: "name", heading: "Navn", kind: .text), Column(key: "code", heading: "Kode", kind: .code),
    Column(key: "amount", heading: "Beløp (kr)", kind: .money),
    Column(key: "count", heading: "Antall", kind: .count),
    Column(key: "share", heading: "Andel", kind: .share), Column(key: "day", heading: "Dato", kind: .date),
    Column(key: "other", heading: "Annet", kind: .text),
  ]

  private static func row(_ index: Int) -> [Cell] {
    let others: [Cell] = [
      .blank, .withheld, .notSet, .text("=1+1"), .text("<&>\"' \u{2028}æøå"), .text("a\nb"),
    ]
    return [
      .text("Rad \(index)"), .code("0\(index)"),
      index.isMultiple(of: 7) ? .blank : .money(Money(øre: Int64(index) * 12_345 - 99_999)),
      .count(index * 31 - 400), .share(basisPoints: index * 13),
      .date(CivilDate(dayNumber: 18_000 + Int32(index))),
      others[index % others.count],
    ]
  }

  private static func statement(rows: Int, _ change: (inout Table) -> Void = { _ in }) -> Statement {
    var statement = Sample.statement
    var table = Table(id: "long", columns: columns, rows: (0..<rows).map(row))
    change(&table)
    statement.sections = [
      Section(id: "long", title: "Alle rader", tab: "Alle rader", summary: "Radene.", table: table)
    ]
    return statement
  }

  @Test func everyCellOfALongTableIsAsTheLibraryWritesIt() throws {
    let long = try written(Self.statement(rows: Self.many)).sheet("Alle rader")
    let short = try written(Self.statement(rows: Self.few)).sheet("Alle rader")
    let heading = try #require(short.cells.first { $0.value.text == "Navn" }?.key)
    let first = try #require(Int(heading.dropFirst())) + 1
    for (place, cell) in short.cells {
      let found = try #require(long.cells[place], "\(place)")
      #expect(
        found.kind == cell.kind && found.text == cell.text && found.number == cell.number
          && found.format == cell.format && found.bold == cell.bold && found.indent == cell.indent, "\(place)"
      )
    }
    let names = (0..<Self.many).map { long.cells["A\(first + $0)"]?.text }
    #expect(names == (0..<Self.many).map { "Rad \($0)" })
    #expect(long.tables.first?.range == "A\(first - 1):G\(first + Self.many - 1)")
  }

  @Test(arguments: [0, 255, 256, 700, many - 1])
  func aCellThatCannotBeHeldIsToldByItsPlaceAndNoFileIsLeft(row: Int) throws {
    let folder = try TemporaryFolder()
    let statement = Self.statement(rows: Self.many) {
      $0.rows[row][6] = .text(String(repeating: "x", count: 32_768))
    }
    let place = try #require(
      try written(Self.statement(rows: Self.many)).sheet("Alle rader").cells.first {
        $0.value.text == "Rad \(row)"
      }?.key)
    do {
      try writeWorkbook(statement, words: .sample, to: folder.file("a.xlsx"))
      Issue.record("the text was taken")
    } catch {
      #expect(error.place == "tildelingsrapport-2021.xlsx: sheet 'Alle rader', cell G\(place.dropFirst())")
      #expect(error.reason == .textTooLong(length: 32_768, limit: 32_767))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func aLongTableWithATotalALinkOrASubtotalIsWholeToo() throws {
    let linked = try written(
      Self.statement(rows: Self.many) { $0.rows[900][6] = .link("Hit", section: "long") })
    #expect(try linked.sheet("Alle rader").links.values.contains { $0.contains("Alle rader") })
    let summed = try written(
      Self.statement(rows: Self.many) { table in
        table.subtotalRows = [600]
        for index in table.rows.indices { table.rows[index][2] = .money(Money(øre: 100)) }
        var cells = Array(repeating: Cell.blank, count: Self.columns.count)
        cells[2] = .money(Money(øre: 100 * Int64(Self.many - 1)))
        table.total = .init(cells: cells, rowsAreAddends: false)
      })
    let sheet = try summed.sheet("Alle rader")
    #expect(sheet.cells.values.count { $0.text?.hasPrefix("Rad ") ?? false } == Self.many)
    #expect(sheet.cells.values.contains { $0.number == Double(Self.many - 1) && $0.bold })
  }

  @Test func aLongTableGivesTheSameBytesEachTime() throws {
    let folder = try TemporaryFolder()
    for name in ["a.xlsx", "b.xlsx"] {
      try writeWorkbook(Self.statement(rows: Self.many), words: .sample, to: folder.file(name))
    }
    let same =
      try Data(contentsOf: URL(filePath: folder.file("a.xlsx")))
      == Data(contentsOf: URL(filePath: folder.file("b.xlsx")))
    #expect(same)
  }

  /// Where there are two processors a thread that has other work is lent; with more of them there are threads for it.
  @Test(arguments: [false, true], [0, 1, 3])
  func aLongTableGivesTheSameBytesWhoeverHelps(hasOwnThreads: Bool, helpers: Int) throws {
    let folder = try TemporaryFolder()
    try writeWorkbook(Self.statement(rows: Self.many), words: .sample, to: folder.file("a.xlsx"))
    let writing = WorkbookWriting(
      Self.statement(rows: Self.many), words: .sample, hasOwnThreads: hasOwnThreads)
    let isDone = Atomic(false)
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: helpers + 1) { turn in
      guard turn == 0 else {
        writing.layOut()
        repeat { writing.help() } while !isDone.load(ordering: .relaxed)
        return
      }
      do {
        try writing.write(to: folder.file("b.xlsx"))
      } catch {
        failures.withLock { $0 += 1 }
      }
      isDone.store(true, ordering: .relaxed)
    }
    #expect(failures.withLock { $0 } == 0)
    let same =
      try Data(contentsOf: URL(filePath: folder.file("a.xlsx")))
      == Data(contentsOf: URL(filePath: folder.file("b.xlsx")))
    #expect(same)
    writing.help()
  }
}
