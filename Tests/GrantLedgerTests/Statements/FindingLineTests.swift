import Testing

@testable import GrantLedger

@Suite struct FindingLineTests {
  private func line(_ finding: Finding, _ exports: Exports = Exports()) throws -> FindingLine {
    FindingLine(finding, wording: try Wording.bokmål(), catalogue: World.catalogue, exports: exports) {
      origin, key in
      Location(file: "f.csv", line: Int(origin.line), column: 9, heading: key?.rawValue)
    }
  }

  private func exports() -> Exports {
    var builder = ExportsBuilder()
    builder.file("mappe/søknader.csv", .applications)
    return builder.exports
  }

  private let origin = Origin(file: FileID(index: 0), line: 12, record: 11)

  @Test func `a finding on a record says file, line and column`() throws {
    let line = try line(
      Finding(rule: "PAY-001", severity: .error, place: .record(origin, .paid), arguments: []), exports())
    #expect(line.place == "f.csv:12:9")
    #expect(line.location?.heading == "paid")
  }

  @Test func `a finding on a position, a file or a figure says where as well`() throws {
    func place(_ place: Finding.Place) throws -> String {
      try line(Finding(rule: "REC-001", severity: .error, place: place, arguments: []), exports()).place
    }
    #expect(try place(.position(FileID(index: 0), line: 3, column: 4)) == "mappe/søknader.csv:3:4")
    #expect(try place(.file(FileID(index: 0))) == "mappe/søknader.csv:1:1")
    #expect(try place(.figure("2021/ensomhet/42/granted")) == "2021/ensomhet/42/granted")
  }

  @Test func `a column is named as its file names it, and by its usual heading where that is another`() throws
  {
    for (heading, name) in [
      ("INNVILGET", "INNVILGET"), ("Gitt (i 1000 kr)", "Gitt (i 1000 kr) (Innvilget)"), (nil, "Innvilget"),
    ] {
      let line = FindingLine(
        Finding(
          rule: "VAL-001", severity: .error, place: .record(origin, .granted),
          arguments: [.init("column", .column(.granted)), .init("value", .text("x"))]),
        wording: try Wording.bokmål(), catalogue: World.catalogue, exports: exports()
      ) { _, _ in Location(file: "f.csv", line: 1, column: 1, heading: heading) }
      #expect(line.message.hasPrefix("\(name) kan ikke leses."))
    }
  }

  @Test func `values are written as the language writes them`() throws {
    let values: [(Finding.Argument.Value, String)] = [
      (.text("a"), "a"), (.code("2021"), "2021"), (.money(Money(øre: -150)), "\u{2212}1,50\u{A0}kr"),
      (.count(1_234), "1\u{A0}234"), (.date(CivilDate(dayNumber: 0)), "01.01.1970"),
      (.record(origin), "mappe/søknader.csv:12"), (.texts(["a", "b"]), "a, b"), (.texts([]), ""),
      (.column(.granted), "Innvilget"), (.column(.used), "used"),
    ]
    for (value, text) in values {
      let wording = try Wording(
        language: "nb", numbers: .norwegian,
        labels: Dictionary(uniqueKeysWithValues: Label.allCases.map { ($0, Phrase("")) }),
        rules: [
          "TST-001": RuleWords(
            title: "", given: "", when: "", then: "", message: Phrase("<{value}>"),
            remedy: Phrase("{value}!"),
            source: "")
        ], ruleNumbers: ["TST-001"])
      let line = FindingLine(
        Finding(
          rule: "TST-001", severity: .note, place: .figure("f"), arguments: [.init("value", value)]),
        wording: wording, catalogue: World.catalogue, exports: exports()
      ) { _, _ in Location(file: "", line: 0, column: 0) }
      #expect(line.message == "<\(text)>")
      #expect(line.remedy == "\(text)!")
    }
  }

  @Test func `a column is called what the catalogue calls it first`() {
    var catalogue = World.catalogue
    catalogue.exports[.reports] = ExportDefinition(
      kind: .reports, signature: [],
      columns: [ColumnDefinition(key: .used, headings: ["Forbruk", "Brukt"], isRequired: true)])
    #expect(catalogue.heading(of: .used) == "Forbruk")
    #expect(catalogue.heading(of: .booked) == "booked")
  }

  @Test func `words that a language lacks are named, all of them`() {
    do {
      _ = try Wording(
        language: "nn", numbers: .norwegian, labels: [.total: Phrase("Sum")], rules: [:],
        ruleNumbers: ["PAY-001"])
      Issue.record("a language without words was taken")
    } catch {
      #expect(error.language == "nn")
      #expect(error.labels.count == Label.allCases.count - 1)
      #expect(error.rules == ["PAY-001"])
    }
  }
}
