import GrantLedger
import SeededNumbers
import Testing

@testable import ExportReading

/// Rows added up in pieces, held against the same rows read one by one.
@Suite struct SumTests {
  static let headings =
    "Saksnr;År;Ordning;Kommunenr;Kommune;Søkt beløp;Innvilget beløp;Vedtak;Mottatt dato;Merknad\n"
  static let rows = [
    "2021/1;2021;Prøve;4217;Åmli;1 234 567,50;1 000 000,00;Innvilget;01.03.2021;\n",
    "2021/2;2020;Prøve;4217;Åmli;400000;400 000;Delvis innvilget;1.3.21;\"to\nlinjer; og \"\"sitat\"\"\"\n",
    "2021/3;2021;Prøve;4201;Risør;5\u{A0}000,00;;Avslag;2021-03-01;x\r\n",
    "2021/4;2021;Prøve;4201;Risør;100;200;Innvilget;;mer innvilget enn søkt\n",
    "2021/5;2021;Ukjent;4201;Risør;1 000,00;;;;\n", "2021/6;2021;Prøve;0301;Oslo;1 000,00;;;;\n",
    "2021/7;2021;Prøve;4201;Risør;1.234;;;;\n", "2021/8;2021;Prøve;4201;Risør;300;1;Avslag;;\n",
    "2021/9;;Prøve;4201;Risør;1;;;;\n", "\"2021/10\";\"2021\";\"Prøve\";\"4201\";\"Risør\";\"7,00\";;;;\n",
    " 2021/11 ; 2021 ;Prøve; 4201;Risør ; 12,00 ;-;;;\n", "2021/12;2021;Prøve;;Åmli;\u{2212}5,00;;;;\n",
    "kort;2021\n", "\n", "Sum;;;;;1;2;;;\n", "Kilde: arkivet\n", headings,
    "2021/13;2021;\"Prøve;4201;Risør;1;;;;\n",
    "2021/14;2021;Prøve;4201;Risør;1;1;Kanskje;31.02.2021;\n",
    // Letters read in the wrong encoding, which each row tells.
    "2021/16;2021;PrÃ¸ve;;Ã…mli;1,00;;;;\n", "2021/17;2021;Prøve;;Ã…mli;1,00;;;;\n",
    // Points that show what points mean, and some that do not.
    "2021/18;2021;Prøve;4201;Risør;12.500;2.500;;;\n", "2021/19;2021;Prøve;4201;Risør;1.012.500,00;;;;\n",
    "2021/20;2021;Prøve;4201;Risør;;1234.50;;;\n", "Sum;;;;;;1.234.567,00;;;\n",
    "2021/21;2021;Prøve;4201;Risør;1e6;\u{A0}5 000,5;;;–\n",
    "2021/22;2021;\"Prøve;x\";4201;Risør;1,00;;;;\n", "2021/23;2021;Prøve;\"4201;Risør\";;1,00;;;;\n",
  ]

  /// Headings with something to say about them.
  private static let otherHeadings =
    "Saksnr;År;Ordning;Kommunenr;Kommune;Søkt beløp (i 1000 kr);Innvilget belÃ¸p;Vedtak;Mottatt dato;Merknad\n"

  /// A remark that looks like records: where a piece begins in it, the guess is wrong.
  private static let deceptive =
    "2021/15;2021;Prøve;4217;Åmli;2,00;;;;\"se:\n"
    + String(repeating: "2021/1;2021;Prøve;4217;Åmli;1,00;;;;\n", count: 12) + "\"\n"

  static var catalogue: Catalogue {
    get throws {
      var catalogue = Fixture.catalogue
      let name = LocalizedName(.init(language: "nb", text: "Prøve"))
      catalogue.schemes = [
        Scheme(
          id: try #require(SchemeID("prove")), name: name, shortName: name, otherNames: [],
          chapterAndPost: "",
          standing: .administered, parts: [], applicants: [], target: nil, measures: .init(), frames: [],
          rates: [], deadlines: [], audit: nil, reportRequired: true, priority: nil, firstYear: nil,
          lastYear: nil, disclosure: .municipality, source: Source(document: "", place: ""))
      ]
      catalogue.municipalities = MunicipalityRegister(
        municipalities: try [("4217", "Åmli", "42"), ("4201", "Risør", "42"), ("0301", "Oslo", "03")].map {
          Municipality(
            number: try #require(MunicipalityNumber($0.0)), name: $0.1, countyNumber: $0.2, countyName: $0.2,
            validity: .always, successors: [])
        }, aliases: [])
      return catalogue
    }
  }

  private func sums(
    _ text: String, threads: Int, pieceSize: Int, window: Int, readSize: Int = 64,
    encoding: (String) -> [UInt8] = { Array($0.utf8) }
  ) throws -> ExportSums {
    let input = SumInput(name: "a.csv", source: PieceSource(encoding(text)))
    return try SumRun([input], by: Self.catalogue, today: Fixture.today, rules: RuleBook.all)
      .sums(threads: threads, pieceSize: pieceSize, window: window, readSize: readSize)
  }

  /// The same by way of `readExports`, which keeps every row.
  private func sumsOfRows(_ text: String) throws -> RowSums {
    let catalogue = try Self.catalogue
    let read = readExports(
      [InputFile(name: "a.csv", bytes: Array(text.utf8))], by: catalogue, today: Fixture.today)
    var sums = RowSums(by: catalogue, today: Fixture.today)
    sums.meet(schemes: read.exports.schemes, places: read.exports.places)
    sums.note(read.exports.findings.filter { $0.rule != "SUM-001" })
    for row in read.exports.applications { try sums.post(row.content) }
    for row in read.exports.unread { sums.leaveOut(row.findings) }
    return sums
  }

  private func text(_ random: inout SeededGenerator, most: Int = 80) -> String {
    let count = Int.random(in: 1...most, using: &random)
    let hasOtherHeadings = Int.random(in: 0..<4, using: &random) == 0
    // Mostly plain rows, as in a file, and now and then any of the others.
    return (hasOtherHeadings ? Self.otherHeadings : Self.headings)
      + (0..<count).map { _ in
        let isAny = Int.random(in: 0..<4, using: &random) == 0
        return Self.rows[isAny ? Int.random(in: 0..<Self.rows.count, using: &random) : 0]
      }.joined()
  }

  @Test func `pieces of any size and any number of threads give what all rows in order give`() throws {
    for seed in 0..<25 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = text(&random)
      let expected = try sumsOfRows(text)
      for (threads, pieceSize, readSize) in [
        (1, 1 << 20, 1 << 20), (1, 40, 33), (2, 97, 7), (2, 1000, 64), (3, 7, 1), (2, 4096, 4096),
        (1, 1 << 20, 50),
      ] {
        let sums = try sums(
          text, threads: threads, pieceSize: pieceSize, window: 400, readSize: readSize)
        #expect(sums.sums.lines == expected.lines, "\(seed) \(pieceSize)")
        #expect(sums.sums.findingLines == expected.findingLines, "\(seed) \(pieceSize)")
        #expect(sums.sums.counts == expected.counts, "\(seed) \(pieceSize)")
      }
    }
  }

  @Test func `a file of any bytes is added up alike in pieces and whole`() throws {
    let pieces = [
      ";", "\n", "\r\n", "\r", "\"", "\"\"", "2021", "Prøve", "4217", "Åmli", "1 000,00", " ", "å",
    ]
    for seed in 500..<515 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var text = text(&random)
      for _ in 0..<40 { text += pieces.randomElement(using: &random) ?? "" }
      text += self.text(&random)
      let whole = try sums(text, threads: 1, pieceSize: 1 << 20, window: .max / 2)
      for pieceSize in [31, 500] {
        let sums = try sums(text, threads: 2, pieceSize: pieceSize, window: 300)
        #expect(sums.sums.lines == whole.sums.lines, "\(seed) \(pieceSize)")
        #expect(sums.sums.findingLines == whole.sums.findingLines, "\(seed) \(pieceSize)")
        #expect(sums.counts == whole.counts, "\(seed) \(pieceSize)")
      }
    }
  }

  @Test(arguments: [40, 120, 1 << 20])
  func `title lines above the headings are counted once, however many pieces there are`(pieceSize: Int) throws
  {
    let text =
      "Statsforvalteren;;\nSøknader 2021;;\n" + Self.headings + String(repeating: Self.rows[0], count: 12)
    let sums = try sums(text, threads: 2, pieceSize: pieceSize, window: 400)
    #expect(sums.counts.map(\.titleLines) == [2])
    #expect(sums.counts.map(\.records) == [12])
  }

  @Test func `records that stand inside a quoted field are not counted, wherever a piece begins`() throws {
    let text = Self.headings + String(repeating: Self.rows[0] + Self.deceptive, count: 6)
    let expected = try sumsOfRows(text)
    for pieceSize in [50, 120, 333, 700] {
      let sums = try sums(text, threads: 2, pieceSize: pieceSize, window: 400)
      #expect(sums.sums.lines == expected.lines)
      #expect(sums.sums.counts == expected.counts)
    }
  }

  @Test func `an amount that could be two is decided by its column, wherever what decides it stands`() throws
  {
    let plain = String(repeating: Self.rows[1], count: 30)
    let ambiguous = "2021/1;2021;Prøve;4201;Risør;12.500;;;;\n"
    let groups = "2021/2;2021;Prøve;4217;Åmli;1.012.500,00;;;;\n"
    let decimals = "2021/3;2021;Prøve;4217;Åmli;1234.50;;;;\n"
    let cases: [(others: String, øre: Int64?)] = [
      (groups, 1_250_000), (decimals, 1250), (groups + decimals, nil), ("", nil),
    ]
    for (others, øre) in cases {
      for body in [ambiguous + plain + others, others + plain + ambiguous] {
        let text = Self.headings + body
        let expected = try sumsOfRows(text)
        for (pieceSize, window) in [(100, 400), (1 << 20, 400), (1 << 20, .max / 2)] {
          let sums = try sums(text, threads: 2, pieceSize: pieceSize, window: window)
          #expect(sums.sums.lines == expected.lines)
          #expect(sums.sums.findingLines == expected.findingLines)
          let risør = sums.sums.lines.first { $0.key.municipality.description == "4201" }
          #expect(risør?.totals.amounts.applied.øre == øre)
        }
      }
    }
  }

  @Test func `the same bytes give the same for 1 and 2 threads and any pieces, with CR, CRLF and quotes`()
    throws
  {
    for (seed, end) in zip(
      900..<930 as Range<UInt64>, ["\r", "\r\n", "\n"] + Array(repeating: "\r\n", count: 6))
    {
      var random = SeededGenerator(seed: seed)
      let text = text(&random, most: 15).replacing("\r\n", with: "\n").replacing("\n", with: end)
      let expected = try sumsOfRows(text)
      for (threads, pieceSize, readSize) in [
        (1, 1, 1), (2, 7, 64), (2, 64, 7), (2, 4096, 64), (1, 4096, 4096),
      ] {
        let sums = try sums(
          text, threads: threads, pieceSize: pieceSize, window: 400, readSize: readSize)
        #expect(sums.sums.lines == expected.lines, "\(seed) \(pieceSize)")
        #expect(sums.sums.findingLines == expected.findingLines, "\(seed) \(pieceSize)")
      }
    }
  }

  @Test func `a quoted field that holds a delimiter is not taken for two, nor two for one`() throws {
    let two = "2021/1;2021;Prøve;4201;Risør;1,00;;;;\n"
    let one = "2021/2;2021;Prøve;\"4201;Risør\";;1,00;;;;\n"
    for order in [[two, one], [one, two]] {
      let text = Self.headings + order.map { String(repeating: $0, count: 6) }.joined() + two + one
      let expected = try sumsOfRows(text)
      let sums = try sums(text, threads: 1, pieceSize: 1 << 20, window: 400, readSize: 1 << 20)
      #expect(sums.sums.lines == expected.lines)
      #expect(sums.sums.counts == expected.counts)
      #expect(sums.sums.findingLines == expected.findingLines)
    }
  }

  @Test func `what a record that is no row of data shows of points counts as well`() throws {
    let ambiguous = String(repeating: "2021/1;2021;Prøve;4201;Risør;12.500;;;;\n", count: 20)
    for other in ["Sum;;;;;1.234.567,00;;;;\n", "2021/2;2021;Ukjent;4201;Risør;1.234.567,00;;;;x;y\n"] {
      let text = Self.headings + ambiguous + other
      let expected = try sumsOfRows(text)
      let sums = try sums(text, threads: 2, pieceSize: 200, window: 400)
      #expect(sums.sums.lines == expected.lines)
      #expect(sums.sums.lines.first?.totals.amounts.applied == Money(øre: 25_000_000))
    }
  }

  @Test func `every record of data is posted or left out`() throws {
    for seed in 0..<50 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let sums = try sums(text(&random), threads: 2, pieceSize: 100, window: 400)
      let counts = sums.sums.counts
      #expect(counts.posted + counts.quarantined == sums.counts[0].records)
    }
  }

  @Test func `an encoding that shows only far down is found there`() throws {
    let plain = String(repeating: "2021/1;2021;prove;4217;;1,00;;;;\n", count: 50)
    var bytes = Array((Self.headings + plain).utf8)
    bytes += Array("2021/2;2021;prove;4217;;1,00;;;;bl".utf8) + [0xE5] + Array("b\n".utf8)
    let input = SumInput(name: "a.csv", source: PieceSource(bytes))
    let run = SumRun([input], by: try Self.catalogue, today: Fixture.today, rules: RuleBook.all)
    let inPieces = try run.sums(threads: 2, pieceSize: 100, window: 300)
    let whole = try run.sums(threads: 1, pieceSize: 100, window: .max / 2)
    #expect(inPieces.sums.lines == whole.sums.lines)
    #expect(inPieces.sums.findingLines == whole.sums.findingLines)
    #expect(inPieces.counts == whole.counts)
    #expect(whole.sums.findingLines.contains { $0.rule == "TXT-001" })
  }

  @Test func `a file without rows is a problem that is told`() throws {
    #expect(
      try sums(Self.headings, threads: 1, pieceSize: 10, window: .max / 2).problems.map(\.reason) == [
        .onlyHeadings(line: 1)
      ])
    #expect(try sums("", threads: 1, pieceSize: 10, window: 10).problems.map(\.reason) == [.empty])
  }
}
