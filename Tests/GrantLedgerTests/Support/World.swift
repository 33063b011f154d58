@testable import GrantLedger

/// A county of three municipalities, three schemes of its own and one of another body.
enum World {
  static let risør = municipality("4201", "Risør")
  static let kristiansand = municipality("4204", "Kristiansand")
  static let åmli = municipality("4217", "Åmli")
  static let municipalities = [risør, kristiansand, åmli]
  /// 1 March 2022.
  static let today = CivilDate(dayNumber: 19_052)

  static let competence = scheme(
    "kompetanse", "Kompetansetilskudd", "Kompetanse",
    parts: [part("kurs", "Kurs"), part("velferd", "Velferdsteknologi")],
    frames: [
      frame(2020, 900_000), frame(2021, 1_000_000), frame(2021, 400_000, part: "kurs"),
      frame(2021, nil, part: "velferd"),
    ])
  static let loneliness = scheme(
    "ensomhet", "Tiltak mot ensomhet", "Ensomhet", frames: [frame(2021, 300_000)])
  static let doctors = scheme(
    "fastlege", "Kompensasjon for fastleger", "Fastlege", reportRequired: false, disclosure: .county)
  static let known = scheme("leve", "Leve hele livet", "Leve", standing: .known)

  static let catalogue = Catalogue(
    office: Office(
      name: "Statsforvalteren i Prøve", countyNumber: "42", countyName: "Prøve", language: "nb",
      mailboxes: [.init(address: "post@example.no", isCurrent: true, source: source)],
      contact: .init(unit: "Helse", email: nil, telephone: nil)),
    schemes: [competence, loneliness, doctors, known],
    municipalities: MunicipalityRegister(municipalities: municipalities, aliases: []),
    exports: [
      .applications: headings([
        .applied: "Søkt", .proposed: "Tilrådd", .granted: "Innvilget", .paid: "Utbetalt",
      ])
    ],
    codeWords: CodeWords(answers: [:], decisions: [:], applicantKinds: [:], totals: []))

  static func scheme(
    _ id: StaticString, _ name: String, _ short: String, standing: Scheme.Standing = .administered,
    parts: [Part] = [], frames: [Frame] = [], reportRequired: Bool = true,
    disclosure: Scheme.Disclosure = .municipality, lastYear: Int? = nil
  ) -> Scheme {
    Scheme(
      id: wellFormed(SchemeID("\(id)")), name: nb(name), shortName: nb(short), otherNames: [],
      chapterAndPost: "761/68", standing: standing, parts: parts, applicants: [], target: nil,
      measures: .init(), frames: frames, rates: [],
      deadlines: [
        Deadline(kind: .report, grantYear: 2021, day: CivilDate(dayNumber: 19_024), source: source)
      ], audit: nil, reportRequired: reportRequired, priority: nil, firstYear: nil, lastYear: lastYear,
      disclosure: disclosure, source: source)
  }

  private static func headings(_ headings: KeyValuePairs<ColumnKey, String>) -> ExportDefinition {
    ExportDefinition(
      kind: .applications, signature: [],
      columns: headings.map { ColumnDefinition(key: $0.key, headings: [$0.value], isRequired: false) })
  }

  static func part(_ id: StaticString, _ name: String) -> Part {
    Part(id: partID(id), name: nb(name), otherNames: [])
  }

  static func partID(_ id: StaticString) -> PartID { wellFormed(PartID("\(id)")) }

  private static let source = Source(document: "Brev", place: "s. 1")

  private static func nb(_ text: String) -> LocalizedName { LocalizedName(.init(language: "nb", text: text)) }

  private static func frame(_ year: Int, _ amount: Int32?, part: StaticString? = nil) -> Frame {
    Frame(
      year: year, part: part.map(partID), amount: amount.map { .kroner($0) }, isRounded: false, source: source
    )
  }

  private static func municipality(_ number: StaticString, _ name: String) -> Municipality {
    Municipality(
      number: wellFormed(MunicipalityNumber("\(number)")), name: name, countyNumber: "42",
      countyName: "Prøve",
      validity: .always, successors: [])
  }

  /// Only literals come here.
  private static func wellFormed<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a literal of the tests' world is malformed") }
    return value
  }
}

extension ExportsBuilder {
  /// Whole scheme, or one of its parts.
  mutating func scheme(_ scheme: Scheme, _ part: StaticString? = nil) -> SchemeReferenceID {
    self.scheme(
      scheme.id.text, part: part.map { "\($0)" } ?? "", .found(scheme.id, part.map(World.partID)))
  }

  /// A row of an application; the closure changes what is not ordinary.
  @discardableResult mutating func application(
    _ number: String?, _ scheme: Scheme, _ place: Municipality, part: StaticString? = nil, year: Int = 2021,
    _ change: (inout ApplicationRow.Content) -> Void = { _ in }
  ) -> Origin {
    var content = ApplicationRow.Content(
      year: year, scheme: self.scheme(scheme, part), place: self.place(place))
    content.caseNumber = number.map { text($0) }
    change(&content)
    return add(content)
  }

  @discardableResult mutating func report(
    _ number: String?, _ scheme: Scheme, _ place: Municipality, part: StaticString? = nil, year: Int = 2021,
    _ change: (inout ReportRow.Content) -> Void = { _ in }
  ) -> Origin {
    var content = ReportRow.Content(
      year: year, scheme: self.scheme(scheme, part), place: self.place(place))
    content.caseNumber = number.map { text($0) }
    change(&content)
    return add(content)
  }

  @discardableResult mutating func claim(
    _ number: String?, _ place: Municipality, year: Int = 2021,
    _ change: (inout ClaimRow.Content) -> Void = { _ in }
  ) -> Origin {
    var content = ClaimRow.Content(
      year: year, scheme: self.scheme(World.doctors), place: self.place(place))
    content.caseNumber = number.map { text($0) }
    change(&content)
    return add(content)
  }
}
