import Foundation
import Testing

/// LibreOffice opens the published workbook and comes to the same sums by itself.
@Suite struct RecalculationTests {
  private static let mayBeSkipped = ProcessInfo.processInfo.environment["CI"] == nil

  @Test(.enabled(if: Tool.libreOffice.isInstalled || !mayBeSkipped, "needs LibreOffice"))
  func `LibreOffice counts every total anew to what is stored`() throws {
    let folder = try Scratch()
    let stored = try Sample.workbook()
    try withoutStoredSums(Sample.published.get().path("\(Sample.name).xlsx"), to: folder.file("bare.xlsx"))
    try Tool.libreOffice.output([
      "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to", "xlsx",
      "--outdir", folder.file("counted"), folder.file("bare.xlsx"),
    ])
    let counted = try Workbook(at: folder.file("counted/bare.xlsx"))
    #expect(counted.sheets.map(\.name) == stored.sheets.map(\.name))
    var formulas = 0
    for sheet in stored.sheets {
      let other = try counted.sheet(sheet.name)
      for (place, cell) in sheet.cells where cell.kind == "formula" {
        formulas += 1
        #expect(other.cells[place].øre == Optional(cell).øre, "\(sheet.name) \(place)")
      }
    }
    // Three schemes shown by municipality have ten sums or more each.
    #expect(formulas > 40)
  }

  /// Takes the values of the formulas away, so that no reader can do with those.
  private func withoutStoredSums(_ path: String, to other: String) throws {
    try Tool.python.output([
      "-c",
      """
      import re, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
          for part in old.namelist():
              new.writestr(part, re.sub(rb"</f><v>[^<]*</v>", b"</f>", old.read(part)))
      """, path, other,
    ])
  }
}
