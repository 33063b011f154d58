import ExportReading
import GrantLedger
import Testing

/// Values beside the money flow: read where they can be, and never a reason to leave a row out.
@Suite struct AsideValueTests {
  private static let headings =
    "Saksnr;År;Ordning;Kommune;Søkt beløp;Egenfinansiering;Annen finansiering;Totalbudsjett;Antall deltakere;Herav påbegynt løp;Bosituasjon;E-post\n"

  private func row(_ rest: String) throws -> (ApplicationRow.Content, [RuleNumber]) {
    let read = read(Self.headings + "1;2021;K;Risør;100;" + rest + "\n")
    return (try #require(read.exports.applications.first).content, read.exports.findings.map(\.rule))
  }

  @Test func `they are read as they are written`() throws {
    let (row, findings) = try row("20;5;125;12;2;eget hjem;kari@risor.example")
    #expect(row.budgetDifference == .zero)
    #expect(row.participants == 12)
    #expect(row.hasBegun == true)
    #expect(row.livingPlace == .ownHome)
    #expect(!row.usesFormerMailbox)
    #expect(findings.isEmpty)
  }

  @Test func `a blank one is nil and not zero`() throws {
    let (row, findings) = try row(";;;;;;")
    #expect(row.budgetDifference == nil)
    #expect(row.participants == nil)
    #expect(row.hasBegun == nil)
    #expect(row.livingPlace == nil)
    #expect(findings.isEmpty)
  }

  @Test func `the budget is held against all its sources`() throws {
    #expect(try row("20;5;126;;;;").0.budgetDifference == kroner(-1))
    #expect(try row("20;;119;;;;").0.budgetDifference == kroner(1))
    #expect(try row(";;100;;;;").0.budgetDifference == nil)
  }

  @Test(arguments: [("0", false), ("1", true), ("Ja", true), ("Nei", false), ("Under arbeid", true)])
  func `begun is a number of people, or yes or no`(written: String, begun: Bool) throws {
    let (row, findings) = try row(";;;;\(written);;")
    #expect(row.hasBegun == begun)
    #expect(findings.isEmpty)
  }

  @Test func `one that cannot be read is a warning and blank, and the row counts`() throws {
    let (row, findings) = try row("ca. 20;5;mye;noen;kanskje;hytte;")
    #expect(row.applied == kroner(100))
    #expect(row.budgetDifference == nil)
    #expect(row.participants == nil)
    #expect(row.hasBegun == nil)
    #expect(row.livingPlace == nil)
    #expect(findings.sorted() == ["VAL-002", "VAL-007", "VAL-007", "VAL-007", "VAL-007"])
  }

  @Test func `an address that the office has left is known in any case, with more around it`() throws {
    #expect(try row(";;;;;;Kari <gammel@Statsforvalteren.no>").0.usesFormerMailbox)
  }
}
