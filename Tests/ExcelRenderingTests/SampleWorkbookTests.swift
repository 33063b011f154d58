import ExcelRendering
import Foundation
import GrantLedger
import Testing

/// The sample written once, read back by an independent reader.
private let sample = Result { () throws -> ReadWorkbook in
  let folder = try TemporaryFolder()
  try writeWorkbook(Sample.statement, words: .sample, to: folder.file("sample.xlsx"))
  if let keep = ProcessInfo.processInfo.environment["KEEP_WORKBOOK"] {
    try? FileManager.default.copyItem(atPath: folder.file("sample.xlsx"), toPath: keep)
  }
  return try readWorkbook(at: folder.file("sample.xlsx"))
}

@Test func theFirstSheetIsTheCoverAndEverySectionHasASheetInOrder() throws {
  let book = try sample.get()
  #expect(book.sheets.map(\.name) == ["Forside"] + Sample.statement.sections.map(\.tab))
  #expect(book.active == "Forside")
}
