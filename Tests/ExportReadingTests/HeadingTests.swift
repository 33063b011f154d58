import ExportReading
import GrantLedger
import Testing

@Suite struct HeadingTests {
  @Test func `headings are known without regard to case, spaces and punctuation, and by any name`() throws {
    let read = read("saks-nr.; ÅR ;ordning;kommune;SØKNADSBELØP;søkt overført fra 2020\n1;2021;K;Risør;5;7\n")
    let row = try #require(read.exports.applications.first).content
    #expect(row.applied == kroner(5))
    #expect(row.carryOverApplied == kroner(7))
    #expect(read.headings(of: FileID(index: 0))[1] == "ÅR")
  }

  @Test func `a decomposed letter of a heading is the same letter`() {
    #expect(
      read("Saksnr;A\u{30A}r;Ordning;Kommune;Søkt beløp\n1;2021;K;Risør;5\n").exports.applications.count == 1)
  }

  @Test func `a heading with a year matches four digits and no other number`() {
    let row = "1;2021;K;Risør;5;7\n"
    let heads = "Saksnr;År;Ordning;Kommune;Søkt beløp;"
    #expect(
      read(heads + "Søkt overført fra 20\n" + row).exports.applications.first?.content.carryOverApplied == nil
    )
    #expect(
      read(heads + "Søkt overført fra 20201\n" + row).exports.applications.first?.content.carryOverApplied
        == nil)
  }

  @Test func `title lines above the headings are skipped and counted`() throws {
    let read = read("Søknader i Agder;;\n\n;;Skrevet ut 1.3.\n" + Rows.headings + Rows.row + "\n")
    #expect(read.problems.isEmpty)
    let file = try #require(read.file)
    #expect(file.counts.titleLines == 3)
    #expect(file.counts.records == 1)
    #expect(read.exports.applications.first?.origin.line == 5)
  }

  @Test func `headings are looked for within the first 20 lines and no further`() {
    let above = String(repeating: "tekst\n", count: 19)
    #expect(read(above + Rows.headings + Rows.row).exports.applications.count == 1)
    let tooFar = read(above + "tekst\n" + Rows.headings + Rows.row)
    #expect(tooFar.exports.files.isEmpty)
    #expect(tooFar.problems.count == 1)
  }

  @Test func `each kind of export is known by its headings`() throws {
    let reports = read(
      "Saksnr;År;Ordning;Kommune;Forbruk;Ubrukt;Innvilget;Overført fra tidligere år;Sum disponibelt;"
        + "Søkes overført til 2021;Godkjent overført;Tilbakebetales;Mottatt dato;Revisjonsattest vedlagt\n"
        + "1;2020;K;Risør;10;5;12;3;15;5;4;1;1.3.2021;Ikke krav\n")
    let report = try #require(reports.exports.reports.first).content
    #expect(report.used == kroner(10))
    #expect(report.unused == kroner(5))
    #expect(report.granted == kroner(12))
    #expect(report.carriedIn == kroner(3))
    #expect(report.available == kroner(15))
    #expect(report.carryOverApplied == kroner(5))
    #expect(report.carryOverApproved == kroner(4))
    #expect(report.toRepay == kroner(1))
    #expect(report.received == day("2021-03-01"))
    #expect(report.audit == .notRequired)

    let surveys = read("Kommunenr;År;Plan vedtatt;Vedtaksdato;Nettverk\n4201;2021;Under arbeid;;Ja\n")
    let survey = try #require(surveys.exports.surveys.first).content
    #expect(survey.planAdopted == .inProgress)
    #expect(survey.councilDate == nil)
    #expect(survey.network == .yes)
  }

  @Test func `a claim belongs to the kind's scheme and to the year of its absence`() throws {
    let read = read(
      "Kommune;Lege;Fravær fra;Fravær til;Antall fraværsdager;Søkt beløp;Regnskapsutskrift\n"
        + "Risør;Ola Nordmann;28.12.2020;4.1.2021;5;48 760;Ja\n")
    let claim = try #require(read.exports.claims.first).content
    #expect(claim.year == 2020)
    #expect(read.exports[claim.scheme].match == SchemeID("fastlege").map { .found($0, nil) })
    #expect(claim.doctor == Personal("Ola Nordmann"))
    #expect(claim.absentTo == day("2021-01-04"))
    #expect(claim.days == 5)
    #expect(claim.applied == kroner(48_760))
    #expect(claim.accountPrintout == .yes)
  }

  @Test func `a file that is UTF-16, or has the delimiter in its first line, is read like any other`() {
    let text = Rows.headings + Rows.row + "\n"
    let units = Array(text.utf16).flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(read(bytes: [0xFF, 0xFE] + units).exports.applications.count == 1)
    let named = read("sep=;\r\n" + text)
    #expect(named.exports.applications.first?.origin.line == 3)
    #expect(named.file?.counts.titleLines == 1)
  }

  @Test func `what was understood of a file is kept with it`() throws {
    let file = try #require(read("\u{FEFF}" + Rows.headings + Rows.row + "\r\n").file)
    #expect(file.encoding == "UTF-8 BOM")
    #expect(file.delimiter == ";")
    #expect(file.lineEnd == "mixed")
    #expect(file.kind == .applications)
    #expect(file.byteCount == 3 + (Rows.headings + Rows.row).utf8.count + 2)
  }
}

/// A plain application to vary.
enum Rows {
  static let headings = "Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp;Merknad\n"
  static let row = "2021/1;2021;K;Risør;500;400;"
}
