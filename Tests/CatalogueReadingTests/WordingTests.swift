import GrantLedger
import Testing

@testable import CatalogueReading

@Suite struct WordingTests {
  @Test func `the bundled words are read, with the number style of bokmål`() throws {
    let wording = try readWording(.bundled, language: "nb", ruleNumbers: bundledRules)
    #expect(wording.language == "nb")
    #expect(wording[.granted] == "Innvilget")
    #expect(wording.numbers.moneyWithUnit(Money(øre: -123_456_750)) == "−1\u{A0}234\u{A0}567,50\u{A0}kr")
    #expect(wording.numbers.date(try #require(CivilDate(iso: "2021-03-01"))) == "01.03.2021")
    #expect(wording.numbers.longDate(try #require(CivilDate(iso: "2020-12-24"))) == "24. desember 2020")
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `every language that comes with the program has all words, with the same places`(language: String)
    throws
  {
    let wording = try readWording(.bundled, language: language, ruleNumbers: bundledRules)
    #expect(wording.language == language)
  }

  @Test func `a language that is not there is told with those that are`() {
    #expect(
      complaint(TemplateFiles.bundled, language: "se")
        == "templates/se: there are no templates for the language \"se\". Languages there are: en, nb, nn.")
  }

  @Test func `labels must all be there, and no others`() throws {
    let files = try edited("\ngranted = ", "\ngrantd = ", in: "nb/labels.toml")
    let lines = complaint(files).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix(": \"granted\" is missing in the labels. Add it.") == true)
    #expect(
      lines.last?.hasSuffix(": unknown key \"grantd\" in the labels. Did you mean \"granted\"?") == true)
  }

  @Test func `a place that nothing fills is told`() throws {
    let files = try edited("\ngranted = \"", "\ngranted = \"{belop} ", in: "nb/labels.toml")
    #expect(
      complaint(files).hasSuffix(": \"granted\" has the place {belop}, which nothing fills. Take it out."))
  }

  @Test func `the places of a sentence are those of the model`() throws {
    let problems = Problems()
    let node = try #require(
      readTOML("x = \"{year}: {totl} kr\"", file: "my/labels.toml", problems))
    let table = try #require(TableReader(node, subject: "the labels", problems: problems))
    _ = table.phrase("x", like: ["year", "total", "part"])
    #expect(
      CatalogueError(problems).description == """
        my/labels.toml:1:5: "x" has the place {totl}, which nothing fills. Did you mean "total"?
        my/labels.toml:1:5: "x" lacks the place {part}. Put it where it belongs in the sentence.
        my/labels.toml:1:5: "x" lacks the place {total}. Put it where it belongs in the sentence.
        """)
  }

  @Test func `a part that may be left out must have its end`() throws {
    let files = try edited("\ngranted = \"", "\ngranted = \"[?til ", in: "nb/labels.toml")
    #expect(
      complaint(files).hasSuffix(": \"granted\" opens [? and does not end it. Put a ] where the part ends."))
  }

  @Test(arguments: [
    ("decimal = \",\"", "decimal = \"\"", "\"decimal\" is empty. Write the text, or take the line out."),
    ("dd.mm.yyyy", "dd.mm.yy", "\"date\" lacks \"yyyy\". Write it with dd, mm, yyyy."),
    ("d. month yyyy", "d. mnd yyyy", "\"long_date\" lacks \"month\". Write it with d, month, yyyy."),
    ("\"januar\", ", "", "\"months\" has 11 names, not 12. Write one for each month."),
    ("minus = ", "minsu = ", "unknown key \"minsu\" in the format. Did you mean \"minus\"?"),
  ])
  func `a mistake in the format is told`(text: String, other: String, words: String) throws {
    #expect(complaint(try edited(text, other, in: "nb/labels.toml")).hasSuffix(": " + words))
  }

  @Test func `each rule must have all its words`() throws {
    let rule = """
      [rule.XYZ-001]
      title = "Utbetalt over innvilget"
      given = "Gitt at beløpene er kjent"
      when = "Når utbetalt er høyere enn innvilget"
      then = "Så holdes raden utenfor"
      message = "Utbetalt {paid} er mer enn innvilget {granted}."
      remedy = "Rett {paid}."
      source = "Katalogen"
      """
    let files = with("nb/rules.toml", rule)
    let words = try readWording(files, language: "nb", ruleNumbers: ["XYZ-001"]).words(ofRule: "XYZ-001")
    #expect(words.title == "Utbetalt over innvilget")
    #expect(words.message.places == ["paid", "granted"])
    #expect(words.remedy.filled([("paid", "1 kr")]) == "Rett 1 kr.")
    #expect(
      complaint(with("nb/rules.toml", rule.replacing("remedy =", with: "remidy =")), rules: ["XYZ-001"])
        == """
        t/nb/rules.toml:1:1: "remedy" is missing in the rule. Add it.
        t/nb/rules.toml:7:1: unknown key "remidy" in the rule. Did you mean "remedy"?
        """)
    #expect(
      complaint(files, rules: ["XYZ-002"]) == """
        t/nb/rules.toml:1:2: "XYZ-002" is missing in the rules. Add it.
        t/nb/rules.toml:1:7: unknown key "XYZ-001" in the rules. Did you mean "XYZ-002"?
        """)
  }

  @Test func `a file that is missing is named`() {
    var files = TemplateFiles.bundled
    files.files.removeAll { $0.path == "nb/rules.toml" }
    #expect(
      complaint(files)
        == "templates/nb/rules.toml: the file is missing. Copy it from the templates that tilskudd init writes."
    )
  }

  private func with(_ path: String, _ text: String) -> TemplateFiles {
    TemplateFiles(
      prefix: "t/",
      files: TemplateFiles.bundled.files.filter { $0.path != path } + [TextFile(path: path, text: text)])
  }

  private func edited(_ text: String, _ other: String, in path: String) throws -> TemplateFiles {
    let bundled = try #require(TemplateFiles.bundled.files.first { $0.path == path }?.text)
    let range = try #require(bundled.firstRange(of: text))
    return with(path, bundled.replacingCharacters(in: range, with: other))
  }

  private func complaint(_ files: TemplateFiles, language: String = "nb", rules: [String] = bundledRules)
    -> String
  {
    do {
      _ = try readWording(files, language: language, ruleNumbers: rules)
      return ""
    } catch {
      return error.description
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

private let bundledRules = RuleBook.all.map(\.number.text)
