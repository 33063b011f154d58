import ExportReading
import GrantLedger
import Testing

@Suite struct FindingTests {
  private let file = FileID(index: 0)

  private func unread(_ row: String) throws -> UnreadRow {
    let read = read(Rows.headings + row + "\n" + Rows.row + "\n")
    #expect(read.exports.applications.count == 1)
    #expect(read.exports.unread.count == 1)
    return try #require(read.exports.unread.first)
  }

  private func origin(_ line: UInt32, _ record: UInt32) -> Origin {
    Origin(file: file, line: line, record: record)
  }

  @Test func `a value that cannot be read keeps the row out, with column, value and its other amounts`()
    throws
  {
    let row = try unread("1;2021;K;Risør;1.234;400;")
    #expect(row.origin == origin(2, 1))
    #expect(row.amounts == [SourceFile.ColumnSum(column: .granted, sum: kroner(400))])
    #expect(
      row.findings == [
        Finding(
          rule: "VAL-001", severity: .error, place: .record(origin(2, 1), .applied),
          arguments: [
            Finding.Argument("column", .column(.applied)), Finding.Argument("value", .text("1.234")),
          ])
      ])
  }

  @Test func `all mistakes of a row are told at once`() throws {
    let read = read(
      "Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp;Mottatt dato;Vedtak\n"
        + "1;20021;;;x;y;31.02.2021;Kanskje\n")
    let row = try #require(read.exports.unread.first)
    #expect(
      row.findings.map(\.rule.text) == [
        "VAL-001", "VAL-001", "VAL-001", "REC-002", "REC-002", "VAL-002", "VAL-001",
      ])
    #expect(
      row.findings.map(\.place)
        == [ColumnKey.applied, .granted, .year, .scheme, .municipalityName, .decision, .received]
        .map { .record(origin(2, 1), $0) })
  }

  @Test(
    arguments: [
      (";2021;K;;5;;", ColumnKey.municipalityName), ("1;;K;Risør;5;;", .year), ("1;–;K;Risør;5;;", .year),
      ("1;2021; ;Risør;5;;", .scheme),
    ])
  func `a row without year, scheme or municipality is not typed`(row: String, missing: ColumnKey) throws {
    let row = try unread(row)
    #expect(
      row.findings == [
        Finding(
          rule: "REC-002", severity: .error, place: .record(origin(2, 1), missing),
          arguments: [Finding.Argument("column", .column(missing))])
      ])
  }

  @Test(arguments: [("1;2021;K;Risør;5;4", 6), ("1;2021;K;Risør;5;4;x;y", 8), ("1;2021", 2)])
  func `a record of too few or too many fields is not typed, and its columns are not shifted`(
    row: String, found: Int
  ) throws {
    let row = try unread(row)
    #expect(row.amounts.isEmpty)
    #expect(
      row.findings == [
        Finding(
          rule: "REC-001", severity: .error, place: .record(origin(2, 1), nil),
          arguments: [Finding.Argument("expected", .count(7)), Finding.Argument("found", .count(found))])
      ])
  }

  @Test func `empty fields after the last heading are no mistake`() {
    #expect(read(Rows.headings + Rows.row + ";;;\n").exports.applications.count == 1)
    let padded = read("Saksnr;År;Ordning;Kommune;Søkt beløp;;\n1;2021;K;Risør;5\n2;2021;K;Risør;5;;\n")
    #expect(padded.exports.applications.count == 2)
  }

  @Test func `an unclosed quote is told where it opened, and the records after it are read`() throws {
    let read = read(
      Rows.headings + "1;2021;\"K\nL\";Risør;5;;\"åpen\n2;2021;K;Risør;7;;\n3;2021;K;Risør;\"9\";;\n")
    let row = try #require(read.exports.unread.first)
    #expect(row.origin == origin(2, 1))
    #expect(row.amounts.isEmpty)
    #expect(
      row.findings == [
        Finding(rule: "REC-003", severity: .error, place: .position(file, line: 3, column: 13), arguments: [])
      ])
    #expect(read.exports.applications.map(\.content.applied) == [kroner(7), kroner(9)])
    #expect(read.exports.applications.map(\.origin.line) == [4, 5])
  }

  @Test func `an unknown code word is told and left blank, and the row is kept`() throws {
    let read = read(
      "Saksnr;År;Ordning;Kommune;Søkt beløp;Vedtak;Regionalt;Søkertype\n"
        + "1;2021;K;Risør;5;Kanskje;delvis-innvilget;KOMMUNE\n2;2021;K;Risør;5;delvis-innvilget;JA;\n")
    #expect(read.exports.unread.isEmpty)
    #expect(read.exports.applications.map(\.content.decision) == [nil, .partlyGranted])
    #expect(read.exports.applications.map(\.content.isRegional) == [false, true])
    #expect(read.exports.applications.map(\.content.applicantKind) == [.municipality, nil])
    #expect(
      read.exports.findings.first
        == Finding(
          rule: "VAL-002", severity: .warning, place: .record(origin(2, 1), .regional),
          arguments: [
            Finding.Argument("column", .column(.regional)),
            Finding.Argument("value", .text("delvis-innvilget")),
          ]))
    #expect(read.exports.findings.map(\.place) == [.regional, .decision].map { .record(origin(2, 1), $0) })
  }

  @Test func `bytes that are no text keep their record out, with offset and place of the first`() throws {
    let headings = Array("Saksnr;År;Ordning;Kommune;Søkt beløp\n".utf8)
    let bytes = headings + Array("1;2021;Åå;Ris".utf8) + [0xF8] + Array("r\0;5\n2;2021;Å;Ås;7\n".utf8)
    let read = read(bytes: bytes)
    let row = try #require(read.exports.unread.first)
    #expect(read.exports.applications.map(\.content.applied) == [kroner(7)])
    #expect(row.amounts == [SourceFile.ColumnSum(column: .applied, sum: kroner(5))])
    #expect(
      row.findings == [
        Finding(
          rule: "TXT-001", severity: .error, place: .position(file, line: 2, column: 14),
          arguments: [
            Finding.Argument("byte", .code("0xF8")),
            Finding.Argument("offset", .code(String(headings.count + 15))),
            Finding.Argument("count", .count(2)),
          ])
      ])
  }

  @Test func `a NUL byte above the headings is told, and harms no row`() {
    let read = read(bytes: Array("Tit\0tel\n".utf8) + Array((Rows.headings + Rows.row).utf8))
    #expect(read.exports.applications.count == 1)
    #expect(read.exports.findings.map(\.severity) == [.warning])
    #expect(read.exports.findings.map(\.place) == [.position(file, line: 1, column: 4)])
  }

  @Test func `personal text is in no finding`() throws {
    let read = read("Kommune;Lege;Fravær fra\nRisør;Kari Nordmann;x\n;Ola Nordmann;1.3.2021\n")
    let found = read.exports.unread.flatMap(\.findings)
    #expect(found.count == 2)
    #expect(!"\(found)".contains("Nordmann"))
  }

  @Test func `a sum out of range is fatal, and is told once`() {
    let huge = "2;2021;K;Risør;92 233 720 368 547 758,07;;\n"
    let read = read(Rows.headings + huge + huge + huge)
    #expect(read.exports.applications.count == 3)
    #expect(read.exports.findings.map(\.rule.text) == ["SUM-001"])
    #expect(read.exports.findings.map(\.severity) == [.fatal])
    #expect(read.exports.findings.map(\.place) == [.record(origin(3, 2), .applied)])
  }

  @Test func `the amounts read of a file count all records of data, typed or not`() throws {
    let read = read(
      Rows.headings
        + "1;2021;K;A;100;10;\n2;feil;K;B;200;x;\nSum;;;;999;9;\n3;2021;K;C;-50,50;;\n4;kort;1000\n")
    let file = try #require(read.file)
    #expect(
      file.read == [
        SourceFile.ColumnSum(column: .applied, sum: Money(øre: 24_950)),
        SourceFile.ColumnSum(column: .granted, sum: kroner(10)),
      ])
    #expect(file.counts.records == 4)
  }
}
