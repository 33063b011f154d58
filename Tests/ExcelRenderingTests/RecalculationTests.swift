import ExcelRendering
import Foundation
import GrantLedger
import ProgramRunning
import Testing

/// LibreOffice, with the stored sums taken away, must come to the same sums itself.
@Suite struct RecalculationTests {
  private static let office = "/usr/bin/soffice"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: office), "needs LibreOffice"))
  func libreOfficeCountsTheSameTotals() throws {
    let folder = try TemporaryFolder()
    try writeWorkbook(Sample.statement, words: .sample, to: folder.file("a.xlsx"))
    let stored = try readWorkbook(at: folder.file("a.xlsx"))
    try takeAwayStoredSums(of: folder.file("a.xlsx"), to: folder.file("bare.xlsx"))
    let bare = try readWorkbook(at: folder.file("bare.xlsx"))
    let answer = try RunningProgram(
      Self.office,
      [
        "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to", "xlsx",
        "--outdir", folder.file("out"), folder.file("bare.xlsx"),
      ]
    ).outcome()
    #expect(answer.exitCode == 0, "\(String(decoding: answer.errors, as: UTF8.self))")
    let counted = try readWorkbook(at: folder.file("out/bare.xlsx"))
    var formulas = 0
    for sheet in stored.sheets {
      for (place, cell) in sheet.cells where cell.kind == "formula" {
        formulas += 1
        #expect(try bare.sheet(sheet.name).cells[place]?.number == nil)
        let sum = try #require(try counted.sheet(sheet.name).cells[place]?.number, "\(sheet.name) \(place)")
        #expect(abs(sum - (cell.number ?? .nan)) < 0.005, "\(sheet.name) \(place)")
      }
    }
    #expect(formulas == 10)
  }

  /// Rewrites the workbook without the values of its formulas.
  private func takeAwayStoredSums(of path: String, to other: String) throws {
    let script = """
      import re, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
          for part in old.namelist():
              new.writestr(part, re.sub(rb"</f><v>[^<]*</v>", b"</f>", old.read(part)))
      """
    let answer = try RunningProgram("/usr/bin/python3", ["-c", script, path, other]).outcome()
    #expect(answer.exitCode == 0, "\(String(decoding: answer.errors, as: UTF8.self))")
  }
}
