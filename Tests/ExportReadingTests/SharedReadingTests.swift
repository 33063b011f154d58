import GrantLedger
import SeededNumbers
import Testing

@testable import ExportReading

@Suite struct SharedReadingTests {
  @Test func `files that several threads read are read as one after the other`() {
    var counts = Counts()
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let files = (0..<Int.random(in: 2...6, using: &random)).map { number in
        InputFile(name: "\(number).csv", bytes: Array(text(&random).utf8))
      }
      let alone = read(files, shares: 1)
      for shares in [2, 3, 16] {
        #expect(Read(read(files, shares: shares)) == Read(alone), "\(seed), \(shares)")
      }
      counts.add(alone.exports)
      // Places are found again in the same file.
      let shared = read(files, shares: 3)
      for row in shared.exports.applications {
        #expect(shared.locate(row.origin, .applied) == alone.locate(row.origin, .applied))
      }
    }
    #expect(counts.all.allSatisfy { $0 > 20 }, "\(counts)")
  }

  /// Of each kind, so that none is left out of what is compared.
  private struct Counts {
    private(set) var all = [0, 0, 0, 0, 0, 0]

    mutating func add(_ exports: Exports) {
      let more = [
        exports.applications.count, exports.reports.count, exports.claims.count, exports.surveys.count,
        exports.unread.count, exports.findings.count,
      ]
      for (place, count) in more.enumerated() { all[place] += count }
    }
  }

  @Test func `what is met in the files of two threads has one number`() throws {
    let one = Rows.headings + Rows.row
    let read = read(
      [InputFile(name: "a.csv", bytes: Array(one.utf8)), InputFile(name: "b.csv", bytes: Array(one.utf8))],
      shares: 2)
    #expect(read.exports.applications.count == 2)
    #expect(read.exports.applications.map(\.origin.file.index) == [0, 1])
    #expect(read.exports.applications.map(\.content).allEqual)
    #expect(read.exports.places.count == 1)
    #expect(read.exports.schemes.count == 1)
  }

  @Test func `a share is as many bytes as any other, as far as whole files allow`() {
    let files = [900, 50, 50, 500, 500, 0, 0].enumerated().map { number, count in
      InputFile(name: "\(number).csv", bytes: Array(repeating: 0, count: count))
    }
    let halves = Shares(files, 2)
    #expect(halves.first.map(\.name) == ["0.csv", "1.csv", "2.csv"])
    #expect(halves.others.map { $0.map(\.name) } == [["3.csv", "4.csv", "5.csv", "6.csv"]])
    for count in 1...9 {
      let shares = Shares(files, count)
      #expect((shares.first + shares.others.flatMap { $0 }) == files)
      #expect(shares.others.count < count)
      #expect(shares.others.allSatisfy { !$0.isEmpty } && !shares.first.isEmpty)
    }
    #expect(Shares([], 2).first.isEmpty)
  }

  private func read(_ files: [InputFile], shares: Int) -> ReadExports {
    var reading = FilesReading(Fixture.catalogue, today: Fixture.today)
    reading.add(files, ReadingChoices(), shares: shares)
    return reading.result
  }

  private func text(_ random: inout SeededGenerator) -> String {
    let rows = [
      Rows.row + "\n", Rows.row + "Kommentar\n", "\"\n", "x;y\n", "Sum;;;;1 000;;\n", ";;;;;;\n",
      "2021/2;2021;Kompetanse;Risør;abc;;\n", "2021/3;2020;Ensomhet;Arendal;5 000;1.234;\n",
      "2021/4;2021;Kompetanse;Kristiansand;-1;12,345;\n", "2021/5;2020;Kompetanse;RisÃ¸r;7;;\n",
    ]
    let others = [
      "no export\n",
      "Saksnr;År;Runde;Ordning;Delordning;Kommunenr;Kommune;Forbruk;Ubrukt\n2021/1;2021;1;K;BPA;4201;Risør;5;6\n",
      "Saksnr;År;Kommunenr;Kommune;Lege;Fravær fra;Fravær til;Søkt beløp\n"
        + "2021/7;2021;4201;Risør;Kari;01.02.2021;03.02.2021;99\n",
      "År;Kommunenr;Kommune;Plan vedtatt;Vedtaksdato;Nettverk\n2021;;Risør;Ja;01.03.2021;Nei\n",
    ]
    if Bool.random(using: &random) { return others.randomElement(using: &random) ?? "" }
    return Rows.headings
      + (0..<Int.random(in: 0...9, using: &random)).map { _ in rows.randomElement(using: &random) ?? "" }
      .joined()
  }

  /// What was read, in a form that can be compared.
  private struct Read: Equatable {
    var files: [SourceFile]
    var texts: [String]
    var persons: [Personal<String>]
    var places: [PlaceReference]
    var schemes: [SchemeReference]
    var rows: [ApplicationRow]
    var reports: [ReportRow]
    var claims: [ClaimRow]
    var surveys: [SurveyRow]
    var unread: [UnreadRow]
    var totals: [StatedTotal]
    var findings: [Finding]
    var problems: [FileProblem]

    init(_ read: ReadExports) {
      files = read.exports.files
      texts = read.exports.texts.texts
      persons = read.exports.persons.names
      places = read.exports.places
      schemes = read.exports.schemes
      rows = read.exports.applications
      reports = read.exports.reports
      claims = read.exports.claims
      surveys = read.exports.surveys
      unread = read.exports.unread
      totals = read.exports.statedTotals
      findings = read.exports.findings
      problems = read.problems
    }
  }
}

extension Array where Element: Equatable {
  fileprivate var allEqual: Bool { allSatisfy { $0 == first } }
}
