import Foundation
import Testing

/// What the exports say about persons reaches no file that others than the adviser may see.
@Suite struct PersonalDataTests {
  /// The columns of the sample that hold what may tell about a person.
  private static let columns: Set = [
    "Kontaktperson", "Kontakt", "E-post", "E-postadresse", "Telefon", "Lege", "Merknad", "Signert av",
    "Saksbehandler", "Avvik/kommentar", "Kommentar", "Årsak", "Plan hvis ikke igangsatt",
  ]
  /// Only the adviser's own working file may hold them.
  private static let working: Set = ["karantene.csv"]

  /// Every such value of the sample; a short word such as "Ja" or "SB1" would be found anywhere.
  private static func canaries() throws -> Set<String> {
    var found: Set<String> = []
    for file in try Expectations.sample.get().files {
      let bytes = try Data(contentsOf: URL(filePath: Project.path("SampleInput/\(file.path)")))
      // One planted row has a byte that is no UTF-8.
      let text = try #require(
        file.encoding == "windows-1252"
          ? String(data: bytes, encoding: .windowsCP1252) : String(decoding: bytes, as: UTF8.self))
      let lines = text.components(separatedBy: .newlines)
      // Above the headings may stand a title.
      let heading = try #require(lines.firstIndex { $0.split(separator: ";").count > 5 })
      let table = DelimitedText(lines[heading...].joined(separator: "\n") + "\n")
      for row in table.rows {
        for (column, value) in row where columns.contains(column) && value.count > 7 { found.insert(value) }
      }
    }
    // The cause of an absence, which is a word of our own, and headings that stand in a file once more.
    return found.subtracting(["Karantene"]).subtracting(columns)
  }

  @Test(arguments: [Sample.published, Sample.internalEdition])
  private func `no name, address, number or remark stands outside the adviser's working file`(
    run: Result<Sample, any Error>
  ) throws {
    let sample = try run.get()
    let canaries = try Self.canaries()
    #expect(canaries.count > 100)
    for name in try sample.files() where !Self.working.contains(name) {
      let text = try Self.texts(of: sample.path(name))
      let leaked = canaries.filter(text.contains)
      #expect(leaked.isEmpty, "\(name): \(leaked.sorted().prefix(5))")
    }
    let spoken = sample.outcome.output + sample.outcome.errors
    #expect(canaries.filter(spoken.contains).isEmpty)
  }

  @Test func `the search would find what is there`() throws {
    let sample = try Sample.published.get()
    let quarantine = try Self.texts(of: sample.path("karantene.csv"))
    #expect(try Self.canaries().contains(where: quarantine.contains))
    #expect(try Self.texts(of: sample.path("\(Sample.name).xlsx")).contains("Kristiansand"))
  }

  @Test func `a scheme that may tell about one person's health is shown for the county alone`() throws {
    let sample = try Sample.published.get()
    let table = try Sample.workbook().sheet("Fastlegekompensasjon").table(withHeading: "Kommunenr.")
    #expect(table.rows.count == 25)
    #expect(table.rows.allSatisfy { $0["Innvilget"]?.text == "skjermet" })
    #expect(table.total["Innvilget"].øre == 225_271_200)
    let rows = try Sample.workbook().sheet("Rader").table(withHeading: "Saksnr.").rows
    #expect(!rows.contains { $0["Type"]?.text == "Refusjonskrav" })
    let claims = try Expectations.sample.get().applications.of("fastlege", 2021)
    // Amounts of one municipality that are no other figure's too.
    let markdown = try sample.markdown().text
    for claim in claims where claim.rows == 1 {
      let amount = try #require(claim.granted)
      let text = "\(amount / 100_000)\u{A0}\(String(format: "%03d", amount / 100 % 1000))"
      #expect(!markdown.contains("| \(text) |"), "\(text)")
    }
  }

  @Test func `the internal edition shows it, and says what it is`() throws {
    let sample = try Sample.internalEdition.get()
    let workbook = try Workbook(at: sample.path("\(Sample.name).xlsx"))
    let table = try workbook.sheet("Fastlegekompensasjon").table(withHeading: "Kommunenr.")
    let expected = try Expectations.sample.get().applications.of("fastlege", 2021)
    for row in table.rows {
      let own = expected.filter { $0.municipality == row["Kommunenr."]?.text }
      #expect((row["Innvilget"].øre ?? 0) == own.total(\.granted))
    }
    #expect(try sample.markdown().text.contains("Intern utgave"))
  }

  /// All text of a file; of a workbook, that of every part.
  private static func texts(of path: String) throws -> String {
    guard path.hasSuffix(".xlsx") else {
      return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
    let script = """
      import html, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as package:
          for part in package.namelist():
              print(part, html.unescape(package.read(part).decode("utf-8")))
      """
    return try Tool.python.output(["-c", script, path])
  }
}
