import GrantLedger
import SeededNumbers
import Testing

@testable import ExportReading

/// Files that are not UTF-8, added up in pieces and whole.
@Suite struct SumEncodingTests {
  private static let rows = [
    "2021/1;2021;Prøve;4217;Åmli;1 234 567,50;1 000 000,00;Innvilget;01.03.2021;\n",
    "2021/2;2020;Prøve;4217;Åmli;400000;400 000;Delvis innvilget;1.3.21;\"på\nto linjer; og \"\"æøå\"\"\"\n",
    "2021/3;2021;Prøve;4201;Risør;5\u{A0}000,00;;Avslag;2021-03-01;– se vedlegg €\r\n",
    "2021/4;2021;Prøve;4201;Risør;1.234;;;;\n", "kort;2021\n", "\n", "Sum;;;;;1;2;;;\n",
    "2021/13;2021;\"Prøve;4201;Risør;1;;;;\n", "2021/15;2021;Prøve;4201;Risør;1.012.500,00;;;;\n",
  ]

  private func text(_ random: inout SeededGenerator, more: [String] = []) -> String {
    "Saksnr;År;Ordning;Kommunenr;Kommune;Søkt beløp;Innvilget beløp;Vedtak;Mottatt dato;Merknad\n"
      + (0..<900).map { _ in
        let others = Self.rows + more
        return Int.random(in: 0..<5, using: &random) == 0
          ? others.randomElement(using: &random) ?? "" : Self.rows[0]
      }.joined()
  }

  private func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { byteInWindows1252($0) ?? UInt8(ascii: "?") }
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + text.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return bigEndian ? [high, low] : [low, high]
      }
  }

  private func compare(_ bytes: [UInt8], isReadInPieces: Bool = true) throws {
    let input = SumInput(name: "a.csv", source: PieceSource(bytes))
    let catalogue = try SumTests.catalogue
    let plan = try SumPlan(
      input, file: 0, gatherer: Gatherer(catalogue, today: Fixture.today, keepsTexts: false),
      headers: HeaderSearch(catalogue), window: 45_000)
    #expect((plan != nil && plan?.encoding != .utf8) == isReadInPieces)
    let run = SumRun([input], by: catalogue, today: Fixture.today, rules: RuleBook.all)
    let whole = try run.sums(threads: 1, pieceSize: 1 << 20, window: .max / 2)
    for (threads, pieceSize, readSize) in [
      (1, 1 << 20, 500), (2, 4095, 1 << 20), (2, 20_000, 700),
    ] {
      let pieces = try run.sums(threads: threads, pieceSize: pieceSize, window: 45_000, readSize: readSize)
      #expect(pieces.sums.lines == whole.sums.lines)
      #expect(pieces.sums.findingLines == whole.sums.findingLines)
      #expect(pieces.counts == whole.counts)
    }
    #expect(!whole.sums.lines.isEmpty)
  }

  @Test func `Windows-1252 is read in pieces where its beginning leaves no doubt`() throws {
    for seed in 0..<2 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      try compare(windows1252(text(&random)))
    }
  }

  @Test func `UTF-16 is read in pieces, and no character is cut in two`() throws {
    for seed in 10..<12 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = text(&random, more: ["2021/9;2021;Prøve;4217;Åmli;2,00;;;;😀😀😀\n"])
      try compare(utf16(text, bigEndian: seed % 2 == 0))
    }
  }

  @Test func `a file with damage is read whole, and so is one whose beginning leaves a doubt`() throws {
    var random = SeededGenerator(seed: 20)
    let text = text(&random)
    let nul = windows1252(text + "2021/9;2021;Prøve;4217;Åmli;2,00;;;;\u{0}\n")
    try compare(nul)
    // Half a character at the end.
    try compare(utf16(text, bigEndian: false) + [0x41])
    let loneHalf = utf16(text, bigEndian: true) + [0xD8, 0x3D, 0x00, 0x41, 0x00, 0x0A]
    try compare(loneHalf)
    let few = String(repeating: "2021/1;2021;x;4217;;1,00;;;;\n", count: 2000)
    try compare(windows1252(String(text.prefix(2000)) + few), isReadInPieces: false)
  }

  @Test(arguments: [0x00, 0xC3, 0xFF] as [UInt8])
  func `a damaged byte is found wherever it stands in a piece that is read bit by bit`(byte: UInt8) throws {
    let rows = Array(repeating: Array(Self.rows[0].utf8), count: 60)
    for damaged in [10, 30, 59, 60] {
      var random = SeededGenerator(seed: 30)
      var bytes = Array(text(&random).utf8.prefix { $0 != Byte.lineFeed }) + [Byte.lineFeed]
      for (place, row) in rows.enumerated() { bytes += place == damaged ? [byte] + row : row }
      // The very last of the file.
      if damaged == rows.count { bytes += rows[0].dropLast() + [byte] }
      let input = SumInput(name: "a.csv", source: PieceSource(bytes))
      let run = try SumRun([input], by: SumTests.catalogue, today: Fixture.today, rules: RuleBook.all)
      for (pieceSize, readSize) in [(1 << 20, 200), (1 << 20, 1 << 20), (700, 100)] {
        let found = try run.sums(threads: 1, pieceSize: pieceSize, window: 600, readSize: readSize)
        #expect(
          found.sums.findingLines.contains { $0.rule == "TXT-001" && $0.count == 1 }, "\(damaged) \(readSize)"
        )
        #expect(found.sums.counts.quarantined == 1, "\(damaged) \(readSize)")
      }
    }
  }
}
