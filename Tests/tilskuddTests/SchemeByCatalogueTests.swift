import Foundation
import Testing

/// One TOML file is all it takes to add a scheme.
@Suite struct SchemeByCatalogueTests {
  private static let scheme = """
    id = "prove"
    standing = "administered"
    chapter_and_post = "761/99"
    applicants = ["municipality"]
    report_required = true
    disclosure = "municipality"
    first_year = 2021
    other_names = ["Prøveordningen"]
    source = { document = "Et brev", place = "s. 1" }

    [name]
    nb = "Tilskudd til prøver"
    nn = "Tilskot til prøver"
    en = "Grant for trials"

    [short_name]
    nb = "Prøver"
    nn = "Prøver"
    en = "Trials"

    [target]
    nb = "Alle"
    nn = "Alle"
    en = "Everyone"

    [[frame]]
    year = 2021
    amount = 750_000
    source = { document = "Et brev", place = "s. 2" }

    """
  private static let exports = """
    Saksnr;Mottatt dato;År;Ordning;Kommunenr;Kommune;Tiltak;Søkt beløp;Innvilget beløp;Vedtak;Utbetalt beløp
    2021/1;01.02.2021;2021;Prøveordningen;4203;Arendal;Første prøve;500 000;400 000,50;Delvis innvilget;400 000,50
    2021/2;01.02.2021;2021;Tilskudd til prøver;4201;Risør;Andre prøve;100 000;100 000;Innvilget;0

    """

  /// A run with the scheme in a copy of the bundled catalogue.
  private static let published = Result {
    let folder = try Scratch()
    let initialised = try Program.run(["init", "office"], in: folder)
    try #require(initialised.exitCode == 0, "\(initialised.errors)")
    try folder.write(scheme, to: "office/catalogue/schemes/90-prove.toml")
    try folder.write(exports, to: "exports.csv")
    let outcome = try Program.run(
      [
        "yearly", "--year", "2021", "--input", "exports.csv", Project.path("SampleInput"), "--output",
        "Output",
        "--catalogue", "office/catalogue", "--as-of", "2022-03-15", "--fail-on", "never",
      ], in: folder)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return folder
  }

  @Test func `it has its sheet, with every municipality and its total`() throws {
    let workbook = try Workbook(at: Self.published.get().file("Output/2021/\(Sample.name).xlsx"))
    let table = try workbook.sheet("Prøver").table(withHeading: "Kommunenr.")
    #expect(table.rows.count == 25)
    #expect(try table.row(["Kommunenr.": "4203"])["Innvilget"].øre == 40_000_050)
    #expect(try table.row(["Kommunenr.": "4201"])["Søkt"].øre == 10_000_000)
    #expect(table.total["Innvilget"].øre == 50_000_050)
    #expect(table.total["Innvilget"]?.kind == "formula")
    #expect(workbook.names["Sum_Prove_2021"] != nil)
    let frames = try workbook.sheet("Ramme og bruk").table(withHeading: "Ramme")
    let frame = try frames.row(["År": "2021", "Ordning": "Prøver", "Delordning": "Hele ordningen"])
    #expect(frame["Igjen av rammen"].øre == 75_000_000 - 50_000_050)
  }

  @Test func `it has its section and its totals in the Markdown`() throws {
    let markdown = Markdown(try Self.published.get().text("Output/2021/\(Sample.name).md"))
    let section = try markdown.section(titled: "Tilskudd til prøver 2021")
    #expect(section.rows.first { $0["Kommunenr."] == "4203" }?["Innvilget"]?.øre == 40_000_050)
    #expect(section.rows.last?["Innvilget"]?.øre == 50_000_050)
    #expect(section.text.contains("Ramme: 750\u{A0}000\u{A0}kr"))
    let key = try markdown.section(titled: "Nøkkeltall 2021").rows
    #expect(key.first { $0["Ordning"] == "Tilskudd til prøver" }?["Innvilget 2021"]?.øre == 50_000_050)
    let sources = try markdown.section(titled: "Ordninger og kilder").rows
    #expect(sources.contains { $0["Verdi"]?.øre == 75_000_000 && $0["Dokument"] == "Et brev" })
  }

  @Test func `the other schemes keep their figures`() throws {
    let folder = try Self.published.get()
    let markdown = Markdown(try folder.text("Output/2021/\(Sample.name).md"))
    let title = "Tilskudd til aktivitetstiltak for å motvirke ensomhet 2021"
    let before = try Sample.published.get().markdown().section(titled: title).text
    #expect(try markdown.section(titled: title).text == before)
  }

  @Test func `an unchanged copy of the bundled catalogue and templates gives the same files`() throws {
    let folder = try Scratch()
    #expect(try Program.run(["init", "office", "--quiet"], in: folder).output == "")
    let outcome = try Program.run(
      Sample.arguments + [
        "--fail-on", "never", "--catalogue", "office/catalogue", "--templates", "office/templates",
      ], in: folder)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let same = try folder.text("Output/2021/SHA256SUMS") == Sample.published.get().text("SHA256SUMS")
    #expect(same)
  }
}
