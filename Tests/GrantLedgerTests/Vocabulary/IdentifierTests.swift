import GrantLedger
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: ["kompetanse-innovasjon", "a", "761-68", String(repeating: "x", count: 40)])
  func `a lower-case name with digits and hyphens is an id`(text: String) {
    #expect(SchemeID(text)?.description == text)
    #expect(PartID(text)?.description == text)
  }

  @Test(arguments: [
    "", "..", ".", "../etc/passwd", "/", "a/b", "a\\b", "c:", "a.b", "~", "a b", "a\u{0}b", "a\n", "Ensomhet",
    "besøk", "a%2e", "a\u{301}", "ａ", String(repeating: "x", count: 41),
  ])
  func `a text that could lead out of a folder or is hard to type is no id`(text: String) {
    #expect(SchemeID(text) == nil)
    #expect(PartID(text) == nil)
  }

  @Test(arguments: ["0301", "4217", "0000", "9999"])
  func `a municipality number keeps its four digits`(text: String) {
    #expect(MunicipalityNumber(text)?.description == text)
    #expect(MunicipalityNumber(text)?.countyNumber == String(text.prefix(2)))
  }

  @Test(arguments: ["", "301", "04217", "42 1", "+421", "-421", "42a1", "４２１７", "٤٢١٧", "4217 "])
  func `anything but four ASCII digits is no municipality number`(text: String) {
    #expect(MunicipalityNumber(text) == nil)
  }

  @Test func `municipality numbers are ordered as numbers`() {
    let numbers = ["4217", "0301", "4201"].compactMap { MunicipalityNumber($0) }
    #expect(numbers.sorted().map(\.description) == ["0301", "4201", "4217"])
  }

  @Test func `places in the input are ordered by file, then line, then record`() {
    let ordered = [(0, 9, 1), (1, 2, 1), (1, 3, 1), (1, 3, 2)].map { origin($0.0, $0.1, $0.2) }
    #expect(ordered.reversed().sorted() == ordered)
  }

  private func origin(_ file: UInt16, _ line: UInt32, _ record: UInt32) -> Origin {
    Origin(file: FileID(index: file), line: line, record: record)
  }
}
