import CatalogueReading
import GrantLedger
import Testing

/// `unntak.toml`, in the catalogue and beside the input: each mistake with its exact words.
@Suite struct WaiverReaderTests {
  private static let whole = """
    # Avtalt i møte
    [[waiver]]
    rule = "GRT-001"
    case = "2021/123"
    scheme = "ensomhet"
    year = 2021
    reason = "Tillegg etter klage"
    by = "NN"
    until = 2022-06-30

    """

  @Test func `a waiver is read with all that it says, and its place`() throws {
    let catalogue = try readCatalogue(EditedCatalogue().with("unntak.toml", Self.whole).files)
    let scheme = try #require(SchemeID("ensomhet"))
    let day = try #require(CivilDate(iso: "2022-06-30"))
    #expect(
      catalogue.waivers == [
        Waiver(
          rule: "GRT-001", subject: .caseNumber("2021/123"), scheme: scheme, year: 2021,
          reason: "Tillegg etter klage", decidedBy: "NN", lastDay: day,
          place: CataloguePlace(file: "min/unntak.toml", line: 2))
      ])
  }

  @Test func `beside the input the file is called as outputs call it`() throws {
    let waivers = try readWaivers(
      Self.whole, file: "/srv/inn/unntak.toml", calling: "unntak.toml", by: try bundledCatalogue())
    #expect(waivers.map(\.place) == [CataloguePlace(file: "unntak.toml", line: 2)])
  }

  @Test(arguments: [
    ("municipality = \"4217\"", "4217"), ("municipality = \"Åmli\"", "4217"),
    ("municipality = \"risør\"", "4201"), ("municipality = \"Kautokeino\"", "5612"),
  ])
  func `a municipality is named by number or name`(line: String, number: String) throws {
    let catalogue = try readCatalogue(EditedCatalogue().with("unntak.toml", waiver(line)).files)
    #expect(catalogue.waivers.map(\.subject) == [.municipality(try #require(MunicipalityNumber(number)))])
    #expect(catalogue.waivers.allSatisfy { $0.scheme == nil && $0.year == nil })
  }

  @Test func `a figure is named by its id`() throws {
    let text = waiver("figure = \"2021/ensomhet/42/granted\"")
    let catalogue = try readCatalogue(EditedCatalogue().with("unntak.toml", text).files)
    #expect(catalogue.waivers.map(\.subject) == [.figure("2021/ensomhet/42/granted")])
  }

  @Test func `a rule that there is not is read: that is a finding`() throws {
    let text = waiver("case = \"1\"").replacing("GRT-001", with: "GRT-091")
    #expect(
      try readCatalogue(EditedCatalogue().with("unntak.toml", text).files).waivers.map(\.rule) == ["GRT-091"])
  }

  @Test func `the bundled catalogue has none, and its example is read when it is no longer a comment`() throws
  {
    #expect(try bundledCatalogue().waivers.isEmpty)
    let bundled = try #require(CatalogueFiles.bundled.files.first { $0.path == "unntak.toml" }).text
    let lines = bundled.split(separator: "\n").drop { !$0.hasPrefix("# [[") }.map { $0.dropFirst(2) }
    let text = lines.joined(separator: "\n")
    #expect(try readCatalogue(EditedCatalogue().with("unntak.toml", text).files).waivers.count == 1)
  }

  @Test(arguments: mistakes) func `a mistake is told with its place`(lines: String, complaint: String) {
    #expect(
      EditedCatalogue().with("unntak.toml", waiver(lines)).complaint == "min/unntak.toml:" + complaint)
  }

  @Test func `a waiver without reason, who or last day lacks them`() {
    let complaint = EditedCatalogue().with("unntak.toml", "[[waiver]]\nrule = \"A\"\ncase = \"1\"").complaint
    #expect(
      complaint == """
        min/unntak.toml:1:1: "reason" is missing in the waiver. Add it.
        min/unntak.toml:1:1: "by" is missing in the waiver. Add it.
        min/unntak.toml:1:1: "until" is missing in the waiver. Add it.
        """)
  }

  @Test func `another table in the file is told`() {
    #expect(
      EditedCatalogue().with("unntak.toml", "[[waver]]\nrule = \"A\"").complaint
        == "min/unntak.toml:1:3: unknown key \"waver\" in the file. Did you mean \"waiver\"?")
  }
}

/// A waiver whose lines stand from line 5.
private func waiver(_ lines: String) -> String {
  "[[waiver]]\nrule = \"GRT-001\"\nreason = \"r\"\nby = \"NN\"\n\(lines)\nuntil = 2022-06-30\n"
}

private let mistakes: [(lines: String, complaint: String)] = [
  (
    "",
    "1:1: the waiver does not say what it is for. Add \"case\", \"municipality\" or \"figure\"."
  ),
  (
    "case = \"1\"\nmunicipality = \"4217\"",
    "6:16: the waiver has both \"case\" and \"municipality\". Write a waiver for each."
  ),
  ("case = 2021", "5:8: \"case\" must be text in quotes; here it is a whole number. Correct it."),
  (
    "case = \"1\"\nscheme = \"ensomet\"",
    "6:10: the catalogue has no scheme \"ensomet\". Did you mean \"ensomhet\"?"
  ),
  (
    "case = \"1\"\nyear = 21", "6:8: \"year\" is 21, but must be 1900 to 2999. Correct it."
  ),
  (
    "municipality = \"Amli\"", "5:16: there is no municipality \"Amli\". Did you mean 4217 (Åmli), 3328 (Ål)?"
  ),
  (
    "municipality = \"1002\"",
    "5:16: 1002 (Mandal) is no longer in force. Write the municipality that took over: 4205 (Lindesnes)."
  ),
  (
    "municipality = \"Herøy\"",
    "5:16: several municipalities may be meant by \"Herøy\". Write the number: 1515 (Herøy (Møre og Romsdal)), 1818 (Herøy (Nordland))."
  ),
  (
    "figure = \"2021/ensomhet/42\"",
    "5:10: \"2021/ensomhet/42\" is no figure. Copy it from funn.csv; it is of the form 2021/ensomhet/42/granted."
  ),
  (
    "figure = \"2021/ensomhet/42/given\"",
    "5:10: \"2021/ensomhet/42/given\" is no figure. Copy it from funn.csv; it is of the form 2021/ensomhet/42/granted."
  ),
  (
    "case = \"1\"\nresaon = \"x\"",
    "6:1: unknown key \"resaon\" in the waiver. Did you mean \"reason\"?"
  ),
]
