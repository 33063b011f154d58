/// The small world in which the rules' examples are played: two schemes and two municipalities.
enum ExampleWorld {
  static let schemeID = id("example")
  static let otherSchemeID = id("other")
  static let caseNumber = TextID(index: 0)
  static let measure = TextID(index: 1)
  static let otherMeasure = TextID(index: 2)
  /// The examples' today: after the report deadline of 2021, before that of 2022.
  static let today = day(2022, 6, 1)

  static let åmli = municipality("4217", "Åmli", "42", "Agder")
  static let formerÅmli = municipality("0929", "Åmli", "09", "Aust-Agder")
  static let oslo = municipality("0301", "Oslo", "03", "Oslo")

  static let catalogue = Catalogue(
    office: Office(
      name: "Example", countyNumber: "42", countyName: "Agder", language: "nb", mailboxes: [],
      contact: Office.Contact(unit: "", email: nil, telephone: nil)),
    schemes: [scheme(schemeID, .administered), scheme(otherSchemeID, .known)],
    municipalities: MunicipalityRegister(municipalities: [åmli, oslo], aliases: []), exports: [:],
    codeWords: CodeWords(answers: [:], decisions: [:], applicantKinds: [:], totals: []))

  private static let source = Source(document: "example", place: "")

  private static func scheme(_ id: SchemeID, _ standing: Scheme.Standing) -> Scheme {
    let name = LocalizedName(.init(language: "nb", text: id.text))
    return Scheme(
      id: id, name: name, shortName: name, otherNames: [], chapterAndPost: "", standing: standing, parts: [],
      applicants: [], target: nil, measures: .init(),
      frames: [Frame(year: 2021, part: nil, amount: .kroner(1_000_000), isRounded: false, source: source)],
      rates: [],
      deadlines: [
        Deadline(kind: .report, grantYear: 2021, day: day(2022, 3, 1), source: source),
        Deadline(kind: .report, grantYear: 2022, day: day(2023, 3, 1), source: source),
      ], audit: nil, reportRequired: true, priority: nil, firstYear: nil, lastYear: nil,
      disclosure: .municipality,
      source: source)
  }

  private static func id(_ text: StaticString) -> SchemeID { wellFormed(SchemeID("\(text)")) }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    wellFormed(CivilDate(year: year, month: month, day: day))
  }

  private static func municipality(
    _ number: StaticString, _ name: String, _ county: String, _ countyName: String
  ) -> Municipality {
    Municipality(
      number: wellFormed(MunicipalityNumber("\(number)")), name: name, countyNumber: county,
      countyName: countyName, validity: .always, successors: [])
  }

  /// Only literals of this file come here, and a test plays every example.
  private static func wellFormed<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a literal of the example world is malformed") }
    return value
  }
}
