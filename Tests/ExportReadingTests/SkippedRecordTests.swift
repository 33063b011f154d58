import ExportReading
import GrantLedger
import Testing

@Suite struct SkippedRecordTests {
  private func counts(_ rows: String...) -> SourceFile.Counts? {
    read(Rows.headings + rows.joined(separator: "\n") + "\n").file?.counts
  }

  @Test func `blank lines and lines of delimiters alone are counted and no records`() throws {
    let read = read(Rows.headings + "\n;;;;;;\n \u{A0};;;;;;\n" + Rows.row + "\n\n")
    #expect(read.file?.counts.blankLines == 4)
    #expect(read.file?.counts.records == 1)
    let row = try #require(read.exports.applications.first)
    #expect(row.origin == Origin(file: FileID(index: 0), line: 5, record: 1))
  }

  @Test func `headings repeated in the middle are counted, also in quotes`() {
    let quoted = Rows.headings.split(separator: "\n")[0].split(separator: ";").map { "\"\($0)\"" }
    let found = counts(
      Rows.row, String(Rows.headings.dropLast()), Rows.row, quoted.joined(separator: ";"), Rows.row)
    #expect(found?.repeatedHeadings == 2)
    #expect(found?.records == 3)
  }

  @Test(arguments: ["Side 1 av 3", "Kilde: fagsystemet", "9Foto: © Statsforvalteren;;;", "* foreløpige tall"])
  func `words alone in the first field are a footer`(footer: String) {
    let found = counts(Rows.row, footer)
    #expect(found?.footers == 1)
    #expect(found?.records == 1)
  }

  @Test func `a case number alone is a row with its values missing, not a footer`() {
    let found = counts(Rows.row, "2021/2;;;;;;")
    #expect(found?.footers == 0)
    #expect(found?.records == 2)
  }

  @Test(arguments: ["Sum", "SUM 2021", "Totalt:", "I  alt", "AGDER", "sum søkt"])
  func `a row of totals is left out of the rows`(word: String) {
    let read = read(Rows.headings + Rows.row + "\n\(word);;;;500;400;\n")
    #expect(read.file?.counts.totalRows == 1)
    #expect(read.exports.applications.count == 1)
    #expect(read.exports.unread.isEmpty)
  }

  @Test
  func `a row of totals has its word in the first field that says anything, and may hold garbage elsewhere`()
  {
    #expect(counts(Rows.row, ";;;Sum;500;400;734")?.totalRows == 1)
  }

  @Test(
    arguments: [
      "2021/2;2021;K;Sum;500;400;", "Summen AS;2021;K;Risør;500;;", "Agder AS;2021;K;Risør;500;400;",
      "Sum;;;;;;",
    ])
  func `a row that names case or municipality, or has no amount, is no row of totals`(row: String) {
    #expect(counts(Rows.row, row)?.totalRows == 0)
  }

  @Test(arguments: ["Agder turlag", "Agder 4H", "Agder - Mandal", "AGDER Frivilligsentral"])
  func `the county's name is a row of totals only by itself: the money of its namesakes is not left out`(
    name: String
  ) {
    let read = read(Rows.headings + Rows.row + "\n\(name);;;;500;400;\n")
    #expect(read.file?.counts.totalRows == 0)
    #expect(read.exports.unread.flatMap(\.amounts).map(\.sum) == [kroner(500), kroner(400)])
  }

  @Test(arguments: ["Agder", "AGDER:", " agder ", "Agder i alt", "Sum Agder 2021"])
  func `the county's name alone, or with a word for totals, is one`(name: String) {
    #expect(counts(Rows.row, "\(name);;;;500;400;")?.totalRows == 1)
  }

  @Test func `a stated total stands beside the sum of the rows since the last one`() {
    let read = read(
      Rows.headings
        + "1;2021;K;A;100;;\n2;2021;K;B;200;50;\nSum;;;;300;50;\n3;2021;K;C;400;70;\nSum;;;;400;71;\n")
    let totals = read.exports.statedTotals
    #expect(totals.map(\.column) == [.applied, .granted, .applied, .granted])
    #expect(totals.map(\.stated) == [kroner(300), kroner(50), kroner(400), kroner(71)])
    #expect(totals.map(\.computed) == [kroner(300), kroner(50), kroner(400), kroner(70)])
    #expect(totals.map(\.origin.line) == [4, 4, 6, 6])
    #expect(totals.map(\.origin.record) == [3, 3, 5, 5])
  }

  @Test func `a grand total below part totals is held against the whole file`() {
    let read = read(
      Rows.headings + "1;2021;K;A;100;;\nSum;;;;100;;\n2;2021;K;B;200;;\nSum;;;;200;;\nI alt;;;;300;;\n")
    #expect(read.exports.statedTotals.map(\.computed) == [kroner(100), kroner(200), kroner(300)])
  }

  @Test func `a row that cannot be typed counts in what a total is held against`() {
    let read = read(Rows.headings + "1;feil;K;A;100;;\n2;2021;K;B;200;;\nSum;;;;300;;\n")
    #expect(read.exports.statedTotals.map(\.computed) == [kroner(300)])
  }
}
