import Foundation
import Testing

/// The figures of workbook and Markdown against those that the sample was made with.
@Suite struct SampleFiguresTests {
  /// Scheme, its tab, its name, and whether it may be shown by municipality to everyone.
  private static let schemes = [
    (
      id: "kompetanse-innovasjon", tab: "Kompetanse og innovasjon",
      title: "Kommunalt kompetanse- og innovasjonstilskudd 2021"
    ),
    (id: "ensomhet", tab: "Ensomhet", title: "Tilskudd til aktivitetstiltak for å motvirke ensomhet 2021"),
    (id: "besoksverter", tab: "Besøksverter", title: "Tilskudd til aktivitetstilbud og besøksverter 2021"),
  ]
  private static let parts = [
    ("kompetanse", "Kompetansetiltak"), ("bpa-innovasjon", "BPA og innovasjonsprosjekter"),
    ("velferdsteknologi", "Velferdsteknologi"),
  ]
  /// As they stand in narrow headings.
  private static let partHeadings = [
    ("kompetanse", "Kompetanse"), ("bpa-innovasjon", "BPA og innovasjon"),
    ("velferdsteknologi", "Velferdsteknologi"),
  ]
  /// What was published for the whole county, in kroner.
  private static let published = [
    14_423_000, 6_669_000, 1_316_000, 22_408_000, 21_733_000, 9_600_000, 11_700_000, 7_000_000,
  ]

  private static func isEqual(_ cell: Workbook.Cell?, _ øre: Int) -> Bool {
    // A municipality without a row is shown as nothing.
    cell.øre == øre || (cell?.number == nil && øre == 0)
  }

  @Test func `each municipality has its figures in each scheme's sheet`() throws {
    let expected = try Expectations.sample.get()
    for scheme in Self.schemes {
      let table = try Sample.workbook().sheet(scheme.tab).table(withHeading: "Kommunenr.")
      #expect(table.rows.count == 25)
      for row in table.rows {
        let number = try #require(row["Kommunenr."]?.text)
        let applied = expected.applications.of(scheme.id, 2021).filter { $0.municipality == number }
        let reported = expected.reports.of(scheme.id, 2021).filter { $0.municipality == number }
        let place = "\(scheme.id) \(number)"
        #expect(Self.isEqual(row["Søkt"], applied.total(\.applied)), "\(place)")
        #expect(Self.isEqual(row["Tilrådd"], applied.total(\.proposed)), "\(place)")
        #expect(Self.isEqual(row["Innvilget"], applied.total(\.granted)), "\(place)")
        #expect(Self.isEqual(row["Utbetalt"], applied.total(\.paid)), "\(place)")
        #expect(Self.isEqual(row["Overført inn"], reported.total(\.carriedIn)), "\(place)")
        #expect(Self.isEqual(row["Forbruk"], reported.total(\.used)), "\(place)")
        #expect(Self.isEqual(row["Ubrukt"], reported.total(\.unused)), "\(place)")
        #expect(Self.isEqual(row["Søkt overført"], reported.total(\.carryOverApplied)), "\(place)")
        #expect(Self.isEqual(row["Godkjent overført"], reported.total(\.carryOverApproved)), "\(place)")
        #expect(Self.isEqual(row["Til tilbakebetaling"], reported.total(\.toRepay)), "\(place)")
      }
    }
  }

  @Test func `each municipality has its figures in each part of a scheme, and of the year before`() throws {
    let expected = try Expectations.sample.get().applications
    let rows = try Sample.workbook().sheet("Kompetanse og innovasjon").table(withHeading: "Kommunenr.").rows
    for row in rows {
      let number = try #require(row["Kommunenr."]?.text)
      let own = expected.filter { $0.municipality == number }
      for (id, name) in Self.partHeadings {
        let granted = own.of("kompetanse-innovasjon", 2021, part: id).total(\.granted)
        #expect(Self.isEqual(row["Innvilget \(name)"], granted), "\(number) \(id)")
      }
      let before = own.of("kompetanse-innovasjon", 2020).total(\.granted)
      #expect(Self.isEqual(row["Innvilget 2020"], before), "\(number)")
    }
  }

  @Test func `each year, scheme and part has its sums on the sheet of frames`() throws {
    let expected = try Expectations.sample.get()
    let table = try Sample.workbook().sheet("Ramme og bruk").table(withHeading: "Ramme")
    var names = Dictionary(uniqueKeysWithValues: Self.schemes.map { ($0.id, $0.tab) })
    names["fastlege"] = "Fastlegekompensasjon"
    for sum in expected.applicationTotals {
      let part = Self.parts.first { $0.0 == sum.part }?.1 ?? "Hele ordningen"
      let scheme = try #require(names[sum.scheme])
      let row = try table.row(["År": String(sum.year), "Ordning": scheme, "Delordning": part])
      #expect(row["Søkt"].øre == sum.applied, "\(sum)")
      #expect(row["Innvilget"].øre == sum.granted, "\(sum)")
      #expect(row["Utbetalt"].øre == sum.paid, "\(sum)")
      let reported = expected.reportTotals.of(sum.scheme, sum.year, part: sum.part)
      #expect(Self.isEqual(row["Forbruk"], reported.total(\.used)), "\(sum)")
      #expect(Self.isEqual(row["Ubrukt"], reported.total(\.unused)), "\(sum)")
    }
  }

  @Test(arguments: published)
  func `each published figure stands in the workbook and in the Markdown`(kroner: Int) throws {
    let rows = try Sample.workbook().sheet("Ramme og bruk").table(withHeading: "Ramme").rows
    #expect(rows.contains { $0["Innvilget"].øre == kroner * 100 })
    let lines = try Sample.published.get().markdown().section(
      titled: "Ramme og bruk per ordning og delordning"
    ).rows
    #expect(lines.contains { $0["Innvilget"]?.øre == kroner * 100 })
  }

  @Test func `a frame that was granted whole has nothing left`() throws {
    let table = try Sample.workbook().sheet("Ramme og bruk").table(withHeading: "Ramme")
    for (year, scheme) in [
      ("2019", "Kompetanse og innovasjon"), ("2020", "Kompetanse og innovasjon"), ("2020", "Ensomhet"),
    ] {
      let row = try table.row(["År": year, "Ordning": scheme, "Delordning": "Hele ordningen"])
      #expect(row["Igjen av rammen"].øre == 0, "\(year) \(scheme)")
    }
    let over = try table.row(["År": "2021", "Ordning": "Besøksverter", "Delordning": "Hele ordningen"])
    #expect(over["Igjen av rammen"].øre == -7_500_000)
    #expect(over["Rammestatus"]?.text == "over rammen")
    let unset = try table.row(["År": "2021", "Ordning": "Ensomhet", "Delordning": "Hele ordningen"])
    #expect(unset["Ramme"]?.text == "ikke fastsatt")
    #expect(unset["Igjen av rammen"]?.number == nil)
  }

  @Test func `the Markdown's tables say the same as the workbook's sheets`() throws {
    let markdown = try Sample.published.get().markdown()
    for scheme in Self.schemes {
      let sheet = try Sample.workbook().sheet(scheme.tab).table(withHeading: "Kommunenr.")
      let rows = try markdown.section(titled: scheme.title).rows
      #expect(rows.count == 26)
      for row in rows {
        let number = row["Kommunenr."] ?? ""
        let cells = number.isEmpty || number == "Sum" ? sheet.total : try sheet.row(["Kommunenr.": number])
        for (heading, text) in row where !["Kommunenr.", "Kommune", "Merknad"].contains(heading) {
          if ["Søknader", "Rapporter ventet", "Rapporter mottatt"].contains(heading) {
            #expect(Int(text) == cells[heading]?.number.map { Int($0) }, "\(scheme.id) \(number) \(heading)")
          } else {
            #expect(text.øre == cells[heading].øre, "\(scheme.id) \(number) \(heading)")
          }
        }
      }
    }
  }

  @Test func `the story begins with the year in one sentence`() throws {
    let expected = try Expectations.sample.get().applicationTotals.filter { $0.year == 2021 }
    let sample = try Sample.published.get()
    let sentence = try #require(sample.outcome.output.split(separator: "\n").first)
    #expect(try sample.markdown().text.contains("\n\n\(sentence)\n\n"))
    let amounts = sentence.matches(of: /[0-9\u{A0},]+\u{A0}kr/).compactMap { String($0.0).øre }
    #expect(amounts == [expected.total(\.applied), expected.total(\.granted)])
  }

  @Test func `each scheme's defined total is what the scheme was granted`() throws {
    let expected = try Expectations.sample.get().applicationTotals
    let names = [
      "Sum_Kompetanse_Innovasjon_2021": "kompetanse-innovasjon", "Sum_Ensomhet_2021": "ensomhet",
      "Sum_Besoksverter_2021": "besoksverter", "Sum_Fastlege_2021": "fastlege",
    ]
    for (name, scheme) in names {
      #expect(try Self.defined(name).øre == expected.of(scheme, 2021).total(\.granted), "\(name)")
    }
    let all = expected.filter { $0.year == 2021 }.total(\.granted)
    #expect(try Self.defined("Sum_alle_2021").øre == all)
    // The sheet of municipalities leaves out what may not be shown by municipality.
    let shown = all - expected.of("fastlege", 2021).total(\.granted)
    #expect(try Self.defined("Sum_innvilget_2021").øre == shown)
  }

  /// The cell that a defined name stands for.
  private static func defined(_ name: String) throws -> Workbook.Cell? {
    let workbook = try Sample.workbook()
    let place = try #require(workbook.names[name]).split(separator: "!")
    let sheet = try workbook.sheet(place[0].trimmingCharacters(in: ["'"]))
    return sheet.cells[String(place[1].replacing("$", with: ""))]
  }
}
