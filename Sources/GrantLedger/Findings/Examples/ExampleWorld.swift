/// The small world in which the rules' examples are played: a few schemes and municipalities.
enum ExampleWorld {
  static let schemeID = id("example")
  static let otherSchemeID = id("other")
  static let dividedID = id("divided")
  static let homesID = id("homes")
  static let refundID = id("refund")
  static let firstPart = part("first")
  static let secondPart = part("second")
  static let caseNumber = TextID(index: 0)
  static let measure = TextID(index: 1)
  static let otherMeasure = TextID(index: 2)
  /// The examples' today: after the report deadline of 2021, before that of 2022.
  static let today = day(2022, 6, 1)

  static let åmli = municipality("4217", "Åmli", "42", "Agder")
  static let formerÅmli = municipality("0929", "Åmli", "09", "Aust-Agder")
  static let valle = municipality("4221", "Valle", "42", "Agder")
  static let lindesnes = municipality("4205", "Lindesnes", "42", "Agder")
  static let mandal: Municipality = {
    var mandal = municipality("1002", "Mandal", "10", "Vest-Agder")
    mandal.validity.last = day(2019, 12, 31)
    return mandal
  }()
  static let oslo = municipality("0301", "Oslo", "03", "Oslo")

  static let catalogue = Catalogue(
    office: Office(
      name: "Example", countyNumber: "42", countyName: "Agder", language: "nb", mailboxes: [],
      contact: Office.Contact(unit: "", email: nil, telephone: nil)),
    schemes: [
      scheme(schemeID, .administered), scheme(otherSchemeID, .known), divided, homes, refund, nursing,
    ],
    municipalities: MunicipalityRegister(
      municipalities: [åmli, valle, lindesnes, oslo], aliases: []), exports: [:],
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

  /// Like the main scheme: parts, one application, attestation, priority, what counts, a price per student.
  private static let divided: Scheme = {
    var scheme = Self.scheme(dividedID, .administered)
    scheme.parts = [firstPart, secondPart].map { id in
      Part(id: id, name: LocalizedName(.init(language: "nb", text: id.text)), otherNames: [])
    }
    scheme.frames = [
      Frame(year: 2021, part: nil, amount: .kroner(3_000_000), isRounded: false, source: source)
    ]
    scheme.oneApplication = true
    scheme.carryOverInApplication = true
    scheme.measures = Scheme.Measures(
      counting: ["ABC"], notCounting: ["Fagdag", "Småkurs"], firstYear: 2021, source: source)
    scheme.measures.parts = [firstPart]
    scheme.rates = [
      Rate(
        id: "student", unit: LocalizedName(.init(language: "nb", text: "student")), amount: .kroner(30_000),
        validity: Validity(first: day(2021, 1, 1), last: day(2021, 12, 31)),
        measures: ["Avansert klinisk sykepleie"], institutions: ["UiA"], source: source)
    ]
    scheme.deadlines.append(
      Deadline(kind: .application, grantYear: 2021, day: day(2021, 3, 1), source: source))
    scheme.audit = AuditRequirement(
      limit: .kroner(200_000), isInclusive: false, basis: .total, source: source)
    scheme.audit?.mayCoverTwoYears = true
    scheme.priority = Scheme.Priority(
      firstYear: 2021, exemptParts: [secondPart], shieldedFrom: 2021, shieldedTo: 2023, source: source)
    scheme.priority?.planExpectedBy = day(2021, 12, 31)
    return scheme
  }()

  private static let homes: Scheme = {
    var scheme = Self.scheme(homesID, .administered)
    scheme.applicants = [.municipality]
    scheme.applicantsInDoubt = [.countyMunicipality]
    scheme.livingPlaces = [.nursingHome, .staffedCareHome]
    scheme.frames.append(Frame(year: 2022, part: nil, amount: nil, isRounded: false, source: source))
    scheme.deadlines.append(
      Deadline(kind: .statusReport, grantYear: 2021, day: day(2022, 1, 20), source: source))
    return scheme
  }()

  private static let refund: Scheme = {
    var scheme = Self.scheme(refundID, .administered)
    scheme.reportRequired = false
    scheme.deadlines = []
    scheme.disclosure = .county
    scheme.rates = [
      Rate(
        id: "absence-day", unit: LocalizedName(.init(language: "nb", text: "dag")), amount: .kroner(9_752),
        validity: Validity(first: day(2020, 3, 1), last: day(2021, 12, 31)), measures: [], institutions: [],
        source: source),
      Rate(
        id: "absence-day", unit: LocalizedName(.init(language: "nb", text: "dag")), amount: .kroner(10_313),
        validity: Validity(first: day(2022, 1, 1), last: day(2022, 4, 1)), measures: [], institutions: [],
        source: source),
    ]
    return scheme
  }()

  /// Another body's scheme for the education that the divided scheme has a price for.
  private static let nursing: Scheme = {
    var scheme = Self.scheme(id("nursing"), .known)
    scheme.name = LocalizedName(.init(language: "nb", text: "Lønn under avansert klinisk sykepleie"))
    scheme.chapterAndPost = "762/63"
    return scheme
  }()

  private static func part(_ text: StaticString) -> PartID { wellFormed(PartID("\(text)")) }

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

  /// Only literals of examples come here, and a test plays every one of them.
  static func wellFormed<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a literal of the example world is malformed") }
    return value
  }
}
