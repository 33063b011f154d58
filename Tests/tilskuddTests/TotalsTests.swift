import Foundation
import Testing

/// `tilskudd totals` on the sample: its figures are those of the yearly statement, in every format.
@Suite struct TotalsTests {
  private static let schemes = [
    (id: "kompetanse-innovasjon", tab: "Kompetanse og innovasjon"), (id: "ensomhet", tab: "Ensomhet"),
    (id: "besoksverter", tab: "Besøksverter"),
  ]

  /// The columns by their keys, and as the workbook and the expectations know them.
  private static let columns: [(key: String, heading: String)] = [
    ("applied", "Søkt"), ("granted", "Innvilget"), ("paid", "Utbetalt"), ("used", "Forbruk"),
    ("unused", "Ubrukt"), ("carryOverApproved", "Godkjent overført"),
  ]

  private struct Answer: Decodable {
    struct Row: Decodable {
      var values: [String: Int] = [:]
      var names: [String: String] = [:]
      var ids: [String: String] = [:]

      private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
      }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for key in container.allKeys {
          if let value = try? container.decode(Int.self, forKey: key) {
            values[key.stringValue] = value
          } else if let name = try? container.decode(String.self, forKey: key) {
            names[key.stringValue] = name
          } else if key.stringValue == "id" {
            ids = try container.decode([String: String].self, forKey: key)
          }
        }
      }
    }

    var schemaVersion: Int
    var unit: String
    var scheme: String
    var year: Int?
    var by: String
    var rows: [Row]
    var total: Row
    var notes: [String]
  }

  private static func run(_ arguments: [String], in folder: Scratch? = nil) throws -> Program.Outcome {
    let outcome = try Program.run(
      ["totals"] + arguments + ["--input", Project.path("SampleInput"), "--as-of", "2022-03-15"],
      in: folder ?? Scratch())
    #expect(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  private static func ask(_ arguments: String...) throws -> Answer {
    try JSONDecoder().decode(
      Answer.self, from: Data(run(arguments + ["--format", "json"]).output.utf8))
  }

  @Test func `the figures are those of the yearly workbook, to the øre`() throws {
    for scheme in Self.schemes {
      let answer = try Self.ask(scheme.id, "--year", "2021")
      #expect(answer.schemaVersion == 1 && answer.unit == "øre" && answer.by == "municipality")
      let table = try Sample.workbook().sheet(scheme.tab).table(withHeading: "Kommunenr.")
      #expect(answer.rows.count == table.rows.count)
      for row in answer.rows {
        let number = try #require(row.names["municipality"])
        let cells = try table.row(["Kommunenr.": number])
        for (key, heading) in Self.columns {
          #expect(row.values[key] == cells[heading].øre, "\(scheme.id) \(number) \(key)")
        }
      }
      for (key, heading) in Self.columns {
        #expect(answer.total.values[key] == table.total[heading].øre, "\(scheme.id) \(key)")
      }
    }
  }

  @Test func `the figures of every year are those that the sample was made with`() throws {
    let expected = try Expectations.sample.get()
    for scheme in Self.schemes.map(\.id) + ["fastlege"] {
      let answer = try Self.ask(scheme, "--by", "year")
      #expect(answer.rows.count == (scheme == "kompetanse-innovasjon" ? 3 : 2))
      for row in answer.rows {
        let year = try #require(row.values["year"])
        let sums = expected.applicationTotals.of(scheme, year)
        #expect(row.values["applied"] == sums.total(\.applied), "\(scheme) \(year)")
        #expect(row.values["granted"] == sums.total(\.granted), "\(scheme) \(year)")
        #expect(row.values["paid"] == sums.total(\.paid), "\(scheme) \(year)")
        let reported = expected.reportTotals.of(scheme, year)
        #expect(row.values["used"] ?? 0 == reported.total(\.used), "\(scheme) \(year)")
        #expect(row.values["unused"] ?? 0 == reported.total(\.unused), "\(scheme) \(year)")
      }
    }
  }

  @Test func `recipients and measures add up to the same total as municipalities and parts`() throws {
    for scheme in Self.schemes {
      for year in ["2020", "2021"] {
        let whole = try Self.ask(scheme.id, "--year", year)
        for grouping in ["part", "recipient", "measure"] {
          let answer = try Self.ask(scheme.id, "--year", year, "--by", grouping)
          #expect(answer.total.values == whole.total.values, "\(scheme.id) \(year) \(grouping)")
          for (key, _) in Self.columns {
            let sum = answer.rows.compactMap { $0.values[key] }.reduce(0, +)
            #expect(sum == whole.total.values[key], "\(scheme.id) \(year) \(grouping) \(key)")
          }
        }
      }
    }
  }

  @Test func `each figure has its id`() throws {
    let answer = try Self.ask("besøksverter", "--year", "2020")
    let åmli = try #require(answer.rows.first { $0.names["name"] == "Åmli" })
    #expect(åmli.ids["granted"] == "2020/besoksverter/4217/granted")
    #expect(answer.total.ids["granted"] == "2020/besoksverter/42/granted")
    for row in answer.rows { #expect(Set(row.ids.keys).isSuperset(of: row.values.keys)) }
  }

  @Test func `every format says the same`() throws {
    let folder = try Scratch()
    let question = ["kompetanse", "--year", "2020"]
    let answer = try Self.ask("kompetanse", "--year", "2020")
    let csv = DelimitedText(try Self.run(question + ["--format", "csv"]).output)
    let markdown = Markdown("\n## x\n" + (try Self.run(question + ["--format", "markdown"]).output))
    let shell = """
      "$PROGRAM" totals kompetanse --year 2020 --input "$SAMPLE" --as-of 2022-03-15 --format xlsx > answer.xlsx
      """
    let written = try Running(
      program: "/bin/sh", ["-c", shell], workingFolder: folder.path,
      environment: [
        "PATH": "/usr/bin:/bin", "PROGRAM": try Program.path(), "SAMPLE": Project.path("SampleInput"),
        "TMPDIR": folder.path,
      ]
    ).outcome()
    #expect(written.exitCode == 0, "\(written.errors)")
    let sheet = try Workbook(at: folder.file("answer.xlsx")).sheet("Kompetanse og innovasjon").table(
      withHeading: "Kommunenr.")
    // Nothing is left behind of the file that the workbook was made in.
    #expect(try folder.files(below: ".") == ["answer.xlsx"])
    for row in answer.rows {
      let number = try #require(row.names["municipality"])
      let line = try #require(csv.rows.first { $0["Kommunenr."] == number })
      let cells = try #require(markdown.sections[0].rows.first { $0["Kommunenr."] == number })
      for (key, heading) in Self.columns {
        #expect(line[heading]?.øre == row.values[key], "CSV \(number) \(key)")
        #expect(cells[heading]?.øre == row.values[key], "Markdown \(number) \(key)")
        #expect(try sheet.row(["Kommunenr.": number])[heading].øre == row.values[key], "\(number) \(key)")
      }
    }
  }

  @Test func `no answer of the public edition tells of one municipality's doctors`() throws {
    let expected = try Expectations.sample.get().applications.of("fastlege", 2020)
    let amounts = Set(expected.compactMap(\.granted).filter { $0 > 0 })
    #expect(amounts.count > 2)
    for grouping in ["municipality", "part", "year", "recipient", "measure"] {
      let answer = try Self.ask("fastlege", "--year", "2020", "--by", grouping)
      let shown = answer.rows.flatMap(\.values).map(\.value)
      #expect(amounts.isDisjoint(with: shown), "\(grouping)")
    }
    let inside = try Self.ask("fastlege", "--year", "2020", "--edition", "internal")
    #expect(!amounts.isDisjoint(with: inside.rows.flatMap(\.values).map(\.value)))
  }

  @Test func `no answer names a person`() throws {
    for scheme in Self.schemes.map(\.id) + ["fastlege"] {
      for grouping in ["municipality", "part", "year", "recipient", "measure"] {
        let text = try Self.run([scheme, "--by", grouping, "--edition", "internal"]).output
        for name in ["Arkivhaug", "Journalmo", "Resepthaug", "Stetoskopsen", "Legesen"] {
          #expect(!text.contains(name), "\(scheme) \(grouping) \(name)")
        }
      }
    }
  }

  @Test func `a figure's proof comes to the figure`() throws {
    struct Proof: Decodable {
      struct Row: Decodable {
        var place: String
        var written: String
        var value: Int
      }
      var figure: String
      var value: Int
      var rows: [Row]
    }
    let answer = try Self.ask("kompetanse:bpa", "--year", "2019", "--municipality", "4204")
    #expect(answer.total.ids.count == Self.columns.count)
    for (key, id) in answer.total.ids {
      let outcome = try Program.run(
        ["explain", id, "--input", Project.path("SampleInput"), "--as-of", "2022-03-15", "--format", "json"],
        in: Scratch())
      let proof = try JSONDecoder().decode(Proof.self, from: Data(outcome.output.utf8))
      #expect(proof.figure == id)
      #expect(proof.value == answer.total.values[key], "\(id)")
      #expect(proof.rows.map(\.value).reduce(0, +) == proof.value, "\(id)")
      for row in proof.rows {
        // The text at file and line, as another reader finds it.
        let place = row.place.split(separator: ":")
        let file = try Data(contentsOf: URL(filePath: Project.path("SampleInput/\(place[0])")))
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
          String(decoding: $0, as: UTF8.self)
        }
        let line = try #require(Int(place[1]))
        try #require(lines.indices.contains(line - 1), "\(row.place)")
        #expect(lines[line - 1].contains(row.written), "\(row.place)")
      }
    }
  }
}
