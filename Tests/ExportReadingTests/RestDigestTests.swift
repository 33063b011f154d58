import ExportReading
import GrantLedger
import Testing

/// Rows are told apart by all that they say, also by what no field of theirs holds.
@Suite struct RestDigestTests {
  @Test(arguments: [
    "Kommunenr;År;Plan vedtatt;Besvart dato\n4201;2021;Ja;01.02.2021\n4201;2021;Ja;%\n",
    "Kommunenr;År;Plan vedtatt;Merknad\n4201;2021;Ja;01.02.2021\n4201;2021;Ja;%\n",
  ])
  func `the same answers are another row on another day or with another remark`(export: String) throws {
    let others = read(export.replacing("%", with: "25.02.2021")).exports.surveys.map(\.content)
    #expect(others.count == 2 && others[0] != others[1])
    let same = read(export.replacing("%", with: "01.02.2021")).exports.surveys.map(\.content)
    #expect(same.count == 2 && same[0] == same[1])
  }

  @Test func `a blank column adds nothing`() throws {
    let plain = read("Kommunenr;År;Plan vedtatt\n4201;2021;Ja\n").exports.surveys.map(\.content)
    let more = read("Kommunenr;År;Plan vedtatt;Besvart dato\n4201;2021;Ja;\n").exports.surveys.map(\.content)
    #expect(plain == more)
  }
}
