import ExportReading
import GrantLedger
import Testing

@Suite struct ReadExportsTests {
  @Test func `a row of an application is typed column by column, in any order of columns`() throws {
    let read = read(
      """
      Kommune;Søkt beløp;Saksnr;Innvilget beløp;År;Ordning;Delordning;Kommunenr;Søker;Søkertype;Regionalt;Vedtak;Mottatt dato;Kontaktperson;Ukjent
      Risør;kr 240 000;2021/12;"1 234,50";2021;Kompetanse;BPA;4201;Risør kommune;Kommune;Ja;Delvis innvilget;01.03.2021;Kari Nordmann;x

      """)
    #expect(read.problems.isEmpty)
    #expect(read.exports.unread.isEmpty)
    #expect(read.exports.findings.isEmpty)
    let row = try #require(read.exports.applications.first)
    #expect(row.origin == Origin(file: FileID(index: 0), line: 2, record: 1))
    #expect(read.text(row.content.caseNumber) == "2021/12")
    #expect(row.content.year == 2021)
    #expect(row.content.applied == kroner(240_000))
    #expect(row.content.granted == Money(øre: 123_450))
    #expect(row.content.paid == nil)
    #expect(read.exports[row.content.scheme].writtenScheme == "Kompetanse")
    #expect(read.exports[row.content.scheme].writtenPart == "BPA")
    #expect(read.exports[row.content.place].written == "4201 Risør")
    #expect(read.text(row.content.applicant) == "Risør kommune")
    #expect(row.content.applicantKind == .municipality)
    #expect(row.content.isRegional)
    #expect(row.content.decision == .partlyGranted)
    #expect(row.content.received == day("2021-03-01"))
    #expect(row.content.contactPerson.map { read.exports.persons[$0] } == Personal("Kari Nordmann"))
  }
}
