import ExportReading
import GrantLedger
import Testing

@Suite struct FileProblemTests {
  private func message(_ text: String) -> [String] { read(text).problems.map(\.description) }

  @Test(arguments: ["", "\n\r\n", " \n;;;\n\t\n", "\u{FEFF}"])
  func `an empty file is named as such`(text: String) {
    #expect(message(text) == ["fil.csv: the file is empty; export it again, or leave it out"])
  }

  @Test func `headings alone are read, and told`() {
    let read = read("Tittel\n" + Rows.headings + "\n")
    #expect(read.exports.files.count == 1)
    #expect(read.problems.map(\.fileWasRead) == [true])
    #expect(
      read.problems.map(\.description) == [
        "fil.csv:2: headings but no rows below them; export it again if it should have rows"
      ])
  }

  @Test func `a file of no known kind is told its headings, the nearest kind and what it lacks`() {
    #expect(
      message("Saksnr;År;Ordning;Beløp\n1;2021;K;5\n") == [
        "fil.csv:1: no kind of export that the catalogue knows: found \"Saksnr\", \"År\", \"Ordning\", "
          + "\"Beløp\"; nearest is applications, which also has \"Søkt beløp\"; correct the headings or add them "
          + "to the catalogue"
      ])
    #expect(
      message("navn;alder\nKari;7\n") == [
        "fil.csv:1: no kind of export that the catalogue knows: found \"navn\", \"alder\"; the row of headings "
          + "must be within the first 20 lines"
      ])
  }

  @Test func `a file whose rows could not be placed is told what it lacks`() {
    #expect(
      message("Saksnr;Søkt beløp;Ordning\n1;5;K\n") == [
        "fil.csv:1: an export of applications without \"År\", \"Kommune\"; add the column, or its heading to the "
          + "catalogue"
      ])
  }

  @Test func `two headings that mean the same are refused, with both`() {
    #expect(
      message("Saksnr;År;Ordning;Kommune;Søkt beløp;Søknadsbeløp\n1;2021;K;Risør;5;6\n") == [
        "fil.csv:1: columns 5 and 6 (\"Søkt beløp\", \"Søknadsbeløp\") mean the same; leave one out or rename it"
      ])
    #expect(read("Saksnr;År;Ordning;Kommune;Søkt beløp;X;X\n1;2021;K;Risør;5;6;7\n").problems.isEmpty)
  }

  @Test func `what is no text is told by its kind`() {
    #expect(
      read(bytes: [0x50, 0x4B, 3, 4]).problems.map(\.description) == [
        "fil.csv: this is an Excel workbook, not CSV; open it and save it as CSV (UTF-8)"
      ])
    let units = Rows.headings.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(
      read(bytes: units).problems.map(\.description) == [
        "fil.csv: not a text file (the first byte that is no character is at offset 1); save it as CSV (UTF-8)"
      ])
  }

  @Test func `more files than can be told apart are refused`() {
    #expect(
      FileProblem(file: "b.csv", reason: .tooManyFiles(limit: 65_536)).description
        == "b.csv: more than 65536 files in one run; give fewer")
  }

  @Test func `a file that cannot be used has no number, and the others are read`() {
    let good = Array((Rows.headings + Rows.row).utf8)
    let read = readExports(
      [
        InputFile(name: "tom.csv", bytes: []), InputFile(name: "a.csv", bytes: good),
        InputFile(name: "annet.csv", bytes: Array("x\n".utf8)), InputFile(name: "b.csv", bytes: good),
      ], by: Fixture.catalogue, today: Fixture.today)
    #expect(read.exports.files.map(\.name) == ["a.csv", "b.csv"])
    #expect(read.exports.applications.map(\.origin.file.index) == [0, 1])
    #expect(read.problems.map(\.file) == ["tom.csv", "annet.csv"])
    #expect(read.locate(read.exports.applications[1].origin, nil).file == "b.csv")
  }
}
