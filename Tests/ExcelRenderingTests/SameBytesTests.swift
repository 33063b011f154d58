import ExcelRendering
import Foundation
import GrantLedger
import ProgramRunning
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The same statement gives the same bytes, whatever the day, the time zone and the locale.
@Suite struct SameBytesTests {
  private func bytes(asOf day: CivilDate = Sample.asOf) throws -> Data {
    let folder = try TemporaryFolder()
    var statement = Sample.statement
    statement.properties.asOf = day
    try writeWorkbook(statement, words: .sample, to: folder.file("a.xlsx"))
    return try Data(contentsOf: URL(fileURLWithPath: folder.file("a.xlsx")))
  }

  @Test func twoWritesGiveTheSameBytes() throws {
    #expect(try bytes() == bytes())
  }

  @Test func theFirstDayOfTheEpochIsNotTheClock() async throws {
    let first = try bytes(asOf: CivilDate(dayNumber: 0))
    try await Task.sleep(for: .milliseconds(1_100))
    #expect(try bytes(asOf: CivilDate(dayNumber: 0)) == first)
  }

  @Test func anotherTimeZoneGivesTheSameBytes() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      setenv("TZ", "Pacific/Auckland", 1)
      tzset()
      try writeWorkbook(Sample.statement, words: .sample, to: path + "/a.xlsx")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.xlsx"))) == bytes())
  }

  @Test(.enabled(if: NorwegianLocale.canBeMade, "needs localedef and the definition of nb_NO"))
  func aNorwegianLocaleGivesAnErrorAndNeverABrokenNumber() async throws {
    let folder = try TemporaryFolder()
    let locale = try NorwegianLocale(in: folder)
    let output = try TemporaryFolder()
    await #expect(processExitsWith: .success) {
      [locales = locale.path as String, path = output.path as String] in
      setenv("LOCPATH", locales, 1)
      guard setlocale(LC_ALL, "nb_NO.UTF-8") != nil else { exit(1) }
      let error = #expect(throws: WorkbookError.self) {
        try writeWorkbook(Sample.statement, words: .sample, to: path + "/a.xlsx")
      }
      #expect(error?.reason == .decimalPoint(","))
      // With numbers as the program sets them, the rest of the locale does no harm.
      setlocale(LC_NUMERIC, "C")
      try writeWorkbook(Sample.statement, words: .sample, to: path + "/b.xlsx")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path) == ["b.xlsx"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: output.file("b.xlsx"))) == bytes())
  }
}

/// The locale nb_NO.UTF-8, made for a test since few machines have it.
struct NorwegianLocale {
  var path: String

  static var canBeMade: Bool {
    ["/usr/bin/localedef", "/usr/share/i18n/locales/nb_NO"].allSatisfy(
      FileManager.default.fileExists(atPath:))
  }

  init(in folder: TemporaryFolder) throws {
    path = folder.path
    let answer = try RunningProgram(
      "/usr/bin/localedef", ["--no-archive", "-i", "nb_NO", "-f", "UTF-8", folder.file("nb_NO.UTF-8")]
    ).outcome()
    #expect(answer.exitCode == 0, "\(String(decoding: answer.errors, as: UTF8.self))")
  }
}
