import Foundation
import Testing

/// The sample with its rows in a workbook of their own, as a run with very many rows has them.
@Suite struct RowBookRunTests {
  private static let arguments =
    Sample.arguments + ["--fail-on", "never", "--rows-beside", "10", "--rows-per-sheet", "100"]
  private static let name = "\(Sample.name)-rader.xlsx"
  private static let run = Result { try Sample(arguments) }

  private struct Row: Hashable {
    var texts: [String: String]
    var numbers: [String: Double]

    init(_ cells: [String: Workbook.Cell]) {
      texts = cells.compactMapValues(\.text)
      numbers = cells.compactMapValues(\.number)
    }
  }

  private static func rows(_ sheet: Workbook.Sheet) throws -> [Row] {
    try sheet.table(withHeading: "Linje").rows.map(Row.init)
  }

  @Test func `it has every row of the sheet once, with file and line`() throws {
    let sample = try Self.run.get()
    #expect(sample.outcome.exitCode == 0, "\(sample.outcome.errors)")
    #expect(sample.outcome.output.contains("All rows: Output/2021/\(Self.name)\n"))
    let book = try Workbook(at: sample.path(Self.name))
    let expected = try Self.rows(Sample.workbook().sheet("Rader"))
    #expect(book.sheets.count == (expected.count + 99) / 100)
    let rows = try book.sheets.flatMap(Self.rows)
    #expect(rows == expected)
    let places = rows.map { "\($0.texts["Fil"] ?? ""):\($0.numbers["Linje"] ?? 0)" }
    #expect(Set(places).count == places.count)
  }

  @Test func `workbook and page say where the rows are`() throws {
    let sample = try Self.run.get()
    let sheet = try Workbook(at: sample.path("\(Sample.name).xlsx")).sheet("Rader")
    #expect(sheet.cells.values.contains { $0.text?.contains(Self.name) == true })
    #expect(!sheet.cells.values.contains { $0.text == "Linje" })
    let page = try sample.text("\(Sample.name).md")
    #expect(page.contains("## Alle rader\n"))
    #expect(page.contains("arbeidsboken \(Self.name) viser alle rader"))
    #expect(try !Sample.published.get().text("\(Sample.name).md").contains(Self.name))
  }

  @Test func `it is listed with its checksum, and is not for the owner alone`() throws {
    let sample = try Self.run.get()
    let output = try #require(sample.manifest().outputs.first { $0.name == Self.name })
    #expect(output.bytes == (try sample.folder.bytes("Output/2021/\(Self.name)").count))
    #expect(try sample.text("SHA256SUMS").contains("\(output.sha256)  \(Self.name)\n"))
    #expect(try sample.files() == (Sample.published.get().files() + [Self.name]).sorted())
    #expect(
      try sample.folder.mode(of: "Output/2021/\(Self.name)")
        == sample.folder.mode(of: "Output/2021/\(Sample.name).xlsx"))
  }

  @Test func `another run gives the same bytes, and takes the place of one without it`() throws {
    let folder = try Scratch()
    #expect(try Program.run(Sample.arguments + ["--fail-on", "never"], in: folder).exitCode == 0)
    #expect(try Program.run(Self.arguments, in: folder).exitCode == 0)
    #expect(try folder.text("Output/2021/SHA256SUMS") == Self.run.get().text("SHA256SUMS"))
    #expect(try Program.run(Sample.arguments + ["--fail-on", "never"], in: folder).exitCode == 0)
    #expect(try folder.files(below: "Output/2021") == Sample.published.get().files())
  }

  @Test(arguments: [100, 300, 500, 700, 900])
  func `a killed run leaves nothing published or all of it`(milliseconds: Int) throws {
    let folder = try Scratch()
    let run = try Program.start(Self.arguments, in: folder)
    usleep(UInt32(milliseconds * 1000))
    run.kill()
    _ = try run.outcome()
    if folder.exists("Output/2021") {
      #expect(try folder.files(below: "Output/2021") == Self.run.get().files())
    }
    #expect(try Program.run(Self.arguments, in: folder).exitCode == 0)
    #expect(try folder.entries(of: "Output") == [".lock", "2021"])
    #expect(try folder.files(below: "Output/2021") == Self.run.get().files())
  }

  @Test func `the public edition hides the same rows`() throws {
    let folder = try Scratch()
    #expect(try Program.run(Self.arguments + ["--edition", "internal"], in: folder).exitCode == 0)
    let all = try Workbook(at: folder.file("Output/2021/\(Self.name)")).sheets.flatMap(Self.rows)
    let shown = try Workbook(at: Self.run.get().path(Self.name)).sheets.flatMap(Self.rows)
    #expect(all.count > shown.count)
    #expect(shown.allSatisfy { $0.texts["Ordning"] != "Fastlegekompensasjon" })
    #expect(all.contains { $0.texts["Ordning"] == "Fastlegekompensasjon" })
  }
}
