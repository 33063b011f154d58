import ExportReading
import GrantLedger
import Testing

@Suite struct LocateTests {
  private let bench = WorkingFile(purpose: "tests of the way back to the file")

  @Test func `a value leads back to file, line, character, heading and text as written`() throws {
    let read = read(
      "Saksnr;Ordning;År;Kommune;Søkt beløp\r\n1;K;2021;Risør;5\r\n2;\"Å;\r\nÆ \"\"x\"\"\";2021; Åseral ;kr 7\r\n",
      name: "mappe/søknader.csv")
    let origin = try #require(read.exports.applications.last).origin
    #expect(origin.line == 3)
    #expect(
      read.locate(origin, .scheme)
        == Location(
          file: "mappe/søknader.csv", line: 3, column: 4, heading: "Ordning", written: "Å;\r\nÆ \"x\"",
          record: 2, offset: 63)
    )
    #expect(
      read.locate(origin, .applied)
        == Location(
          file: "mappe/søknader.csv", line: 4, column: 24, heading: "Søkt beløp", written: "kr 7", record: 2,
          offset: 93))
    #expect(read.locate(origin, .municipalityName).written == " Åseral ")
    #expect(read.locate(origin, .applied).description == "mappe/søknader.csv:4:24")
  }

  @Test func `the record itself is at its first character, and so is a column that is not there`() {
    let read = read(Rows.headings + Rows.row + "\n1;2021\n")
    let origin = read.exports.unread[0].origin
    #expect(
      read.locate(origin, nil)
        == Location(file: "fil.csv", line: 3, column: 1, heading: nil, written: nil, record: 2, offset: 95))
    #expect(read.locate(origin, .paid).heading == nil)
    let short = read.locate(origin, .granted)
    #expect(short.heading == "Innvilget beløp")
    #expect(short.written == nil)
    #expect(short.line == 3)
  }

  @Test func `where people live leads to the column that the file has for it`() {
    for heading in ["Type", "Bosituasjon"] {
      let read = read("Saksnr;Ordning;År;Kommune;Søkt beløp;\(heading)\n1;K;2021;Risør;5;Omsorgsbolig\n")
      let location = read.locate(read.exports.applications[0].origin, .placeType)
      #expect(location.heading == heading)
      #expect(location.written == "Omsorgsbolig")
      #expect(read.exports.applications[0].content.livingPlace == .careHome)
    }
  }

  @Test func `personal text is located but stays wrapped`() {
    let read = read(Rows.headings + Rows.row + "hemmelig\n")
    let location = read.locate(read.exports.applications[0].origin, .remark)
    #expect(location.written == nil)
    #expect(!"\(location)".contains("hemmelig"))
  }

  @Test func `the raw fields of a record are all of them, as written`() {
    let read = read(
      "Saksnr;År;Ordning;Kommune;Søkt beløp;Ukjent\n 1;x;\"a \"\"b\"\"\";; kr 5 ;\"to\nlinjer\"\n")
    let fields = read.rawFields(of: read.exports.unread[0].origin).revealed(to: bench)
    #expect(fields == [" 1", "x", "a \"b\"", "", " kr 5 ", "to\nlinjer"])
    #expect(read.headings(of: FileID(index: 0)).last == "Ukjent")
  }

  @Test func `an offset is that of the file's own bytes, in every encoding`() throws {
    var text = Rows.headings
    for number in 1...600 { text += "\(number);2021;K;Åmli 😀;kr \(number);;\n" }
    let plain = text.replacing("😀", with: "å")
    let files: [(bytes: [UInt8], needle: [UInt8])] = [
      (Array(text.utf8), Array("kr 555".utf8)),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), Array("kr 555".utf8)),
      // Not UTF-8 in a row far above, which makes U+FFFD of one byte.
      (
        Array(text.replacing("99;2021", with: "99;20\u{7}21").utf8).map { $0 == 7 ? 0xFF : $0 },
        Array("kr 555".utf8)
      ),
      (plain.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, Array("kr 555".utf8)),
      (
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] },
        Array("k\0r\0 \05\05\05\0".utf8)
      ),
      (
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] as [UInt8] },
        Array("\0k\0r\0 \05\05\05".utf8)
      ),
    ]
    for (bytes, needle) in files {
      let read = read(bytes: bytes)
      let row = try #require(read.exports.applications.first { $0.origin.line == 556 })
      let offset = try #require(read.locate(row.origin, .applied).offset)
      #expect(bytes[offset...].starts(with: needle), "\(read.file?.encoding ?? "")")
      #expect(read.locate(row.origin, .applied).record == 555)
    }
  }

  @Test func `every record of a long file is found again, whatever lies between`() {
    var text = "Tittel\n" + Rows.headings
    for number in 1...1000 {
      text += number.isMultiple(of: 7) ? "\n;;;;;;\n" : ""
      text += "\(number);2021;\(number.isMultiple(of: 5) ? "\"K\nL\"" : "K");Risør;\(number);;\n"
    }
    let read = read(text)
    #expect(read.exports.applications.count == 1000)
    for (index, row) in read.exports.applications.enumerated() {
      #expect(row.origin.record == UInt32(index + 1))
      #expect(read.locate(row.origin, .applied).written == "\(index + 1)")
    }
  }
}
