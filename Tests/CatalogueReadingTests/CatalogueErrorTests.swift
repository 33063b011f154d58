import CatalogueReading
import Testing

/// Each mistake with its exact words: place, what is wrong, what to do.
@Suite struct CatalogueErrorTests {
  @Test(arguments: mistakes) func `a mistake in a scheme`(lines: String, complaint: String) {
    #expect(
      EditedCatalogue().with("schemes/20-ny.toml", smallScheme(lines)).complaint
        == "min/schemes/20-ny.toml:" + complaint)
  }

  @Test func `a scheme without mistakes has no complaint`() {
    #expect(EditedCatalogue().with("schemes/20-ny.toml", smallScheme(frame("amount = 1"))).complaint == "")
  }

  @Test func `an administered scheme must say whether reports are due`() throws {
    let text = smallScheme().replacing("report_required = true\n", with: "")
    #expect(
      EditedCatalogue().with("schemes/20-ny.toml", text).complaint
        == "min/schemes/20-ny.toml:1:1: \"report_required\" is missing in the scheme. Add it.")
  }

  @Test(arguments: [
    (
      "id = \"ny\nname = 1", "1:9: not valid TOML: ", "string"
    ),
    ("id = \"ny\"\nid = \"to\"", "2:", "not valid TOML: "),
    ("id = ", "1:", "not valid TOML: "),
    ("day = 2021-02-30", "1:", "not valid TOML: "),
  ])
  func `what is no TOML is told with its line`(text: String, place: String, words: String) {
    let complaint = EditedCatalogue().with("schemes/20-ny.toml", text).complaint
    #expect(complaint.hasPrefix("min/schemes/20-ny.toml:" + place))
    #expect(complaint.contains(words))
    #expect(complaint.hasSuffix(". Correct it and run again."))
  }

  @Test(arguments: ["id = \"ny\"\u{0}", "id = \"ny\\u0000\""]) func `a NUL does not cut the file short`(
    text: String
  ) {
    #expect(
      EditedCatalogue().with("schemes/20-ny.toml", text).complaint
        == "min/schemes/20-ny.toml:1:1: the file holds a NUL character. Take it out; a text file has none.")
  }

  @Test func `two schemes may not share an id or a name`() {
    let sameID = smallScheme().replacing("\"ny\"", with: "\"ensomhet\"")
    #expect(
      EditedCatalogue().with("schemes/20-ny.toml", sameID).complaint
        == "min/schemes/20-ny.toml:1:6: the id \"ensomhet\" is taken (min/schemes/02-ensomhet.toml:3). Give this scheme another."
    )
    let sameName = smallScheme().replacing("\"Ny ordning\"", with: "\"Tilskot til BESØKSVERT\"")
    #expect(
      EditedCatalogue().with("schemes/20-ny.toml", sameName).complaint
        == "min/schemes/20-ny.toml:4:8: the name \"Tilskot til BESØKSVERT\" is one of the scheme \"besoksverter\" too (min/schemes/03-besoksverter.toml). Take it out of one of them."
    )
  }

  @Test func `all mistakes of all files are told at once, in order`() throws {
    let edited = try EditedCatalogue()
      .replacing("county = \"42\"", with: "county = \"99\"\nphone = \"1\"", in: "office.toml")
      .with("schemes/20-ny.toml", smallScheme("last_year = 1\nfirst_year = 2"))
    #expect(
      edited.complaint.split(separator: "\n").map { $0.prefix { $0 != " " } } == [
        "min/office.toml:4:10:", "min/office.toml:5:1:", "min/schemes/20-ny.toml:7:13:",
        "min/schemes/20-ny.toml:8:14:",
      ])
  }
}

/// A frame for 2021; the lines come third and on.
private func frame(_ lines: String) -> String {
  "[[frame]]\nyear = 2021\n\(lines)\nsource = { document = \"B\" }"
}

/// A rate; the lines come fifth and on.
private func rate(_ lines: String) -> String {
  "[[rate]]\nid = \"dag\"\nunit = { nb = \"dag\" }\namount = 9\n\(lines)\nsource = { document = \"B\" }"
}

private func deadline(_ kind: String) -> String {
  "[[deadline]]\nkind = \"\(kind)\"\ngrant_year = 2021\nday = 2022-03-01\nsource = { document = \"B\" }\n"
}

/// Lines that come after a scheme with nothing but what must be there, and what is said of them.
private let mistakes: [(lines: String, complaint: String)] = [
  // Keys
  ("fraem = 1", "7:1: unknown key \"fraem\" in the scheme. Did you mean \"frame\"?"),
  (
    "[audit]\nlimit = 1\ninclusive = true\nbasis = \"total\"\nsource = { document = \"B\", page = 1 }",
    "11:28: unknown key \"page\" in the source. Did you mean \"place\"?"
  ),
  (
    "[measures]\nxyzzyx = 1\nsource = { document = \"B\" }",
    "8:1: unknown key \"xyzzyx\" in the measures. Known here: counting, not_counting, first_year, parts, source."
  ),
  ("[[frame]]\nyear = 2021\nset = false", "7:1: \"source\" is missing in the frame. Add it."),
  (
    "[[frame]]\nyear = 2021\nsource = { document = \"B\" }",
    "7:1: \"amount\" is missing in the frame. Add it."
  ),
  // Types
  (
    "other_names = \"Ny\"",
    "7:15: \"other_names\" must be a list of texts, such as [\"a\", \"b\"]; here it is text. Correct it."
  ),
  (
    "other_names = [\"Nyere\", 2]",
    "7:25: \"other_names\" must list texts with letters or digits in them. Correct it."
  ),
  ("first_year = \"2021\"", "7:14: \"first_year\" must be a whole number; here it is text. Correct it."),
  (
    "first_year = 2021.0",
    "7:14: \"first_year\" must be a whole number; here it is a number with decimals. Correct it."
  ),
  (
    "audit = true",
    "7:9: the audit requirement must be a table; here it is true or false. Write it with its keys."
  ),
  (
    "frame = 1",
    "7:9: \"frame\" must be a list of tables, each under [[frame]]; here it is a whole number. Correct it."
  ),
  (
    "target = { norsk = \"Alle\" }",
    "7:12: \"norsk\" is no language. Use its code of two or three letters, such as nb, nn or en."
  ),
  ("target = {}", "7:10: \"target\" has no text. Add one, such as nb = \"…\"."),
  (
    "chapter_and_post = \" \"", "7:20: \"chapter_and_post\" is empty. Write the text, or take the line out."
  ),
  // Values
  ("first_year = 21", "7:14: \"first_year\" is 21, but must be 1900 to 2999. Correct it."),
  (
    "first_year = 2022\nlast_year = 2021",
    "8:13: \"last_year\" comes before \"first_year\". Correct one of them."
  ),
  (
    "disclosure = \"Municipality\"",
    "7:14: \"disclosure\" cannot be \"Municipality\". Did you mean \"municipality\"?"
  ),
  (
    "disclosure = \"none\"", "7:14: \"disclosure\" cannot be \"none\". Known here: municipality, county."
  ),
  (
    "applicants = [\"municipality\", \"organization\"]",
    "7:31: \"applicants\" cannot be \"organization\". Did you mean \"organisation\"?"
  ),
  (
    "applicants_in_doubt = [\"county\"]",
    "7:24: \"applicants_in_doubt\" cannot be \"county\". Known here: municipality, countyMunicipality, interMunicipalCompany, organisation, foundation."
  ),
  (
    "[measures]\nparts = [\"kurs\"]\nsource = { document = \"B\" }",
    "8:10: the scheme has no part \"kurs\". The scheme has no parts; take the line out."
  ),
  // Parts
  (
    "[[part]]\nid = \"a\"\nname = { nb = \"A\" }\n[[part]]\nid = \"a\"\nname = { nb = \"Aa\" }",
    "11:6: the scheme already has a part \"a\". Give this one another id."
  ),
  (
    "[[part]]\nid = \"A B\"\nname = { nb = \"A\" }",
    "8:6: \"A B\" is no id. Use a to z, 0 to 9 and -, at most 40 characters, such as besoksverter."
  ),
  (
    "[[part]]\nid = \"a\"\nname = { nb = \"Ny ordning\" }",
    "7:3: the name \"Ny ordning\" stands for two things in this scheme. Take it out of one of them."
  ),
  // Frames
  (
    frame("amount = -1"),
    "9:10: \"amount\" is -1 kroner, but must be 0 to 1 000 000 000 000. Write whole kroner, not øre."
  ),
  (
    frame("amount = \"1 000\""),
    "9:10: \"amount\" must be whole kroner without quotes, such as 14_423_000; here it is text. Correct it."
  ),
  (
    frame("amount = 1_000.50"),
    "9:10: \"amount\" must be whole kroner without quotes, such as 14_423_000; here it is a number with decimals. Correct it."
  ),
  (
    frame("amount = 1\nset = false"),
    "9:10: a frame with set = false has no amount. Take out the amount, or the line set = false."
  ),
  (
    frame("amount = 1\npart = \"b\""),
    "10:8: the scheme has no part \"b\". The scheme has no parts; take the line out."
  ),
  (
    frame("amount = 1") + "\n" + frame("amount = 2"),
    "11:1: the scheme already has a frame for 2021. Take one of them out."
  ),
  (
    "[[part]]\nid = \"bpa\"\nname = { nb = \"BPA\" }\n" + frame("amount = 1\npart = \"bp\""),
    "13:8: the scheme has no part \"bp\". Did you mean \"bpa\"?"
  ),
  // Rates, deadlines, the rest
  (
    rate("valid_from = 2021-01-01\nvalid_to = 2020-12-31"),
    "12:12: \"valid_to\" comes before \"valid_from\". Correct one of them."
  ),
  (
    rate("valid_to = 2021-12-31") + "\n" + rate("valid_from = 2021-12-31"),
    "13:1: the rate \"dag\" has two amounts on the same days (9.00 and 9.00 kroner). "
      + "Let one end with valid_to before the other begins with valid_from."
  ),
  (
    rate("valid_to = \"2021-12-31\""),
    "11:12: \"valid_to\" must be a date without quotes, such as 2021-03-01; here it is text. Correct it."
  ),
  (
    deadline("report") + deadline("report"),
    "12:1: there is already a deadline \"report\" for 2021. Take one of them out."
  ),
  (
    deadline("status_report"), "8:8: \"kind\" cannot be \"status_report\". Did you mean \"statusReport\"?"
  ),
  (
    "[measures]\ncounting = [\"ABC\"]\nnot_counting = [\"abc\"]\nsource = { document = \"B\" }",
    "9:16: \"ABC\" stands under \"counting\" and under \"not_counting\". Take it out of one of them."
  ),
  (
    "[priority]\nfirst_year = 2021\nexempt_parts = [\"velferd\"]\nsource = { document = \"B\" }",
    "9:17: the scheme has no part \"velferd\". The scheme has no parts; take the line out."
  ),
  (
    "[priority]\nfirst_year = 2021\nplan_expected_by = 2021\nsource = { document = \"B\" }",
    "9:20: \"plan_expected_by\" must be a date without quotes, such as 2021-03-01; here it is a whole number. Correct it."
  ),
  (
    "[audit]\nlimit = 1\ninclusive = \"nei\"\nbasis = \"total\"\nsource = { document = \"B\" }",
    "9:13: \"inclusive\" must be true or false, without quotes; here it is text. Correct it."
  ),
]
