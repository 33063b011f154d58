import Testing

@testable import GrantLedger

@Suite struct FindingSubjectTests {
  @Test func `a finding on a row is about what the row says`() throws {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    let course = builder.text("Kurs")
    builder.application("2021/7", World.competence, World.åmli, part: "kurs", year: 2020) {
      $0.measure = course
      $0.granted = .kroner(1)
      $0.paid = .kroner(2)
    }
    builder.file("c.csv", .claims)
    builder.claim("F1", World.risør) {
      $0.granted = .kroner(1)
      $0.paid = .kroner(2)
    }
    let subjects = try settle(builder.build(), by: World.catalogue, today: World.today).subjects
    var application = FindingSubject()
    application.kind = .applications
    application.year = 2020
    application.caseNumber = "2021/7"
    application.scheme = "kompetanse:kurs"
    application.municipality = "4217"
    application.measure = "Kurs"
    #expect(subjects.first == application)
    #expect(subjects.dropFirst().first?.kind == .claims)
    #expect(subjects.dropFirst().first?.scheme == "fastlege")
    #expect(subjects.dropFirst().first?.municipality == "4201")
  }

  @Test func `what was not found is named as written`() throws {
    var builder = ExportsBuilder()
    builder.file("s.csv", .statusReports)
    builder.add(
      StatusReportRow.Content(
        year: 2021, scheme: builder.scheme("Trivsel", part: "A", .unknownScheme(near: [])),
        place: builder.place(written: "Trollvik", .unknown(near: []))))
    builder.file("u.csv", .survey)
    builder.add(SurveyRow.Content(year: 2022, place: builder.place(written: "Trollvik", .unknown(near: []))))
    let settlement = try settle(builder.build(), by: World.catalogue, today: World.today)
    #expect(Set(settlement.subjects.compactMap(\.scheme)) == ["Trivsel:A"])
    #expect(Set(settlement.subjects.compactMap(\.municipality)) == ["Trollvik"])
    #expect(Set(settlement.subjects.compactMap(\.year)) == [2021, 2022])
  }

  @Test func `a figure belongs to its year; a row that could not be typed, a file and a waiver to none`()
    throws
  {
    var builder = ExportsBuilder()
    builder.file("a.csv", .applications)
    builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(300_001) }
    builder.addUnread()
    var catalogue = World.catalogue
    catalogue.waivers = [
      Waiver(
        rule: "PAY-001", subject: .caseNumber("9"), reason: "r", decidedBy: "b", lastDay: World.today,
        place: CataloguePlace(file: "unntak.toml", line: 1))
    ]
    let settlement = try settle(builder.build(), by: catalogue, today: World.today)
    let byRule = Dictionary(
      zip(settlement.findings.map(\.rule), settlement.subjects), uniquingKeysWith: { first, _ in first })
    #expect(byRule["FRM-001"]?.year == 2021)
    #expect(byRule["FRM-001"]?.figure == "2021/ensomhet/42/granted")
    #expect(byRule["VAL-001"] == FindingSubject())
    #expect(byRule["WAI-002"] == FindingSubject())
  }
}
