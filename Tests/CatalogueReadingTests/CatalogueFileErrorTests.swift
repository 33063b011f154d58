import CatalogueReading
import Testing

/// Mistakes in the files beside the schemes, with their exact words.
@Suite struct CatalogueFileErrorTests {
  @Test(arguments: [
    (
      "county = \"42\"", "county = \"99\"",
      "4:10: no municipality of the register is in county \"99\". Counties today: 03, 11, 15, 18, 31, 32, 33, 34, 39, 40, 42, 46, 50, 55, 56."
    ),
    ("name = \"Stats", "nmae = \"Stats", "3:1: unknown key \"nmae\" in the office. Did you mean \"name\"?"),
    (
      "sfagpost@statsforvalteren.no", "sfagpost",
      "12:11: \"sfagpost\" is no e-mail address. Write it with its @."
    ),
    (
      "current = true", "current = \"ja\"",
      "13:11: \"current\" must be true or false, without quotes; here it is text. Correct it."
    ),
    ("[contact]", "[contacts]", "8:2: unknown key \"contacts\" in the office. Did you mean \"contact\"?"),
  ])
  func `a mistake in the office's file`(text: String, other: String, complaint: String) throws {
    let lines = try EditedCatalogue().replacing(text, with: other, in: "office.toml").complaint
    #expect(lines.split(separator: "\n").last.map(String.init) == "min/office.toml:" + complaint)
  }

  @Test(arguments: [
    (
      "[survey.columns]", "[survey.columns]\ncarryoverapplied = [\"Overført\"]",
      ":2:1: there is no column \"carryoverapplied\". Did you mean \"carryOverApplied\"?"
    ),
    (
      "[survey.columns]", "[survey.columns]\ntag = [\"KOMMUNE\"]",
      ":5:21: the heading \"Kommune\" belongs to the column \"tag\" already. Take it out here or there."
    ),
    (
      "[survey.columns]", "[survey.columns]\ntag = [\"Merke\", \"merke!\"]",
      ":2:17: the heading \"merke!\" belongs to this column already. Take it out here or there."
    ),
    (
      "[survey.columns]", "[survey.columns]\ntag = []",
      ":2:7: the column \"tag\" has no headings. Add one, or take it out."
    ),
    (
      "signature = [\"planAdopted\"", "signature = [\"paid\"",
      ":1:13: \"signature\" names \"paid\", which has no headings. Add it under columns."
    ),
    (
      "signature = [\"planAdopted\", \"processDescribed\", \"communityPlan\"]", "",
      ":0:1: the export \"survey\" has no signature. Name the columns that tell it from others."
    ),
    (
      "scheme = \"fastlege\"", "scheme = \"fastleger\"",
      ":1:10: the catalogue has no scheme \"fastleger\". Did you mean \"fastlege\"?"
    ),
    (
      "[survey.columns]", "[survey.column]", ":-3:1: \"columns\" is missing in the export \"survey\". Add it."
    ),
  ])
  func `a mistake in the columns`(text: String, other: String, complaint: String) throws {
    let bundled = try #require(CatalogueFiles.bundled.files.first { $0.path == "columns.toml" }?.text)
    let start = try #require(bundled.firstRange(of: text)).lowerBound
    let line = bundled[..<start].count { $0 == "\n" } + 1
    let edited = try EditedCatalogue().replacing(text, with: other, in: "columns.toml").complaint
    // The complaint's line counts from the line that was edited.
    let parts = complaint.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: true)
    let offset = try #require(Int(parts[0]))
    #expect(
      edited.split(separator: "\n").first.map(String.init)
        == "min/columns.toml:\(line + offset - 1):\(parts[1])")
  }

  @Test func `a word may stand for one thing only`() throws {
    let edited = try EditedCatalogue().replacing("\"Nei\"", with: "\"Nei\", \"JA\"", in: "words.toml")
    #expect(
      edited.complaint == "min/words.toml:8:14: \"JA\" means \"yes\" already. Take it out here or there.")
  }

  @Test func `every case must have its words`() throws {
    let edited = try EditedCatalogue().replacing("dismissed = ", with: "dismised = ", in: "words.toml")
    #expect(
      edited.complaint == """
        min/words.toml:13:1: "dismissed" is missing in "decisions". Add it.
        min/words.toml:17:1: unknown key "dismised" in "decisions". Did you mean "dismissed"?
        """)
  }

  @Test(arguments: [
    (
      "4217,Åmli,42,Agder,2020-01-01,,", "4217,Åmli,42,Agder,2020-01-01",
      "the line has 5 fields, not 7. Use commas between fields and no quotes."
    ),
    (
      "4217,Åmli", "217,Åmli",
      "\"217\" is no municipality number. Write four digits, with the zero that stands first, such as 0301."
    ),
    (
      "4217,Åmli,42,Agder,2020-01-01", "4217,Åmli,42,Agder,01.01.2020",
      "first_day and last_day must be days such as 2019-12-31, or empty. Correct them."
    ),
    (
      "4217,Åmli,42,Agder,2020-01-01,", "4217,Åmli,42,Agder,2020-01-01,2019-12-31",
      "last_day comes before first_day. Correct one of them."
    ),
    (
      "4217,Åmli,42,", "4217,Åmli,,",
      "name, county (two digits) and county_name must all be given. Fill them in."
    ),
    (
      "4217,Åmli", "4216,Åmli",
      "4216 is in force twice on the same days, here and on line 660. Let one end before the other begins."
    ),
    (
      "4217,Åmli,42,Agder,2020-01-01,,", "4217,Åmli,42,Agder,2020-01-01,2020-12-31,4299",
      "4217 Åmli ends, and no municipality of the register takes over on 2021-01-01 under the numbers in successors. Correct them."
    ),
  ])
  func `a mistake in the register`(text: String, other: String, complaint: String) throws {
    let lines = try EditedCatalogue().replacing(text, with: other, in: "municipalities.csv").complaint
    #expect(lines.split(separator: "\n").contains { $0 == "min/municipalities.csv:661:1: " + complaint })
  }

  @Test func `the register's headings are fixed, its line ends and byte order mark are not`() throws {
    let edited = try EditedCatalogue().replacing("number,name", with: "nummer,navn", in: "municipalities.csv")
    #expect(
      edited.complaint.split(separator: "\n").first
        == "min/municipalities.csv:1:1: the first line must be \"number,name,county,county_name,first_day,last_day,successors\". Write it so, with commas."
    )
    let text = try #require(
      CatalogueFiles.bundled.files.first { $0.path == "municipality-aliases.csv" }?.text)
    let saved = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(EditedCatalogue().with("municipality-aliases.csv", saved).complaint == "")
  }

  @Test func `an alias needs a municipality`() {
    #expect(
      EditedCatalogue().with("municipality-aliases.csv", "number,alias\n4299,Her\n").complaint
        == "min/municipality-aliases.csv:2:1: the register has no municipality 4299, or the alias is empty. Correct the line."
    )
  }

  @Test(arguments: [
    "office.toml", "columns.toml", "words.toml", "municipalities.csv", "municipality-aliases.csv",
  ])
  func `a file that is missing is named`(path: String) {
    #expect(
      EditedCatalogue().without(path).complaint.split(separator: "\n").first.map(String.init)
        == "min/\(path): the file is missing. Copy it from the catalogue that tilskudd init writes.")
  }

  @Test func `a file that no one reads is a mistake in its name`() {
    #expect(
      EditedCatalogue().with("ofice.toml", "").complaint
        == "min/ofice.toml: a catalogue has no such file. Did you mean \"office.toml\"?")
    #expect(
      EditedCatalogue().with("scheme/20-ny.toml", "").complaint.hasPrefix(
        "min/scheme/20-ny.toml: a catalogue has no such file. Known here: "))
    #expect(EditedCatalogue().with("NOTES.md", "").complaint == "")
  }
}
