import Testing

@testable import ExportReading

@Suite struct DialectTests {
  private func dialect(_ text: String) throws -> Dialect {
    Dialect(of: try SourceText(decoding: Array(text.utf8)))
  }

  @Test(arguments: [";", ",", "\t", "|"])
  func `the delimiter is found from the file itself`(delimiter: String) throws {
    let text = ["Saksnr", "År", "Søkt"].joined(separator: delimiter)
    let row = ["2021/1", "2021", "5000"].joined(separator: delimiter)
    #expect(try dialect("\(text)\n\(row)\n\(row)\n").delimiter == delimiter.utf8.first)
  }

  @Test func `decimal commas do not make a comma the delimiter`() throws {
    #expect(try dialect("Saksnr;Søkt;Gitt\n1;10,50;9,25\n2;11,50;8,25\n").delimiter == Byte.semicolon)
    #expect(try dialect("Søkt beløp\n10,50\n11,25\n").delimiter == Byte.semicolon)
    #expect(try dialect("Saksnr|Søkt\n1|10,50\n2|11,25\n").delimiter == Byte.bar)
  }

  @Test func `commas in text do not outweigh semicolons`() throws {
    let text = "Tiltak;Søkt\nKurs, kaffe, buss;1\nSang, dans, fest;2\nMat, drikke, natt;3\n"
    #expect(try dialect(text).delimiter == Byte.semicolon)
  }

  @Test func `title lines above do not hide the delimiter`() throws {
    #expect(try dialect("Søknader 2021, Agder\n\nSaksnr,År\n1,2021\n2,2021\n").delimiter == Byte.comma)
  }

  @Test func `a first line that names the delimiter decides, and is taken away`() throws {
    let found = try dialect("sep=,\r\na;b,c;d\r\n")
    #expect(found.delimiter == Byte.comma)
    #expect(found.start == 7)
    #expect(found.firstLine == 2)
    #expect(try dialect("SEP=;\na;b\n").delimiter == Byte.semicolon)
    // More than one character after it is a heading that happens to begin so.
    #expect(try dialect("sep=tember;b\n").start == 0)
  }

  @Test func `fields between apostrophes are quoted, but an apostrophe in a text is not a quote`() throws {
    #expect(try dialect("'a','b'\n'1,5','2'\n").quote == Byte.apostrophe)
    #expect(try dialect("a,b\nd'Or,x\nl'eau,y\nc'est,z\nj'ai,w\n").quote == Byte.quote)
    #expect(try dialect("'a',\"b\"\n'c','d'\n").quote == Byte.quote)
  }

  @Test func `line ends are told apart`() throws {
    #expect(try dialect("a;b\nc;d\n").lineEnd == .lineFeed)
    #expect(try dialect("a;b\r\nc;d\r\n").lineEnd == .carriageReturnLineFeed)
    #expect(try dialect("a;b\rc;d\r").lineEnd == .carriageReturn)
    #expect(try dialect("a;b\r\nc;d\n").lineEnd == .mixed)
    #expect(try dialect("a;b\r\n\"c\nd\";e\r\n").lineEnd == .carriageReturnLineFeed)
  }
}
